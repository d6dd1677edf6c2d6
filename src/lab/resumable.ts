import type { Localized } from '../language.ts';

/** Exhibits whose run trains one set of networks and can begin at any step of their training: their weights can be loaded again. */
export const RESUMABLE: readonly string[] = ['twin-training', 'laboratory', 'guidance', 'chroma', 'solver-steps', 'denoising-error', 'wrong-setting', 'your-own-target'];

/** The other exhibits that train: which of their networks a file holds, and why no run can go on from it. */
export const SAVED_ONLY: Readonly<Record<string, Localized>> = {
  'gradient-norms': {
    en: 'They cannot be loaded here again: this exhibit measures before the first step, early and at the end, and a run from saved networks would have no beginning.',
    zh: '这些网络不能再载入这里：本展品在第一步之前、训练初期和结束时各测一次，从保存的网络开始就没有开头可测了。',
  },
  'fair-comparison': {
    en: 'The file holds the pair that began with good initial weights. It cannot be loaded here again: the other pair, which trains in turn with it, is not in it.',
    zh: '文件里是从好的初始权重开始的那一对网络，不能再载入这里：与它交替训练的另一对不在文件里。',
  },
  'high-dimension': {
    en: 'The file holds the networks of the dimension that trained last. They cannot be loaded here again: each dimension has its own, and the run goes through all of them.',
    zh: '文件里是最后训练的那个维数的网络，不能再载入这里：每个维数各有自己的网络，一次运行要把所有维数走一遍。',
  },
  'zero-terminal-snr': {
    en: 'The file holds the networks that know no class. They cannot be loaded here again: samples are drawn from them at several stages of their training, and others that know the class train after them.',
    zh: '文件里是不看类别的网络，不能再载入这里：训练到几个阶段时都要从它们采样，之后还要训练看类别的网络。',
  },
};
