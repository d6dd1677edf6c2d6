import * as Plot from '@observablehq/plot';
import { PREDICTION_IDS, type PredictionId } from '../../diffusion/prediction.ts';
import type { Language } from '../../language.ts';
import type { Figure, PlotFigure } from '../figure.ts';
import { endLabels, noiseScale, plotOptions, series, type XY } from '../plot-kit.ts';
import { styles } from '../styles.ts';
import type { TargetMagnitudeParameters } from './parameters.ts';
import type { TargetMagnitudeState } from './run.ts';
import { words } from './words.ts';

export default function figures(state: TargetMagnitudeState, parameters: TargetMagnitudeParameters, language: Language): Figure[] {
  const { axis } = parameters;
  const xs = state.timesteps.map((t, i) => (axis === 'timestep' ? t : (state.logSnr[i] ?? NaN)));
  const along = (values: readonly number[]): XY[] => values.map((y, i) => [xs[i]!, y]);
  const names = PREDICTION_IDS.map((id) => styles[id].label);
  const rows = (values: Record<PredictionId, readonly number[]>) => state.timesteps.map((t, i) => [t, ...PREDICTION_IDS.map((id) => values[id][i]!)]);
  const end = (values: readonly number[]): XY => along(values).findLast(([x]) => Number.isFinite(x))!;
  const common = { kind: 'plot', along: xs, revision: `${state.examples} ${JSON.stringify(parameters)} ${language}` } as const;
  const shared = { x: noiseScale(axis, language), marginRight: 52 };
  const top = Math.max(1.2, ...PREDICTION_IDS.flatMap((id) => state.closedForm[id])) * 1.08;
  const inInput = state.sigma.map((sigma) => sigma ** 2);
  const w = words[language];

  return [
    {
      ...common,
      id: 'mean-square',
      title: w.sizeTitle,
      finding: w.sizeFinding(state),
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
      ...common,
      id: 'learnable-share',
      title: w.shareTitle,
      finding: w.shareFinding(state),
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
    limits(),
  ];

  /** v = αε − σx0 as a direction: α√E|ε|² and σ√E|x0|² over √E|v|² are its cosines with ε and −x0, and each the relative error of leaving its part out. */
  function limits(): PlotFigure {
    const { sigma, closedForm, measured, cosine, timesteps } = state;
    const alpha = sigma.map((value) => Math.sqrt(1 - value * value));
    const part = (coefficient: readonly number[], id: 'epsilon' | 'x0', squares: TargetMagnitudeState['measured']) => coefficient.map((value, i) => value * Math.sqrt(squares[id][i]! / squares.v[i]!));
    const exact = { epsilon: part(alpha, 'epsilon', closedForm), x0: part(sigma, 'x0', closedForm) };
    const error = { epsilon: part(sigma, 'x0', measured), x0: part(alpha, 'epsilon', measured) };
    const ends = (values: readonly number[]) => [values[0]!, values.at(-1)!] as const;
    const ids = ['epsilon', 'x0'] as const;
    const label = { epsilon: styles.epsilon.label, x0: `−${styles.x0.label}` };
    return {
      ...common,
      id: 'limits',
      title: w.limitTitle,
      finding: w.limitFinding({ epsilon: ends(exact.epsilon), x0: ends(exact.x0), crossing: timesteps.find((_, i) => exact.x0[i]! > exact.epsilon[i]!) }, timesteps.at(-1)!),
      table: {
        columns: ['t', ...ids.map((id) => w.cosineColumn(label[id])), w.errorColumn('αε'), w.errorColumn('−σx₀')],
        rows: timesteps.map((t, i) => [t, ...ids.map((id) => cosine[id][i]!), ...ids.map((id) => error[id][i]!)]),
      },
      options: plotOptions({
        ...shared,
        y: { domain: [0, 1.04], label: w.limitAxis, labelArrow: 'none', ticks: 5, grid: true },
        marks: [
          ...ids.flatMap((id, i) => [...series(id, along(exact[id]), { every: 8, phase: 4 * i }), ...series(id, along(cosine[id]), { as: 'dots' })]),
          ...endLabels(ids.map((id) => ({ id, text: label[id], point: end(exact[id]) })), { domain: [0, 1.04] }),
        ],
      }),
    };
  }
}
