import type { Localized } from '../../language.ts';
import type { ExhibitText } from '../exhibit.ts';

export const text: Localized<ExhibitText> = {
  en: {
    title: 'Many dimensions',
    question: 'When does predicting the clean data win?',
    attempts: [
      'Guess first: the data stay the same flat picture. Does it matter how large the space around it is?',
      'Make the networks 128 or 16 wide. At which dimension does ε fail now?',
      'Give them more training steps: does ε catch up in 512 dimensions?',
      'Show D = 32, then 512, and compare v’s clouds with its energy off the plane.',
      'Is it the output or the loss? Compare the charts with one loss for all, then show the samples of the networks trained on the loss of x₀.',
    ],
    caveats: [
      'A plane in random position holds all the data. x₀ lies in it, so a narrow network can pass it on; ε fills every dimension, and so does v, which is part ε. Pictures are not a plane: that they lie near a thin sheet is an assumption.',
      'Distances are measured after projecting the samples back to the plane, and coordinates are cut off at ±50, so that a ratio can be larger than it reads. A network that drew the mean of the data every time would have a distance of 1. A network can look right there and still leave the plane; “How far do they leave the plane of the data?” shows that. v on the ring may also stop at a shape without its eight groups, a plateau inside the plane as in “A fair comparison”.',
      'Small networks without shortcuts, trained briefly, the more briefly for their size the larger the space. One that adds its input to its output could pass the noise through. Latent models with few channels for each position are nearer to the left of the charts.',
    ],
  },
  zh: {
    title: '高维空间',
    question: '直接预测干净数据，什么时候会赢？',
    attempts: [
      '先猜：数据始终是同一张平面图，周围的空间有多大要紧吗？',
      '把网络宽度改成 128 或 16：ε 从哪个维数开始失败？',
      '多给些训练步数：512 维时 ε 追得上吗？',
      '先看 D = 32，再看 512：把 v 的点云与它偏离平面的能量对照着看。',
      '要紧的是输出还是损失？比较“都用同一种损失”的几张图，再看用 x₀ 的损失训练的网络画出的样本。',
    ],
    caveats: [
      '全部数据都在一个位置随机的平面里。x₀ 就在平面内，窄网络也传得过去；ε 充满每一个维度，含有 ε 的 v 也一样。图像并不是平面，说它靠近一张薄薄的曲面，只是假设。',
      '距离是把样本投影回平面之后量的，坐标截断在 ±50，所以真实的倍数可能比读到的更大。每次都画出数据均值的网络，距离为 1。投影看着对，样本仍可能远离平面，看“样本偏离数据所在的平面多远？”那张图便知。另外，v 在环上可能停在分不出八团的形状，那是平面之内的停滞，与“公平的比较”里的相同。',
      '网络小、没有捷径连接、训练时间短，而且空间越大，这点训练就越显不足。若能把输入直接加到输出上，噪声就能绕过去。每个位置通道很少的潜空间模型，更接近图的左端。',
    ],
  },
};
