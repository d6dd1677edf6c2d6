import type { Localized } from '../../language.ts';
import type { ExhibitText } from '../exhibit.ts';

export const text: Localized<ExhibitText> = {
  en: {
    title: 'A fair comparison',
    question: 'Can the initial weights alone decide which target wins?',
    attempts: [
      'Read the framework-default chart first, alone. Which target would you recommend to a colleague?',
      'Give both more steps, or another learning rate. Does the one that is behind catch up?',
      'Change the seed: was it luck, or is it the same every time?',
      'Choose other data. Do the starting weights matter there?',
    ],
    caveats: [
      'Framework default: every weight and bias uniform within ±1/√fan-in, as in PyTorch’s linear layer. Recommended: He-normal hidden layers, and first-layer columns that read the point as large as if they were the only inputs. Nothing else changes, and both targets get the same.',
      'Why v might be the one to suffer: if the data vary equally in all directions, v is uncorrelated with x_t at every t, so the best linear prediction is v̂ = 0, and v̂ = 0 leaves the starting noise as it is. ε is correlated with x_t and has something to learn at once.',
      'What is seen here is seen with this small network on this small data set. It does not say what default weights do to other networks; it says that a comparison is worth as much as its worse-tuned side.',
    ],
  },
  zh: {
    title: '公平的比较',
    question: '单凭初始权重，能决定哪个目标获胜吗？',
    attempts: [
      '先只看“框架默认”那张图：你会向同事推荐哪个目标？',
      '多给些训练步数，或者换个学习率：落后的一方追得上来吗？',
      '换一个种子：是碰巧，还是每次都一样？',
      '换一组数据：初始权重在那里还要紧吗？',
    ],
    caveats: [
      '框架默认：每个权重和偏置都在 ±1/√扇入 之内均匀抽取，与 PyTorch 的线性层相同。推荐：隐藏层用 He 正态初始化，第一层里读取坐标的那几列则按“输入只有坐标”来定大小。其余全都不变，两种目标一视同仁。',
      '为什么吃亏的可能是 v：如果数据在各个方向上方差相等，那么在每个 t，v 都与 x_t 不相关，最好的线性预测就是 v̂ = 0，而 v̂ = 0 会让出发时的噪声原封不动。ε 与 x_t 相关，一开始就有东西可学。',
      '这里看到的只是小网络在小数据上的情形，并不说明默认权重会怎样影响别的网络。它说明的是：一次比较的价值，取决于其中调得较差的那一方。',
    ],
  },
};
