import * as Plot from '@observablehq/plot';
import { PREDICTION_IDS, type PredictionId } from '../../diffusion/prediction.ts';
import type { Language } from '../../language.ts';
import type { Figure } from '../figure.ts';
import { percent, say } from '../numbers.ts';
import { endLabels, noiseScale, plotOptions, series, type XY } from '../plot-kit.ts';
import { styles } from '../styles.ts';
import type { TargetMagnitudeParameters } from './parameters.ts';
import type { TargetMagnitudeState } from './run.ts';

export default function figures(state: TargetMagnitudeState, parameters: TargetMagnitudeParameters, language: Language): Figure[] {
  const { axis } = parameters;
  const xs = state.timesteps.map((t, i) => (axis === 'timestep' ? t : (state.logSnr[i] ?? NaN)));
  const along = (values: readonly number[]): XY[] => values.map((y, i) => [xs[i]!, y]);
  const names = PREDICTION_IDS.map((id) => styles[id].label);
  const rows = (values: Record<PredictionId, readonly number[]>) => state.timesteps.map((t, i) => [t, ...PREDICTION_IDS.map((id) => values[id][i]!)]);
  const end = (values: readonly number[]): XY => along(values).findLast(([x]) => Number.isFinite(x))!;
  const shared = { x: noiseScale(axis, language), marginRight: 52 };
  const top = Math.max(1.2, ...PREDICTION_IDS.flatMap((id) => state.closedForm[id])) * 1.08;
  const inInput = state.sigma.map((sigma) => sigma ** 2);
  const w = words[language];
  const revision = `${state.examples} ${JSON.stringify(parameters)} ${language}`;

  return [
    {
      kind: 'plot',
      id: 'mean-square',
      revision,
      title: w.sizeTitle,
      finding: w.sizeFinding(state, language),
      table: { columns: ['t', ...names.map((name) => w.sizeColumn(name))], rows: rows(state.measured) },
      options: plotOptions({
        ...shared,
        y: { domain: [0, top], label: w.sizeAxis, labelArrow: 'none', ticks: 5, grid: true },
        marks: [
          Plot.line(along(inInput), { x: (p: XY) => p[0], y: (p: XY) => p[1], stroke: 'var(--data)', strokeWidth: 1.5, strokeDasharray: '3 3' }),
          Plot.text([along(inInput)[30]!], { x: (p: XY) => p[0], y: (p: XY) => p[1], text: () => w.inInput, fill: 'var(--muted)', dx: 8, dy: 10, textAnchor: 'start', fontSize: 11.5 }),
          ...PREDICTION_IDS.flatMap((id, i) => [
            ...series(id, along(state.closedForm[id]), { every: 8, phase: 2 * i }),
            ...series(id, along(state.measured[id]), { as: 'dots' }),
          ]),
          ...endLabels(PREDICTION_IDS.map((id) => ({ id, point: end(state.closedForm[id]) })), { domain: [0, top] }),
        ],
      }),
    },
    {
      kind: 'plot',
      id: 'learnable-share',
      revision,
      title: w.shareTitle,
      finding: w.shareFinding(state, language),
      table: { columns: ['t', ...names.map((name) => w.shareColumn(name))], rows: rows(state.learnable) },
      options: plotOptions({
        ...shared,
        y: { domain: [0, 1], label: w.shareAxis, labelArrow: 'none', tickFormat: '.0%', ticks: 5, grid: true },
        marks: [
          ...PREDICTION_IDS.flatMap((id, i) => series(id, along(state.learnable[id]), { every: 8, phase: 2 * i })),
          ...endLabels(PREDICTION_IDS.map((id) => ({ id, point: end(state.learnable[id]) })), { domain: [0, 1] }),
        ],
      }),
    },
  ];
}

const words = {
  en: {
    sizeTitle: 'How large is what the network must predict?',
    sizeAxis: 'mean square per dimension',
    sizeColumn: (name: string) => `mean square of ${name}`,
    inInput: 'mean square of σε',
    sizeFinding: (state: TargetMagnitudeState, language: Language) => {
      const [low, high] = spread(state.measured.epsilon);
      const [lowV, highV] = spread(state.closedForm.v);
      return `ε stays between ${say(low, language)} and ${say(high, language)} at every timestep (${state.examples.toLocaleString('en-GB')} examples; dots are measured, lines are the formula); v ${lowV > 0.999 && highV < 1.001 ? 'is 1 throughout as well' : `runs from ${say(lowV, language)} to ${say(highV, language)}`}.`;
    },
    shareTitle: 'How much of it can be known from the input?',
    shareAxis: 'share a perfect network explains',
    shareColumn: (name: string) => `knowable share of ${name}`,
    shareFinding: (state: TargetMagnitudeState, language: Language) => {
      const last = state.timesteps.length - 1;
      return `At t = 0 a perfect network explains ${percent(state.learnable.epsilon[0]!, language)} of ε and ${percent(state.learnable.v[0]!, language)} of v; at t = ${state.timesteps[last]!}, ${percent(state.learnable.epsilon[last]!, language)} of ε and ${percent(state.learnable.v[last]!, language)} of v.`;
    },
  },
  zh: {
    sizeTitle: '网络要预测的量有多大？',
    sizeAxis: '每一维的均方',
    sizeColumn: (name: string) => `${name} 的均方`,
    inInput: 'σε 的均方',
    sizeFinding: (state: TargetMagnitudeState, language: Language) => {
      const [low, high] = spread(state.measured.epsilon);
      const [lowV, highV] = spread(state.closedForm.v);
      return `在每个时间步，ε 都在 ${say(low, language)} 到 ${say(high, language)} 之间（${state.examples.toLocaleString('zh-CN')} 个样本；点是实测，线是公式）；v ${lowV > 0.999 && highV < 1.001 ? '同样处处为 1' : `从 ${say(lowV, language)} 变到 ${say(highV, language)}`}。`;
    },
    shareTitle: '其中有多少能从输入得知？',
    shareAxis: '完美网络能解释的份额',
    shareColumn: (name: string) => `${name} 的可知份额`,
    shareFinding: (state: TargetMagnitudeState, language: Language) => {
      const last = state.timesteps.length - 1;
      return `在 t = 0，完美的网络能解释 ε 的 ${percent(state.learnable.epsilon[0]!, language)}、v 的 ${percent(state.learnable.v[0]!, language)}；在 t = ${state.timesteps[last]!}，分别是 ${percent(state.learnable.epsilon[last]!, language)} 和 ${percent(state.learnable.v[last]!, language)}。`;
    },
  },
};

const spread = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];
