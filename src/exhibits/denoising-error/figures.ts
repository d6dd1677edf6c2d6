import * as Plot from '@observablehq/plot';
import type { PredictionId } from '../../diffusion/prediction.ts';
import type { Language } from '../../language.ts';
import { sayFailure } from '../failure.ts';
import type { Figure, PlotFigure } from '../figure.ts';
import { endLabels, logScale, noiseScale, plotOptions, series, type XY } from '../plot-kit.ts';
import { styles } from '../styles.ts';
import { TIMESTEPS } from './grid.ts';
import { map } from './map.ts';
import type { DenoisingErrorParameters } from './parameters.ts';
import type { DenoisingErrorState } from './state.ts';
import { thirdOf } from './verdict.ts';
import { words } from './words.ts';

export default function figures(state: DenoisingErrorState, parameters: DenoisingErrorParameters, language: Language): Figure[] {
  if (state.step === 0) return state.failed ? [curve(state, parameters, language)] : [];
  return [curve(state, parameters, language), ...ratio(state, parameters, language), map(state, parameters, language)];
}

const xsOf = ({ setting }: DenoisingErrorState, axis: DenoisingErrorParameters['axis']): number[] =>
  TIMESTEPS.map((t, i) => (axis === 'timestep' ? t : (setting.logSnr[i] ?? NaN)));

/** Values against the chosen axis; null is infinite and stays so. */
function along(state: DenoisingErrorState, axis: DenoisingErrorParameters['axis'], values: readonly (number | null)[]): XY[] {
  const xs = xsOf(state, axis);
  return values.map((value, i) => [xs[i]!, value ?? Infinity]);
}

/** The last point that can be drawn. */
const end = (points: readonly XY[]): XY => points.findLast(([x, y]) => Number.isFinite(x) && Number.isFinite(y)) ?? [NaN, NaN];

const positive = (values: readonly (number | null)[]): number[] => values.filter((value): value is number => value !== null && value > 0);

function curve(state: DenoisingErrorState, { axis }: DenoisingErrorParameters, language: Language): PlotFigure {
  const w = words[language];
  const { failed } = state;
  const lines = state.setting.learners.flatMap((id) => (state.errors[id] ? [{ id, rms: state.errors[id].rms }] : []));
  const shown = positive(lines.flatMap(({ rms }) => rms));
  const domain = shown.length > 0 ? ([Math.min(...shown) / 1.3, Math.max(...shown) * 1.3] as const) : ([0.01, 1] as const);
  const missing = lines.flatMap(({ id, rms }) => (rms.includes(null) ? [id] : []));
  const ends = lines.map(({ id, rms }) => ({ id, clean: thirdOf(rms, 'clean'), noisy: thirdOf(rms, 'noisy') }));
  return {
    kind: 'plot',
    id: 'error',
    along: xsOf(state, axis),
    revision: `${state.step} ${failed?.step} ${axis} ${language}`,
    title: w.curveTitle,
    finding: [
      ...(state.step > 0 ? [w.curveFinding(ends, state.step)] : []),
      ...(missing.length ? [w.missing(missing)] : []),
      ...(failed ? [sayFailure(styles[failed.learner as PredictionId].label, failed.step)[language]] : []),
    ].join(' '),
    table: {
      columns: ['t', ...lines.map(({ id }) => styles[id].label)],
      rows: TIMESTEPS.map((t, i) => [t, ...lines.map(({ rms }) => rms[i] ?? Infinity)]),
    },
    options: plotOptions({
      x: noiseScale(axis, language),
      y: { ...logScale(...domain, w.curveAxis), grid: true },
      marks: [
        ...lines.flatMap(({ id, rms }, i) => series(id, along(state, axis, rms), { every: 4, phase: i })),
        ...endLabels(lines.map(({ id, rms }) => ({ id, point: end(along(state, axis, rms)) })), { domain: [domain[0], domain[1]], type: 'log' }),
      ],
    }),
  };
}

function ratio(state: DenoisingErrorState, { axis }: DenoisingErrorParameters, language: Language): PlotFigure[] {
  const { epsilon, v } = state.errors;
  if (!epsilon || !v) return [];
  const w = words[language];
  const values = epsilon.rms.map((value, i) => (value === null || v.rms[i] === null ? null : value / v.rms[i]!));
  const shown = positive(values);
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  const missing = (['epsilon', 'v'] as const).filter((id) => state.errors[id]!.rms.includes(null));
  return [{
    kind: 'plot',
    id: 'ratio',
    along: xsOf(state, axis),
    revision: `${state.step} ${axis} ${language}`,
    title: w.ratioTitle,
    finding: `${w.ratioFinding({ low, lowAt: TIMESTEPS[values.indexOf(low)]!, high, highAt: TIMESTEPS[values.indexOf(high)]! })}${missing.length ? ` ${w.missing(missing)}` : ''}`,
    table: { columns: ['t', w.ratioAxis], rows: TIMESTEPS.map((t, i) => [t, values[i] ?? Infinity]) },
    options: plotOptions({
      x: noiseScale(axis, language),
      y: { ...logScale(Math.min(low, 0.5) / 1.2, Math.max(high, 2) * 1.2, w.ratioAxis), grid: true },
      marks: [Plot.ruleY([1], { stroke: 'var(--muted)', strokeDasharray: '3 3' }), ...series('exact', along(state, axis, values)), ...series('exact', along(state, axis, values), { as: 'dots' })],
    }),
  }];
}
