import * as Plot from '@observablehq/plot';
import type { Language } from '../../language.ts';
import type { PlotFigure } from '../figure.ts';
import { endLabels, plotOptions, series, type XY } from '../plot-kit.ts';
import { styles } from '../styles.ts';
import { sayFailed } from './samples-figures.ts';
import type { TrainingState } from './state.ts';
import { words } from './words.ts';

/** Losses as they were while training. */
export function lossCurve({ curve, setting: { arms }, first, latest, failed }: TrainingState, language: Language): PlotFigure {
  const { stride, means, open } = curve;
  const count = means[0]!.length;
  const w = words[language];
  // Networks that were loaded have been trained before.
  const from = first?.step ?? 0;
  const stepOf = (i: number) => from + (i + 0.5) * stride;
  const points = means.map((list) => list.map((loss, i): XY => [stepOf(i), loss]));
  // A run that fails rises beyond all measure before it ends; the axis stays where the others can be seen.
  const top = 1.05 * Math.min(10, Math.max(1.1, ...means.flat().filter(Number.isFinite)));
  const beyond = means.flat().filter((loss) => !(loss <= top)).length;
  const every = Math.max(1, Math.ceil(count / 40));
  return {
    kind: 'plot',
    id: 'loss',
    revision: `${count} ${stride} ${failed?.step} ${language}`,
    title: w.lossTitle,
    finding: [
      w.lossFinding(arms.map(({ output }, l) => ({ name: styles[output].label, loss: means[l]!.at(-1) ?? NaN })), stride),
      ...(beyond > 0 ? [w.lossBeyond(beyond, means.flat().length, top)] : []),
      ...sayFailed(arms, failed, language),
    ].join(w.join),
    table: {
      columns: [w.step, ...arms.map(({ output }) => styles[output].label)],
      rows: Array.from({ length: Math.ceil(count / every) }, (_, i) => [Math.round(stepOf(i * every)), ...means.map((list) => list[i * every]!)]),
    },
    options: plotOptions({
      x: { domain: [from, Math.max(from + 50, from + count * stride + open.count, latest?.step ?? 0)], label: w.stepAxis, labelAnchor: 'center', labelArrow: 'none', ticks: 5 },
      y: { domain: [0, top], clamp: true, label: w.lossAxis, labelArrow: 'none', ticks: 5, grid: true },
      marks: [
        Plot.ruleY([0], { stroke: 'var(--rule)' }),
        ...arms.flatMap(({ output }, l) => series(output, points[l]!, { every: 40, phase: 20 * l })),
        ...endLabels(arms.flatMap(({ output }, l) => (points[l]!.length ? [{ id: output, point: [points[l]!.at(-1)![0], Math.min(top, points[l]!.at(-1)![1])] as const }] : [])), { domain: [0, top] }),
      ],
    }),
  };
}
