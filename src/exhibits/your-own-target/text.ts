import type { Localized } from '../../language.ts';
import type { ExhibitText } from '../exhibit.ts';

export const text: Localized<ExhibitText> = {
  en: {
    title: 'Your own target',
    question: 'Can you draw a better one?',
    attempts: [
      'Press the presets one after another: every known target is such a pair of curves. Which of the three charts tells ε from v, and at which end?',
      'Press ε + x₀. Where does D become 0, and what would you expect of the samples? Then run it.',
      'Draw a target with less error gain than v everywhere. Does that alone make it better?',
      'Choose cosine and run again: which of ε, v and your target draws nearest to the data now?',
    ],
    caveats: [
      'Twice the curves is half the gain, but also twice the error that is multiplied: the gain alone is not the error, which is why the networks have to be asked.',
      'Whoever draws ten curves and shows the best has ten chances of luck. Take a winner to new seeds before you believe it.',
      'Between the nine points the curves are straight, so a preset is its target to within a hundredth (EDM with 0.5: to within three).',
      'Small networks, points in the plane, one sampler. The starting noise is laid out evenly, not drawn: with 1,000 drawn points chance alone would be larger than the differences in question.',
    ],
  },
  zh: {
    title: '自己画一个目标',
    question: '你能画出更好的目标吗？',
    attempts: [
      '逐个按下预设：每个已知的目标都是这样一对曲线。三张图里，哪一张分得出 ε 与 v？在哪一端？',
      '按下“ε + x₀”：D 在哪里变成 0？你预料样本会怎样？然后运行。',
      '画一个处处比 v 放大得更少的目标。单凭这一点，它就更好吗？',
      '换成余弦调度再运行：ε、v 和你的目标，这次谁的样本离数据最近？',
    ],
    caveats: [
      '曲线放大一倍，放大倍数减半，可要放大的误差也大了一倍：倍数不等于误差，所以还得问网络。',
      '画十条曲线、只展示最好的一条，就等于碰了十次运气。相信赢家之前，先换几个新种子。',
      '九个点之间是直线，所以预设与它的目标相差在百分之一以内（σ_data = 0.5 的 EDM：百分之三以内）。',
      '网络很小，数据是平面上的点，采样器只有一种。出发的噪声是均匀铺开的，而不是随机抽的：抽 1000 个点，单是偶然就比要看的差别还大。',
    ],
  },
};
