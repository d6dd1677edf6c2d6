import type { Localized } from '../../language.ts';
import type { ExhibitText } from '../exhibit.ts';

export const text: Localized<ExhibitText> = {
  en: {
    title: 'Solvers and steps',
    question: 'Which solver, how many steps, and does v-prediction help when they are few?',
    attempts: [
      'Guess first: with a perfect model and 8 evaluations, how much nearer to the exact path does a second-order solver come than DDIM?',
      'Choose another solver and see where its networks stop improving while the exact model goes on.',
      'Choose the cosine schedule: now ε’s first step multiplies its error a great deal. At how many evaluations does it show?',
      'Turn on zero terminal SNR: who still has samples?',
      'Look at the paths of 4 evaluations: a perfect model leaves the grey lines too. What of the rest is the network’s?',
    ],
    caveats: [
      'An evaluation is one call of the network. Solvers that ask twice a step get half the steps, and may use one evaluation fewer than allowed.',
      'Steps are even in t and end at x̂₀. The last step to zero noise is then of first order for every solver, and hides much of their difference in order.',
      'Distances are to the exact ODE’s end points, which a network that learnt with errors cannot reach at any number of steps.',
      'Sliced W₂ of 1,000 samples cannot tell anything below its noise floor, which is drawn. Coordinates count as at most 50 in it, so a value near 50 means that the samples diverged.',
    ],
  },
  zh: {
    title: '求解器与步数',
    question: '用哪种求解器、走多少步？步数少时，速度预测有帮助吗？',
    attempts: [
      '先猜：模型完美、求值 8 次，二阶求解器比 DDIM 离精确路径近多少？',
      '换一个求解器，看网络在哪里不再进步，而精确模型还在进步。',
      '换成余弦调度：这时 ε 的第一步会把误差放大很多倍。求值多少次时看得出来？',
      '打开“末端信噪比归零”：谁还有样本？',
      '看 4 次求值的路径：完美的模型也会偏离灰线。剩下的偏差里，哪些才是网络的？',
    ],
    caveats: [
      '一次求值就是调用一次网络。每步要问两次的求解器只能走一半的步数，有时会比允许的少用一次。',
      '步子在 t 上均匀，最后落在 x̂₀。走到零噪声的最后一步，对每种求解器都只有一阶，它们阶数上的差别因此大多被掩盖。',
      '距离是到精确 ODE 终点的距离；带着学习误差的网络，走多少步都到不了那里。',
      '1000 个样本的切片 W₂ 分辨不出低于噪声底的差别；图上画出了噪声底。计算时坐标截断在 ±50，所以接近 50 的值意味着样本已发散。',
    ],
  },
};
