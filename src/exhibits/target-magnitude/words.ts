import type { Localized } from '../../language.ts';
import { percent, say } from '../numbers.ts';
import type { TargetMagnitudeState } from './run.ts';

/** Closed forms: how v lies between ε and −x0, at the first and the last shown timestep; the first timestep at which −x0 is the nearer. */
export interface Limits {
  readonly epsilon: readonly [clean: number, noisy: number];
  readonly x0: readonly [clean: number, noisy: number];
  readonly crossing: number | undefined;
}
interface Words {
  readonly sizeTitle: string;
  readonly sizeAxis: string;
  readonly sizeColumn: (name: string) => string;
  readonly inInput: string;
  readonly sizeFinding: (state: TargetMagnitudeState) => string;
  readonly shareTitle: string;
  readonly shareAxis: string;
  readonly shareColumn: (name: string) => string;
  readonly shareFinding: (state: TargetMagnitudeState) => string;
  readonly limitTitle: string;
  readonly limitAxis: string;
  readonly cosineColumn: (name: string) => string;
  readonly errorColumn: (approximation: string) => string;
  readonly limitFinding: (limits: Limits, last: number) => string;
}

const spread = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];

export const words: Localized<Words> = {
  en: {
    sizeTitle: 'How large is what the network must predict?',
    sizeAxis: 'mean square per dimension',
    sizeColumn: (name) => `mean square of ${name}`,
    inInput: 'mean square of σε',
    sizeFinding: (state) => {
      const [low, high] = spread(state.measured.epsilon);
      const [lowV, highV] = spread(state.closedForm.v);
      return `ε stays between ${say(low, 'en')} and ${say(high, 'en')} at every timestep (${state.examples.toLocaleString('en-GB')} examples; dots are measured, lines are the formula); v ${lowV > 0.999 && highV < 1.001 ? 'is 1 throughout as well' : `runs from ${say(lowV, 'en')} to ${say(highV, 'en')}`}.`;
    },
    shareTitle: 'How much of it can be known from the input?',
    shareAxis: 'share a perfect network explains',
    shareColumn: (name) => `knowable share of ${name}`,
    shareFinding: (state) => {
      const last = state.timesteps.length - 1;
      return `At t = 0 a perfect network explains ${percent(state.learnable.epsilon[0]!, 'en')} of ε and ${percent(state.learnable.v[0]!, 'en')} of v; at t = ${state.timesteps[last]!}, ${percent(state.learnable.epsilon[last]!, 'en')} of ε and ${percent(state.learnable.v[last]!, 'en')} of v.`;
    },
    limitTitle: 'Is v more like ε, or more like −x₀?',
    limitAxis: 'cosine with v',
    cosineColumn: (name) => `cosine of v with ${name}`,
    errorColumn: (approximation) => `relative error of v ≈ ${approximation}`,
    limitFinding: ({ epsilon, x0, crossing }, last) =>
      `At t = 0 v has a cosine of ${say(epsilon[0], 'en')} with ε and ${say(x0[0], 'en')} with −x₀; at t = ${last}, ${say(epsilon[1], 'en')} and ${say(x0[1], 'en')}. ${crossing === undefined ? 'It is nearer to ε all the way' : `From t = ${crossing} on it is nearer to −x₀`}. Each curve is also the relative error of the other one’s approximation: v ≈ αε is off by ${percent(x0[0], 'en')} at t = 0 and by ${percent(x0[1], 'en')} at t = ${last}.`,
  },
  zh: {
    sizeTitle: '网络要预测的量有多大？',
    sizeAxis: '每一维的均方',
    sizeColumn: (name) => `${name} 的均方`,
    inInput: 'σε 的均方',
    sizeFinding: (state) => {
      const [low, high] = spread(state.measured.epsilon);
      const [lowV, highV] = spread(state.closedForm.v);
      return `在每个时间步，ε 都在 ${say(low, 'zh')} 到 ${say(high, 'zh')} 之间（${state.examples.toLocaleString('zh-CN')} 个样本；点是实测，线是公式）；v ${lowV > 0.999 && highV < 1.001 ? '同样处处为 1' : `从 ${say(lowV, 'zh')} 变到 ${say(highV, 'zh')}`}。`;
    },
    shareTitle: '其中有多少能从输入得知？',
    shareAxis: '完美网络能解释的份额',
    shareColumn: (name) => `${name} 的可知份额`,
    shareFinding: (state) => {
      const last = state.timesteps.length - 1;
      return `在 t = 0，完美的网络能解释 ε 的 ${percent(state.learnable.epsilon[0]!, 'zh')}、v 的 ${percent(state.learnable.v[0]!, 'zh')}；在 t = ${state.timesteps[last]!}，分别是 ${percent(state.learnable.epsilon[last]!, 'zh')} 和 ${percent(state.learnable.v[last]!, 'zh')}。`;
    },
    limitTitle: 'v 更像 ε，还是更像 −x₀？',
    limitAxis: '与 v 的余弦',
    cosineColumn: (name) => `v 与 ${name} 的余弦`,
    errorColumn: (approximation) => `v ≈ ${approximation} 的相对误差`,
    limitFinding: ({ epsilon, x0, crossing }, last) =>
      `在 t = 0，v 与 ε 的余弦是 ${say(epsilon[0], 'zh')}，与 −x₀ 是 ${say(x0[0], 'zh')}；在 t = ${last}，分别是 ${say(epsilon[1], 'zh')} 和 ${say(x0[1], 'zh')}。${crossing === undefined ? '它始终更接近 ε' : `从 t = ${crossing} 起，它更接近 −x₀`}。每条曲线同时也是另一条所对应的近似式的相对误差：v ≈ αε 在 t = 0 差 ${percent(x0[0], 'zh')}，在 t = ${last} 差 ${percent(x0[1], 'zh')}。`,
  },
};
