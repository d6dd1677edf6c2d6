import type { Localized } from '../../language.ts';
import type { ExhibitText } from '../exhibit.ts';

export const text: Localized<ExhibitText> = {
  en: {
    title: 'Gradients along the noise',
    question: 'Do the gradients of ε vanish at low noise?',
    attempts: [
      'Guess first, then look at the last chart: at which end of the axis is the gradient of ε short?',
      'Compare ε with v at the clean end, then at the noisy end. Where do the two differ?',
      'Choose the norm of the mean gradient: does averaging over examples change the answer?',
      'Choose the cosine: which noise levels decide where the weights go?',
    ],
    caveats: [
      'Gradients are of each network’s own plain loss, with respect to all its weights. A loss of another scale has gradients of another scale: compare the shapes along the axis first.',
      'A long gradient of one example is not yet a useful one: the signal-to-noise says how much of it the examples of a bin have in common. Below 1, chance is the larger part.',
      'The cosine says how far the mean gradient of a bin and that of all bins point the same way: 1, the step serves this noise level; 0, it does not concern it; below 0, it makes this level’s loss worse. Each bin is a twentieth of the whole that it is compared with, and a mean gradient near 0 has a direction by chance only: read it next to the norm of the mean gradient.',
      'Adam divides by the recent size of each weight’s gradient, so the length here is not the length of the step.',
    ],
  },
  zh: {
    title: '梯度随噪声的变化',
    question: '噪声很小时，ε 的梯度会消失吗？',
    attempts: [
      '先猜，再看最后一张图：ε 的梯度在坐标轴的哪一端短？',
      '先在干净的一端比较 ε 与 v，再到噪声大的一端比较：差别出在哪里？',
      '改看平均梯度的范数：对样本取平均之后，答案变了吗？',
      '改看夹角余弦：权重往哪里走，由哪些噪声水平决定？',
    ],
    caveats: [
      '梯度取自各网络自己的、不加权的损失，对全部权重求导。损失的尺度不同，梯度的尺度也就不同：请先比较沿坐标轴的形状。',
      '单个样本的梯度长，不等于有用：信噪比说明其中有多少是同一段里各样本共有的。小于 1 时，偶然的部分更大。',
      '夹角余弦说明一段的平均梯度与全部各段的平均梯度有多同向：1 表示这一步正合这个噪声水平的需要，0 表示与它无关，小于 0 表示这一步会让它的损失变差。每一段本身就占整体的二十分之一；平均梯度接近 0 时，方向只是偶然。请与“平均梯度的范数”对照着看。',
      'Adam 会除以每个权重近来梯度的大小，所以这里的长度并不是更新的步长。',
    ],
  },
};
