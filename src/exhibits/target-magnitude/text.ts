import type { Localized } from '../../language.ts';
import type { ExhibitText } from '../exhibit.ts';

export const text: Localized<ExhibitText> = {
  en: {
    title: 'Target magnitude',
    question: 'Does the ε target get weak at low noise?',
    attempts: [
      'Before you run it: at t = 0 hardly any noise is left in the input. How large is the target ε there?',
      'Turn on zero terminal SNR and look at the right edge: which targets can still be known?',
      'Set the size of the data to 0.25 and see which targets shrink, and where.',
      'At which end is v close to ε, and at which to −x₀? Write it down, then look at the last chart.',
    ],
    caveats: [
      'The knowable share is exact for these data sets: each is a mixture of Gaussians, so the best possible denoiser has a closed form. Images have no such formula.',
    ],
  },
  zh: {
    title: '目标的大小',
    question: '低噪声处，ε 目标会变弱吗？',
    attempts: [
      '运行之前先猜：在 t = 0，输入里几乎没有噪声了。那里的目标 ε 有多大？',
      '打开“末端信噪比归零”，看最右端：哪些目标还能被知道？',
      '把数据的尺度调到 0.25：哪些目标变小了？在哪一端？',
      'v 在哪一端接近 ε，在哪一端接近 −x₀？先写下答案，再看最后一张图。',
    ],
    caveats: ['这里的可知份额是精确值：每个数据集都是高斯混合，最优去噪器有闭式解。真实图像没有这样的公式。'],
  },
};
