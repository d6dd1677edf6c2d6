import type * as Plot from '@observablehq/plot';
import type { PredictionId } from '../../diffusion/prediction.ts';
import type { Language } from '../../language.ts';
import type { Figure, PlotFigure } from '../figure.ts';
import { endLabels, logScale, noiseScale, plotOptions, series, type XY } from '../plot-kit.ts';
import { styles } from '../styles.ts';
import type { GradientNormsParameters } from './parameters.ts';
import type { Bins, GradientNormsState, Stage } from './state.ts';
import { words } from './words.ts';

interface Line {
  readonly id: PredictionId;
  readonly values: Bins;
}

/** One chart a stage, all on one axis: it is the change between them that counts. */
export default function figures(state: GradientNormsState, parameters: GradientNormsParameters, language: Language): Figure[] {
  const { learners, gradient } = parameters;
  const linesOf = (stage: Stage): Line[] => learners.flatMap((id) => {
    const values = stage.learners[id]?.[gradient];
    return values ? [{ id, values }] : [];
  });
  const all = state.stages.flatMap((stage) => linesOf(stage).flatMap(({ values }) => values.filter((value): value is number => value !== null)));
  const domain = domainOf(all, gradient === 'cosine');
  return state.stages.map((stage, i) => chart(state, stage, i, linesOf(stage), domain, parameters, language));
}

function domainOf(values: readonly number[], linear: boolean): readonly [number, number] {
  if (linear) return [Math.min(0, ...values) - 0.05, 1.05];
  const positive = values.filter((value) => value > 0);
  return positive.length ? [Math.min(...positive) / 1.3, Math.max(...positive) * 1.3] : [0.1, 10];
}

function chart(
  { middle, logSnr, failed }: GradientNormsState,
  { step }: Stage,
  index: number,
  lines: readonly Line[],
  domain: readonly [number, number],
  parameters: GradientNormsParameters,
  language: Language,
): PlotFigure {
  const { axis, gradient } = parameters;
  const w = words[language];
  const linear = gradient === 'cosine';
  const along = ({ values }: Line): XY[] => values.map((value, i) => [
    (axis === 'timestep' ? middle[i] : logSnr[i]) ?? NaN,
    // An unbiased signal-to-noise can come out below zero, which a log axis cannot show: those bins are left out and said.
    value !== null && (linear || value > 0) ? value : NaN,
  ]);
  const open = linear ? 0 : lines.reduce((count, { values }) => count + values.filter((value) => value === null || value <= 0).length, 0);
  const y: Plot.ScaleOptions = linear
    ? { domain, label: w.axis[gradient], labelArrow: 'none', ticks: 5, grid: true }
    : { ...logScale(domain[0], domain[1], w.axis[gradient]), grid: true };
  return {
    kind: 'plot',
    id: `stage-${index}`,
    revision: `${step} ${domain.join(' ')} ${failed?.step} ${JSON.stringify(parameters)} ${language}`,
    title: w.title(step),
    finding: [w.finding(lines, gradient), ...(open > 0 ? [w.open(open)] : []), ...(failed ? [w.failed(failed)] : [])].join(language === 'en' ? ' ' : ''),
    table: { columns: ['t', ...lines.map(({ id }) => styles[id].label)], rows: middle.map((t, i) => [t, ...lines.map(({ values }) => values[i] ?? '–')]) },
    options: plotOptions({
      marginRight: 56,
      x: noiseScale(axis, language),
      y,
      marks: [
        // Dots for the signal-to-noise: a line would run across the bins that are left out.
        ...lines.flatMap((line, i) => series(line.id, along(line), gradient === 'snr' ? { as: 'dots' } : { every: 4, phase: i })),
        ...endLabels(lines.flatMap((line) => {
          const point = along(line).findLast(([, value]) => Number.isFinite(value));
          return point ? [{ id: line.id, point }] : [];
        }), { domain, type: linear ? 'linear' : 'log' }),
      ],
    }),
  };
}
