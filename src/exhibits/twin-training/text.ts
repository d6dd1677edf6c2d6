import type { Localized } from '../../language.ts';
import type { ExhibitText } from '../exhibit.ts';

export const text: Localized<ExhibitText> = {
  en: {
    title: 'Twin training',
    question: 'Do ε gradients vanish at low noise, and does v learn more there?',
    attempts: [
      'Guess first: on which side of the gradient chart will ε be lowest?',
      'Compare the two raw losses, then the two errors of x̂₀. Which pair could mislead you?',
      'Turn on x₀ and look at its error on the far left.',
      'Choose cosine, or zero terminal SNR, and look at the ε samples.',
    ],
    caveats: [
      'Networks with some ten thousand weights on points in the plane. They show which arguments are wrong as arguments, not how a large image model behaves.',
      'One seed is an anecdote: a difference that changes with the seed is no finding.',
    ],
  },
  zh: {
    title: '孪生训练',
    question: '低噪声处 ε 的梯度会消失吗？v 在那里学得更多吗？',
    attempts: [
      '先猜：在梯度图上，ε 会在哪一边最低？',
      '先比较两条原始损失，再比较两个 x̂₀ 误差：哪一组会误导你？',
      '打开 x₀，看它最左端的误差。',
      '换成余弦调度，或者打开末端信噪比归零，看看 ε 的样本。',
    ],
    caveats: [
      '这里是一万来个权重的网络和平面上的点。它能说明哪些论证本身站不住，不能说明大型图像模型的表现。',
      '一个种子只是个例：随种子而变的差别算不上发现。',
    ],
  },
};
