import type { PredictionId } from '../../diffusion/prediction.ts';
import type { Localized } from '../../language.ts';
import { percent, say } from '../numbers.ts';
import { styles } from '../styles.ts';

type Each<T> = readonly ({ readonly id: PredictionId } & T)[];

interface Words {
  readonly weightTitle: (space: string) => string;
  readonly weightAxis: (space: string) => string;
  readonly weightFinding: (first: number, last: number, t: number) => string;
  readonly zeroSnrWeight: string;
  readonly publishedTitle: string;
  readonly publishedFinding: (found: { gamma: number; capped: number; p2: number; sigmaData: number }) => string;
  readonly gainTitle: string;
  readonly gainAxis: string;
  readonly gainFinding: (ends: Each<{ first: number; last: number }>) => string;
  readonly floorTitle: string;
  readonly floorAxis: string;
  readonly floorFinding: (ends: Each<{ last: number }>, t: number, draws: number) => string;
  readonly meanTitle: string;
  readonly meanAxis: string;
  readonly meanFinding: (means: Each<{ best: number; untaught: number }>) => string;
  readonly target: string;
  readonly best: string;
  readonly untaught: string;
  readonly number: (value: number) => string;
}

const name = (id: PredictionId): string => styles[id].label;

export const words: Localized<Words> = {
  en: {
    weightTitle: (space) => `How much does each plain loss weigh an error of ${space}?`,
    weightAxis: (space) => `weight on the squared error of ${space}`,
    weightFinding: (first, last, t) => `At t = 0 the v loss weighs ${percent(first - 1, 'en')} more than the ε loss, at t = ${t} ${say(last, 'en')} times as much; those ratios are the same in every space.`,
    zeroSnrWeight: ' At the last timestep SNR is 0: there the ε loss gives x₀ no weight at all, and no weight on ε can say what the others do.',
    publishedTitle: 'And the published weights?',
    publishedFinding: ({ gamma, capped, p2, sigmaData }) =>
      `min-SNR-${say(gamma, 'en')} (solid) cuts the ε loss back where SNR > ${say(gamma, 'en')}, the cleanest ${percent(capped, 'en')} of the timesteps; P2 (dotted) multiplies it by ${say(p2, 'en')} at t = 0; EDM (dashed) weighs x₀ by SNR + ${say(sigmaData ** -2, 'en')}${sigmaData === 1 ? ', which is the plain v loss' : ', where v has SNR + 1'}.`,
    gainTitle: 'What does an error of the output become in x̂₀?',
    gainAxis: 'error of x̂₀ per error of the output',
    gainFinding: (ends) => `An output that is off by 1 makes x̂₀ wrong by, at the cleanest and the noisiest timestep: ${ends.map(({ id, first, last }) => `${name(id)} ${say(first, 'en')} and ${say(last, 'en')}`).join(', ')}.`,
    floorTitle: 'How low can each loss go?',
    floorAxis: 'loss of the best possible network',
    floorFinding: (ends, t, draws) => `The same perfect knowledge, read as four losses. At t = ${t} it leaves ${ends.map(({ id, last }) => `${say(last, 'en')} on ${name(id)}`).join(', ')} (mean over ${draws} noisy points).`,
    meanTitle: 'So can raw losses be compared?',
    meanAxis: 'loss, mean over all timesteps',
    meanFinding: (means) => `No. One and the same perfect network reads ${means.map(({ id, best }) => `${say(best, 'en')} on ${name(id)}`).join(', ')}. The bar above each mark is all that training can take off a network that knows nothing.`,
    target: 'target',
    best: 'best possible',
    untaught: 'knowing nothing',
    number: (value) => say(value, 'en'),
  },
  zh: {
    weightTitle: (space) => `每种不加权的损失给 ${space} 的误差多大权重？`,
    weightAxis: (space) => `${space} 平方误差的权重`,
    weightFinding: (first, last, t) => `在 t = 0，v 损失的权重只比 ε 损失大 ${percent(first - 1, 'zh')}；在 t = ${t}，是它的 ${say(last, 'zh')} 倍。记在哪个空间，这个比值都一样。`,
    zeroSnrWeight: '最后一个时间步信噪比为零：ε 损失在那里对 x₀ 毫无权重，而其他损失也无法写成 ε 上的权重。',
    publishedTitle: '论文里的那些权重呢？',
    publishedFinding: ({ gamma, capped, p2, sigmaData }) =>
      `min-SNR-${say(gamma, 'zh')}（实线）在信噪比大于 ${say(gamma, 'zh')} 处压低 ε 损失，即最干净的 ${percent(capped, 'zh')} 的时间步；P2（点线）在 t = 0 把它乘以 ${say(p2, 'zh')}；EDM（虚线）对 x₀ 的权重是 SNR + ${say(sigmaData ** -2, 'zh')}${sigmaData === 1 ? '，正是 v 的普通损失' : '，而 v 是 SNR + 1'}。`,
    gainTitle: '输出的误差到了 x̂₀ 会变多大？',
    gainAxis: '输出误差为 1 时 x̂₀ 的误差',
    gainFinding: (ends) => `输出错 1，x̂₀ 在噪声最弱与最强的时间步分别错：${ends.map(({ id, first, last }) => `${name(id)} ${say(first, 'zh')} 与 ${say(last, 'zh')}`).join('，')}。`,
    floorTitle: '每条损失最低能到多少？',
    floorAxis: '最优网络的损失',
    floorFinding: (ends, t, draws) => `同一份完美的知识，读成四条损失。在 t = ${t}，剩下的损失是：${ends.map(({ id, last }) => `${name(id)} ${say(last, 'zh')}`).join('，')}（${draws} 个带噪点的平均）。`,
    meanTitle: '那么，原始损失可以互相比较吗？',
    meanAxis: '损失，所有时间步的平均',
    meanFinding: (means) => `不能。同一个完美的网络，读数却是：${means.map(({ id, best }) => `${name(id)} ${say(best, 'zh')}`).join('，')}。标记上方的竖线，是训练能从一无所知的网络身上减掉的全部。`,
    target: '目标',
    best: '最小可能',
    untaught: '一无所知',
    number: (value) => say(value, 'zh'),
  },
};
