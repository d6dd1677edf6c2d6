import type { Localized } from '../../language.ts';
import type { ExhibitText } from '../exhibit.ts';

export const text: Localized<ExhibitText> = {
  en: {
    title: 'The forward process',
    question: 'What does noise do to data, and is only noise left at the end?',
    attempts: [
      'Guess first: at which timestep will you no longer recognise the shape?',
      'Play t, or move it by hand, and watch the mean of x₀: where does it go to one part of the data, where does it stay in the middle?',
      'Show α instead of log-SNR. Which schedules look alike now that were far apart?',
      'Turn on zero terminal SNR and compare the last timestep.',
    ],
    caveats: [
      'The mean of x₀ is exact because these data are mixtures of Gaussians. Being an average, it need not look like any data point.',
      'Two dimensions lose their shape earlier than images: neighbouring pixels repeat each other, so a large image survives more noise per pixel.',
      'The straight path and Karras’ noise levels are drawn variance preserving, that is divided by their size; SNR is what they share with their papers.',
    ],
  },
  zh: {
    title: '前向过程',
    question: '噪声对数据做了什么？到最后真的只剩噪声吗？',
    attempts: [
      '先猜：到第几个时间步，你就认不出形状了？',
      '播放 t，或者自己拖动，看 x₀ 的均值：它在哪里落到数据的某一处，又在哪里停在中间？',
      '把对数信噪比换成 α：哪些原来相距很远的调度，现在看起来差不多？',
      '打开“末端信噪比归零”，比较最后一个时间步。',
    ],
    caveats: [
      'x₀ 的均值是精确值，因为这些数据都是高斯混合。既然是平均，它就不一定像任何一个数据点。',
      '平面上的点比图像更早失去形状：相邻像素彼此重复，所以大图像每个像素能承受更多噪声。',
      '直线路径和 Karras 的噪声水平在这里按方差保持的写法画出，即除以各自的大小；与原论文相同的是信噪比。',
    ],
  },
};
