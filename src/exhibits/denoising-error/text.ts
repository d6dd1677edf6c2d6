import type { Localized } from '../../language.ts';
import type { ExhibitText } from '../exhibit.ts';

export const text: Localized<ExhibitText> = {
  en: {
    title: 'Denoising error',
    question: 'Where along the noise is each prediction good: does v win where there is little of it?',
    attempts: [
      'Guess first: at which end of the chart will ε and v lie apart?',
      'Move the map from t = 950 to t = 5. Which network’s strokes grow, and which shrink?',
      'Choose cosine, or zero terminal SNR, and look at the right end of ε.',
      'Train for longer. Does the gap at the noisy end close?',
    ],
    caveats: [
      'The exact x̂₀ is known because the data are a mixture of Gaussians. The error is what is left to learn; it does not contain the uncertainty that no network can remove.',
      'Strokes far from the pale dots are extrapolation: no training example has been there.',
    ],
  },
  zh: {
    title: '去噪误差',
    question: '沿着噪声看，每种预测在哪里好？噪声少的地方，是 v 更好吗？',
    attempts: [
      '先猜：ε 与 v 会在图的哪一端分开？',
      '把误差图从 t = 950 移到 t = 5：哪个网络的线段变长，哪个变短？',
      '换成余弦调度，或打开末端信噪比归零，看 ε 的最右端。',
      '多训练一些：高噪声一端的差距会消失吗？',
    ],
    caveats: [
      '数据是高斯混合，所以精确的 x̂₀ 已知。这里的误差是还没学会的部分，不包括任何网络都消除不了的不确定性。',
      '离淡色点很远的线段属于外推：训练样本从未到过那里。',
    ],
  },
};
