import type { Localized } from '../../language.ts';
import type { ExhibitText } from '../exhibit.ts';
import { sharedCaveats } from '../guided-sweep/text.ts';

export const text: Localized<ExhibitText> = {
  en: {
    title: 'Guidance and oversaturation',
    question: 'Does v-prediction lessen the oversaturation of guidance?',
    attempts: [
      'Guess first: at w = 7, who overshoots least – the exact model, ε or v?',
      'Follow the thin lines: is the order of ε and v the same in every seed?',
      'Look at the last chart: do ε and v part anywhere along the steps, and if so, is it still to be seen in the samples?',
      'Choose rescale in x₀, then in ε, and run each. Does the space matter even to the exact model?',
      'Change the data: do classes that overlap little, as on the ring, behave like the arms of the pinwheel?',
    ],
    caveats: [
      'Off the data means: less probable, given the class, than all but 0.5% of the class itself. The exact model may be narrow and yet never off.',
      'The last of the 50 DDIM steps lands on an average, which narrows tight classes even at w = 1; networks that are not fully trained scatter instead. Compare variances with the exact model’s, not only with the data’s.',
      ...sharedCaveats.en,
    ],
  },
  zh: {
    title: '引导与过饱和',
    question: '速度预测能减轻引导带来的过饱和吗？',
    attempts: [
      '先猜：w = 7 时谁的过冲最小，精确模型、ε 还是 v？',
      '看细线：每个种子里，ε 和 v 的先后都一样吗？',
      '看最后一张图：ε 和 v 在某几步分开了吗？如果分开了，到了样本里还看得出来吗？',
      '选“在 x₀ 空间重缩放”，再选“在 ε 空间重缩放”，各跑一次。空间的选择对精确模型也有影响吗？',
      '换一种数据：像环那样几乎不重叠的类别，表现与风车的臂一样吗？',
    ],
    caveats: [
      '“落在数据之外”是说：按本类的概率密度，比本类 99.5% 的数据都更不可能。精确模型的样本可能很窄，却从不在外面。',
      '50 步 DDIM 的最后一步落在一个平均值上，紧密的类别在 w = 1 时就会变窄；没有训练充分的网络则会散开。看方差时请与精确模型比，而不只是与数据比。',
      ...sharedCaveats.zh,
    ],
  },
};
