import type { Localized } from '../../language.ts';
import type { ExhibitText } from '../exhibit.ts';

export const text: Localized<ExhibitText> = {
  en: {
    title: 'Rotating from noise to data',
    question: 'Is sampling a rotation, with v as its velocity?',
    attempts: [
      'Play φ from 90° to 0° and follow one point: along which line does its arrow lie?',
      'Stop at 90° and at 0°. Of which ingredient is v made there?',
      'Draw one step only: where do all the samples end, and why there?',
      'Double the steps again and again. When can you no longer tell the arcs from the grey paths?',
      'Compare steps even in φ with steps even in t in the last chart, then change the data: is one of them always ahead?',
    ],
    caveats: [
      'The model is perfect: what the samples lack is the error of the steps alone. A network adds its own.',
      'In the first chart each pair of data and noise is known and turns on its own arc. A sampler knows only the mean of v over all pairs behind its point, so its path bends away from every one of those arcs.',
      'Both kinds of steps start at pure noise; those even in t are the trailing steps of Stable Diffusion’s schedule with zero terminal SNR.',
    ],
  },
  zh: {
    title: '从噪声转到数据',
    question: '采样是不是一次旋转，而 v 就是它的速度？',
    attempts: [
      '让 φ 从 90° 播放到 0°，盯住一个点：它的箭头落在哪条线上？',
      '停在 90° 和 0°：那里的 v 分别由哪样原料构成？',
      '只走一步：样本都落在哪里？为什么是那里？',
      '把步数一次次加倍：走到多少步，弧线与灰色路径就分不出来了？',
      '在最后一张图里比较 φ 上均匀与 t 上均匀的步子，再换一组数据：总是同一种领先吗？',
    ],
    caveats: [
      '模型是完美的：样本的偏差全部来自步子。网络还要加上它自己的误差。',
      '第一张图里，每一对数据与噪声都是已知的，沿各自的弧转动。采样器只知道它所在的点背后所有配对的 v 的均值，所以它的路径会偏离其中每一条弧。',
      '两种步子都从纯噪声出发；t 上均匀的是 Stable Diffusion 调度在末端信噪比归零后的 trailing 步子。',
    ],
  },
};
