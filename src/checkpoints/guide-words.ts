import type { Localized } from '../language.ts';
import type { Answers, Aspect, Question } from './advise.ts';

export interface GuideWords {
  readonly questions: { readonly [Q in Question]: { readonly ask: string; readonly topic: string; readonly answers: Readonly<Record<Answers[Q], string>> } };
  readonly aspects: Readonly<Record<Aspect, string>>;
}

export const guideWords: Localized<GuideWords> = {
  en: {
    questions: {
      task: { ask: 'What do you want to do?', topic: 'task', answers: { use: 'make images with a checkpoint', tune: 'fine-tune one, or train a LoRA', scratch: 'train from scratch', distil: 'distil into a few steps' } },
      space: { ask: 'What does the network see?', topic: 'input', answers: { latent: 'latents, or small patches', pixels: 'raw pixels in large patches' } },
      end: { ask: 'Where does the noise schedule end?', topic: 'schedule ends', answers: { signal: 'with some signal left (as most released models)', noise: 'in pure noise (zero terminal SNR)' } },
      steps: { ask: 'How many sampling steps?', topic: 'steps', answers: { many: 'twenty or more', few: 'ten or fewer' } },
      guidance: { ask: 'How strong is the guidance?', topic: 'guidance', answers: { mild: 'mild, w up to about 5', strong: 'stronger' } },
    },
    aspects: { target: 'Predict', loss: 'Loss', sampler: 'Sampler', guidance: 'Guidance', check: 'How to be sure' },
  },
  zh: {
    questions: {
      task: { ask: '你想做什么？', topic: '任务', answers: { use: '用现成的模型出图', tune: '微调模型，或训练 LoRA', scratch: '从头训练', distil: '蒸馏成很少的几步' } },
      space: { ask: '网络看到的是什么？', topic: '输入', answers: { latent: '隐变量，或很小的图块', pixels: '大图块的原始像素' } },
      end: { ask: '噪声调度止于哪里？', topic: '调度止于', answers: { signal: '还剩一点信号（多数模型如此）', noise: '纯噪声（末端信噪比归零）' } },
      steps: { ask: '采样多少步？', topic: '步数', answers: { many: '二十步以上', few: '十步以内' } },
      guidance: { ask: '引导有多强？', topic: '引导', answers: { mild: '不强，w 在 5 左右以内', strong: '更强' } },
    },
    aspects: { target: '预测什么', loss: '损失', sampler: '采样器', guidance: '引导', check: '怎样确认' },
  },
};
