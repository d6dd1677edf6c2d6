import type { Localized } from '../../language.ts';
import type { ExhibitText } from '../exhibit.ts';

export const text: Localized<ExhibitText> = {
  en: {
    title: 'Four targets, one picture',
    question: 'What are ε, x₀, v and u, and when can one be turned into another?',
    attempts: [
      'Drag the point, and drag the tip of x_t’s arrow from 0° to 90°: which arrows move with it, and which stand still?',
      'Stop at 90°. Which arrow now lies on the line of x_t, and what has become of its gain?',
      'Go to 0°: v is ε there. What is it at 90°?',
      'Convert from x₀ near 0°, then from ε near 90°. Which numbers of the table get a frame? Is there an angle at which v has one?',
      'Compare the gains of u and v, then the lengths of their arrows: is u really the safer one?',
    ],
    caveats: [
      'One coordinate of one point. Every coordinate of an image goes through the same picture.',
      'The gain says what an error would be multiplied by. How large the error is depends on the network.',
      'u is the flow target ε − x₀ on the variance-preserving path, where it is √2 long and not at right angles to x_t except at 45°.',
    ],
  },
  zh: {
    title: '四种目标，一张图',
    question: 'ε、x₀、v、u 各是什么，什么时候能互相换算？',
    attempts: [
      '拖动那个点，再把 x_t 箭头的尖端从 0° 拖到 90°：哪些箭头跟着转，哪些不动？',
      '停在 90°：哪个箭头落到了 x_t 所在的直线上？它的放大倍数变成了多少？',
      '转到 0°：那里的 v 就是 ε。到了 90°，v 又是什么？',
      '在 0° 附近由 x₀ 换算，再到 90° 附近由 ε 换算：表里哪些格子加了框？有没有哪个角度，v 那一行会加框？',
      '比较 u 与 v 的放大倍数，再比较两个箭头的长度：u 真的更稳妥吗？',
    ],
    caveats: [
      '这里只画了一个点的一个坐标；图像的每个坐标都是同一张图。',
      '放大倍数只说误差会被乘多少倍；误差本身有多大，要看网络。',
      'u 是流预测的目标 ε − x₀，这里用在方差保持的路径上：长度为 √2，只有在 45° 时才与 x_t 垂直。',
    ],
  },
};
