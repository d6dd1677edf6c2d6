import type { Localized } from '../../language.ts';
import type { ExhibitText } from '../exhibit.ts';

export const text: Localized<ExhibitText> = {
  en: {
    title: 'Twin training',
    question: 'Does v train faster, or more stably, than ε?',
    attempts: [
      'Guess first: after 1,000 steps, whose samples are nearer to the data? Then look at the chart of distances, and add seeds.',
      'Look at the errors and at the strip of their ratio: at which end does ε fall behind? Write the same errors as errors of ε̂, then of v̂.',
      'Compare the two raw losses, then the two errors of x̂₀. Which pair could mislead you?',
      'Give both networks one loss, that of v: what is left of the difference is due to the output alone. Then race all nine.',
      'Raise the learning rate to 0.03 and 0.1 and add seeds. Which loss stops being a number first, and always the same?',
      'Choose cosine, or zero terminal SNR, and look at the ε samples.',
    ],
    caveats: [
      'Networks with some ten thousand weights on points in the plane. They show which arguments are wrong as arguments, not how a large image model behaves.',
      'One seed is an anecdote: a difference that changes with the seed is no finding.',
      'All networks have the same learning rate. With another rate, another one may be the faster; that is one of the things to turn.',
      'The starting noise of the samples is laid out evenly, not drawn, so that chance does not drown small differences: a network may come out nearer to the data than fresh data do.',
    ],
  },
  zh: {
    title: '孪生训练',
    question: 'v 比 ε 训练得更快、更稳吗？',
    attempts: [
      '先猜：训练 1000 步之后，谁的样本离数据更近？再看距离图，并多加几个种子。',
      '看误差图，再看误差之比那一条：ε 在哪一端落后？把同样的误差改记作 ε̂ 的误差、v̂ 的误差。',
      '先比较两条原始损失，再比较两个 x̂₀ 误差：哪一组会误导你？',
      '让两个网络用同一个损失，比如 v 的：剩下的差别只能来自输出。再让九个网络一起跑。',
      '把学习率调到 0.03、0.1，多加几个种子：谁的损失先变成非数？每次都是它吗？',
      '换成余弦调度，或者打开末端信噪比归零，看看 ε 的样本。',
    ],
    caveats: [
      '这里是一万来个权重的网络和平面上的点。它能说明哪些论证本身站不住，不能说明大型图像模型的表现。',
      '一个种子只是个例：随种子而变的差别算不上发现。',
      '所有网络用同一个学习率。换一个学习率，快慢也许会换过来；所以它可以调。',
      '采样的起始噪声是均匀铺开的，而不是随机抽的，免得偶然淹没了细小的差别：所以网络有可能比新抽的数据离数据分布更近。',
    ],
  },
};
