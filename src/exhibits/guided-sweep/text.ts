import type { Localized } from '../../language.ts';

/** What to keep in mind with every guided sweep. */
export const sharedCaveats: Localized<readonly string[]> = {
  en: [
    'At high w every network is asked about points it never saw. How it errs there depends on the network, the data and the seed, which is why the exact model is always drawn.',
    'Remedies are made for images. With two coordinates, the rescale takes its standard deviations over all samples of a step, and dynamic thresholding its percentile likewise, with the box around the data for the range of a pixel.',
    'Autoguidance guides away from the same network after a quarter of its training, told the same class; w = 0 is then that weaker network. Its authors also make the weaker network smaller.',
  ],
  zh: [
    'w 很大时，每个网络都要回答从没见过的点。它在那里怎么错，取决于网络、数据和种子，所以图上始终画着精确模型。',
    '这些补救是为图像设计的。这里只有两个坐标，所以重缩放的标准差取自同一步的全部样本，动态阈值的百分位数也是如此，并以数据的外框代替像素的取值范围。',
    '自引导要远离的，是同一个网络只训练了四分之一时的样子，类别标签相同；此时 w = 0 就是那个较差的网络。提出者还会把较差的网络做得更小。',
  ],
};
