import type { Localized } from '../../language.ts';
import type { ExhibitText } from '../exhibit.ts';

export const text: Localized<ExhibitText> = {
  en: {
    title: 'Guidance and oversaturation',
    question: 'Does v-prediction lessen the oversaturation of guidance?',
    attempts: [
      'Guess first: at w = 5, which row will be the most garish?',
      'Move w from 0 to 15 and watch the swatches leave what a screen can show.',
      'Choose the ring of Gaussians: there, overshoot is the distance along the class direction.',
      'Change the seed. Does the order of ε and v stay the same?',
    ],
    caveats: [
      'Here saturation is literal: the classes are colour words, and distance from grey is chroma. Images have other ways to look overcooked.',
      'At high w every network is asked about points it never saw. How it errs there depends on the network, the data and the seed, which is why the exact model is always drawn.',
      'The last of the 50 DDIM steps lands on an average, which narrows tight classes even at w = 1; networks that are not fully trained scatter instead. Compare variances with the exact model’s, not only with the data’s.',
    ],
  },
  zh: {
    title: '引导与过饱和',
    question: '速度预测能减轻引导带来的过饱和吗？',
    attempts: [
      '先猜：w = 5 时，哪一行色块最艳？',
      '把 w 从 0 拉到 15，看色块怎样越出屏幕能显示的范围。',
      '换成高斯环：在那里，过冲就是沿类别方向多走的距离。',
      '换个种子：ε 和 v 的先后还一样吗？',
    ],
    caveats: [
      '这里的饱和就是字面意思：类别是颜色词，离灰色的距离就是彩度。真实图像还会以别的方式“过火”。',
      'w 很大时，每个网络都要回答从没见过的点。它在那里怎么错，取决于网络、数据和种子，所以图上始终画着精确模型。',
      '50 步 DDIM 的最后一步落在一个平均值上，紧密的类别在 w = 1 时就会变窄；没有训练充分的网络则会散开。看方差时请与精确模型比，而不只是与数据比。',
    ],
  },
};
