import type { Localized } from '../../language.ts';
import type { ExhibitText } from '../exhibit.ts';

export const text: Localized<ExhibitText> = {
  en: {
    title: 'What a loss weighs',
    question: 'Is it only at high noise that the losses on ε and v weigh errors differently?',
    attempts: [
      'Guess first: a perfect network is trained on ε and on v. Which of the two losses reads lower?',
      'Count errors in ε instead of x₀. Every line moves, but does the distance between two lines change?',
      'Set σ_data of EDM to 1 and look for its line.',
      'Turn on zero terminal SNR and look at the last timestep of ε.',
    ],
    caveats: [
      'Timesteps are drawn uniformly here. EDM and flow models also choose which noise levels they draw, which weighs as much as any formula does.',
      'Only the shape of a weight matters: a constant factor is a matter of the learning rate, and Adam all but ignores it.',
      'A weight is half the story: a network that puts out v is not a network that puts out ε with another weight. It starts from another guess and has another function to learn.',
    ],
  },
  zh: {
    title: '损失的权重',
    question: 'ε 与 v 的损失，权重只在高噪声处才不同吗？',
    attempts: [
      '先猜：完美的网络分别用 ε 和 v 训练，哪一条损失的数值更低？',
      '把误差改记在 ε 上：每条线都动了，两条线之间的距离变了吗？',
      '把 EDM 的 σ_data 设为 1，找找它的线在哪里。',
      '打开“末端信噪比归零”，看 ε 的最后一个时间步。',
    ],
    caveats: [
      '这里的时间步是均匀抽取的。EDM 与流匹配模型还会选择抽取哪些噪声水平，其作用不亚于任何权重公式。',
      '要紧的只是权重的形状：常数倍等于改学习率，而 Adam 几乎不理会它。',
      '权重只是一半：输出 v 的网络，并不等于换了权重的 ε 网络。它出发时的猜测不同，要学的函数也不同。',
    ],
  },
};
