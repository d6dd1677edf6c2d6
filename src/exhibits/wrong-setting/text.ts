import type { Localized } from '../../language.ts';
import type { ExhibitText } from '../exhibit.ts';

export const text: Localized<ExhibitText> = {
  en: {
    title: 'The wrong setting',
    question: 'What do you see when a network’s prediction type is set wrong, and how can you tell which it is?',
    attempts: [
      'Look at the wrong samples before reading on: which way did the contrast go?',
      'Train ε instead and read it as v. Why does one mistake give noise and the other grey?',
      'Choose the ring of eight Gaussians for ε: the picture is almost right. When would you notice?',
      'Choose the cosine schedule for v: what happens to 1/α at the last timestep?',
    ],
    caveats: [
      'The two readings share one network, one sampler and one noise. Only the formula that turns the output into x̂₀ differs.',
      'For a single Gaussian the mistakes can be worked out: ε read as v leaves about 1/e ≈ 0.37 of the contrast, v read as ε multiplies it by 1/α of the last timestep. Data of separate parts differ: near the clean end ε and v are almost the same, and the network still pulls points onto the data.',
      'The test needs an input that is almost pure noise, at the timestep that was trained for it. A large network is tested in the same way, but its threshold has not been tested here.',
    ],
  },
  zh: {
    title: '设错了类型',
    question: '把网络的预测类型设错，会看到什么？又怎样测出它究竟是哪一种？',
    attempts: [
      '先看设错之后的样本，再往下读：对比度是变大了，还是变小了？',
      '改为训练 ε，再按 v 解读：为什么一种错得到噪声，另一种错得到灰色？',
      '训练 ε 时换成八个高斯的环：图几乎是对的。什么情况下你才会发觉？',
      '训练 v 时换成余弦调度：最后一个时间步的 1/α 会怎样？',
    ],
    caveats: [
      '两种解读用的是同一个网络、同一个采样器、同一批噪声，只有从输出算出 x̂₀ 的公式不同。',
      '如果数据是单个高斯，两种错误都能算出来：ε 按 v 解读，对比度大约只剩 1/e ≈ 0.37；v 按 ε 解读，标准差要乘上最后一个时间步的 1/α。数据若分成几块，结果会不同：靠近干净的一端，ε 与 v 几乎相同，网络仍会把点拉回数据上。',
      '这个测试需要近乎纯噪声的输入，以及训练时与之对应的时间步。大网络也可以这样测，但阈值是否合适，这里没有检验。',
    ],
  },
};
