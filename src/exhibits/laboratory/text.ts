import type { Localized } from '../../language.ts';
import type { ExhibitText } from '../exhibit.ts';

export const text: Localized<ExhibitText> = {
  en: {
    title: 'Laboratory',
    question: 'Does the target change the samples, at the settings of your choice?',
    attempts: [
      'Take a sentence that you have heard about ε and v. Which settings does it speak of? Set them, write down what you expect, then run.',
      'Change one knob at a time. What you change together you cannot tell apart.',
      'Add seeds before you believe a difference, and one more if it is the one that you hoped for.',
      'Look at the exact samples first: what they do not do, no network can be blamed for.',
      'Look for settings at which ε wins by more than 0.01, and for others at which v does. If you find both, what tells them apart?',
    ],
    caveats: [
      'With so many knobs something always looks interesting. What you found by turning them is a question; new seeds are the answer.',
      'The distance is to the data, not to what guidance aims at: with w above 1 a perfect network leaves the data too. Compare with the exact samples.',
      'The Swiss roll and the checkerboard have one class: there guidance only adds errors of learning.',
      'Small networks, points in the plane. None of this says how a large image model behaves.',
    ],
  },
  zh: {
    title: '实验室',
    question: '在你选的设置下，预测目标会改变样本吗？',
    attempts: [
      '找一句你听过的关于 ε 与 v 的话。它说的是哪些设置？照着设好，写下你的预料，然后运行。',
      '一次只动一个旋钮。一起动的东西，事后分不开。',
      '相信一个差别之前，先多加几个种子；如果它正是你想要的，再多加一个。',
      '先看精确模型的样本：它做不到的事，怪不到任何网络。',
      '找一找 ε 领先 0.01 以上的设置，再找一找 v 领先的。如果两种都找到了，区别在哪里？',
    ],
    caveats: [
      '旋钮这么多，总会有什么看上去有意思。转旋钮转出来的只是问题；换上新的种子，才是回答。',
      '距离量的是到数据，而不是到引导所瞄准的地方：w 大于 1 时，完美的网络也会离开数据。请与精确模型的样本比较。',
      '瑞士卷和棋盘只有一个类别：在那里，引导只会添上学习的误差。',
      '网络很小，数据是平面上的点。这些都不能说明大型图像模型的表现。',
    ],
  },
};
