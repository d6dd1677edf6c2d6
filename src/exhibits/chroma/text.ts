import type { Localized } from '../../language.ts';
import type { ExhibitText } from '../exhibit.ts';
import { sharedCaveats } from '../guided-sweep/text.ts';

export const text: Localized<ExhibitText> = {
  en: {
    title: 'What oversaturation looks like',
    question: 'Does guidance by itself push colours beyond the data?',
    attempts: [
      'Guess first: at w = 5, which row will be the most garish?',
      'Move w from 0 to 15 and watch the swatches leave what a screen can show.',
      'Look at another word: which colours have room to become more colourful, and which leave the gamut at once?',
      'Choose a remedy, run it, and compare each row with the one without it. Which remedy keeps the colours, and what does it cost?',
      'Change the seed. Does the order of ε and v stay the same?',
    ],
    caveats: [
      'Here saturation is literal: the classes are colour words, and distance from grey is chroma. Images have other ways to look overcooked.',
      'A point of the plane has no lightness of its own; it is shown at that of its word, or the nearest at which a screen can show it.',
      ...sharedCaveats.en,
    ],
  },
  zh: {
    title: '过饱和是什么样子',
    question: '引导本身会把颜色推到数据之外吗？',
    attempts: [
      '先猜：w = 5 时，哪一行色块最艳？',
      '把 w 从 0 拉到 15，看色块怎样越出屏幕能显示的范围。',
      '换一个词：哪些颜色还有变艳的余地，哪些马上就出了色域？',
      '选一种补救，跑一次，把每一行与不加补救的那一行对照。哪种补救留得住颜色，代价又是什么？',
      '换个种子：ε 和 v 的先后还一样吗？',
    ],
    caveats: [
      '这里的饱和就是字面意思：类别是颜色词，离灰色的距离就是彩度。真实图像还会以别的方式“过火”。',
      '平面上的点没有自己的明度；这里取它那个词的明度，屏幕显示不了时取最近的能显示的明度。',
      ...sharedCaveats.zh,
    ],
  },
};
