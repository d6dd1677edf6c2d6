import type { Localized } from '../../language.ts';
import type { ExhibitText } from '../exhibit.ts';

export const text: Localized<ExhibitText> = {
  en: {
    title: 'Zero terminal SNR',
    question: 'What does the last timestep do to the samples?',
    attempts: [
      'Guess first: the model is perfect. How far from its data can the mean of its samples be?',
      'Move the offset from 0 to 16: at 0 nothing is to be seen, which is why the flaw stayed hidden in centred data.',
      'Choose the cosine schedule: the error of the mean goes away, and the gain of ε’s first step goes up. Why both?',
      'Set 10 DDIM steps and compare leading with trailing: leading steps never visit the last timestep.',
      'Now the networks. Which rescue would you choose for an ε model that is already trained?',
      'Train them on the schedule above with zero terminal SNR: who still has samples, and which rescues work there?',
      'Before you look at the last chart: at w = 1 nothing is guided. How far out is ε already?',
    ],
    caveats: [
      'In the first three figures nothing is learnt: the model is the exact posterior mean, so all that is wrong is the start and the steps. The networks learn the data where they are, not moved.',
      'Start points come in pairs z and −z, so the mean of the start is exactly 0 and no luck of the draw is left in it.',
      'The gain says by how much an error would be multiplied, not how large a network’s error is.',
      'Clipping needs data with a known range, which the latents of an image model do not have. Mean and later start need no retraining either, but a later start brings back the error of the first chart.',
      'Coordinates count as at most 50 in sliced W₂, so a value near 50 means that the samples diverged.',
    ],
  },
  zh: {
    title: '末端信噪比归零',
    question: '最后一个时间步会对样本做什么？',
    attempts: [
      '先猜：模型是完美的。它的样本均值能偏离数据多远？',
      '把偏移从 0 拉到 16：在 0 处什么也看不出来，所以这个毛病在居中的数据里一直没被发现。',
      '换成余弦调度：均值的误差没了，ε 第一步的放大倍数却上去了。为什么？',
      '把 DDIM 步数设为 10，比较 leading 与 trailing：leading 从不经过最后一个时间步。',
      '再看网络：如果 ε 模型已经训练好了，你会选哪种补救办法？',
      '改在“上面的调度，末端信噪比归零”上训练：谁还有样本？哪些补救办法在那里管用？',
      '看最后一张图之前先想：w = 1 时没有引导，ε 已经走出了多远？',
    ],
    caveats: [
      '前三张图里没有训练：模型就是精确的后验均值，错只错在起点和步子。网络学的是没有移动过的数据。',
      '起点成对取 z 与 −z，起点的均值恰好为 0，不含抽样的运气。',
      '放大倍数只说误差会被乘多少倍，没说网络的误差有多大。',
      '裁剪要求事先知道数据的范围，图像模型的潜变量没有这样的范围。用均值和晚起步也不必重新训练，但晚起步会把第一张图里的误差带回来。',
      '计算切片 W₂ 时坐标截断在 ±50，所以接近 50 的值意味着样本已发散。',
    ],
  },
};
