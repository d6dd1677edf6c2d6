import * as Plot from '@observablehq/plot';
import type { Language } from '../../language.ts';
import type { Curves } from '../exhibit.ts';
import { sayFailure } from '../failure.ts';
import type { PlotFigure } from '../figure.ts';
import { endLabels, logDomain, logScale, plotOptions, series, threads, type XY } from '../plot-kit.ts';
import { curveName, curves } from './curves.ts';
import { SCALES, type RemedyId } from './parameters.ts';
import type { Sampler, Side } from './records.ts';
import { mainSide, samplersOf, type SweepState } from './state.ts';
import { nameOf, words, type Found } from './words.ts';

/** A quantity over the guidance scales. */
export interface Measure {
  readonly id: string;
  /** What the data, or a faithful sampler, would have. */
  readonly reference: number;
  readonly log?: boolean;
  /** A share of a whole: the axis ends at 1. */
  readonly share?: boolean;
  readonly percent?: boolean;
  readonly title: string;
  readonly axis: string;
  readonly finding: (scale: number, found: Found) => string;
}

interface Line {
  readonly sampler: Sampler;
  readonly side: Side;
  readonly seeds: readonly (readonly XY[])[];
  readonly mean: readonly XY[];
}

interface Shown {
  readonly scale: number;
  readonly remedy: RemedyId;
}

/** What distinguishes one drawing of the same parameters from the next. */
export function revisionOf(state: SweepState, ...rest: unknown[]): string {
  const sides = [state.plain, state.remedied].map(({ samplers, failed }) => [Object.values(samplers).map(({ step, byScale }) => [step, Object.keys(byScale).length]), failed]);
  return JSON.stringify([state.step, state.lossFailed?.step, sides, ...rest]);
}

/** Every seed as a thin line and their mean as a thick one; where there is a remedy, the means without it faintly behind. */
export function sweepFigure(state: SweepState, seeds: readonly Curves[], { scale, remedy }: Shown, language: Language, measure: Measure): PlotFigure {
  const w = words[language];
  const runs = seeds.length > 0 ? seeds : [curves(state)];
  const samplers = samplersOf(state.setting);
  const main = samplers.flatMap((sampler) => lineOf(runs, mainSide(state.setting, sampler), sampler, measure));
  const faint = samplers.flatMap((sampler) => (mainSide(state.setting, sampler) === 'remedied' ? lineOf(runs, 'plain', sampler, measure) : []));
  const shownRuns = Math.max(0, ...main.map((line) => line.seeds.length));
  const named = ({ sampler, side }: Line) => (side === 'plain' && remedy !== 'none' ? w.without(nameOf(sampler, language)) : nameOf(sampler, language));
  const at = (points: readonly XY[], x: number) => points.find(([s]) => s === x)?.[1] ?? NaN;
  const here = main.map((line) => ({ name: named(line), value: at(line.mean, scale) })).filter(({ value }) => Number.isFinite(value));
  const failed = samplers.filter((sampler) => state[mainSide(state.setting, sampler)].failed.includes(sampler));
  const domain = domainOf([...main, ...faint], measure);
  const extremes = (line: Line, x: number): number[] => {
    const finite = line.seeds.map((points) => at(points, x)).filter(Number.isFinite);
    return finite.length > 0 ? [Math.min(...finite), Math.max(...finite)] : [NaN, NaN];
  };
  return {
    kind: 'plot',
    id: measure.id,
    revision: revisionOf(state, runs.length, scale, remedy, language),
    title: measure.title,
    finding: [
      here.length > 0 ? measure.finding(scale, here) : w.pending,
      ...(shownRuns > 1 ? [w.threads(shownRuns)] : []),
      ...(faint.length > 0 ? [w.faint] : []),
      ...(remedy === 'autoguidance' ? [w.noWeaker] : []),
      ...(failed.length > 0 ? [w.noInverse(failed.map((sampler) => nameOf(sampler, language)))] : []),
      ...(state.lossFailed ? [sayFailure(nameOf(state.lossFailed.learner as Sampler, language), state.lossFailed.step)[language]] : []),
    ].join(language === 'en' ? ' ' : ''),
    table: {
      columns: ['w', ...main.flatMap((line) => [named(line), ...(shownRuns > 1 ? [w.least(named(line)), w.most(named(line))] : [])]), ...faint.map(named)],
      rows: SCALES.map((x) => [x, ...main.flatMap((line) => [at(line.mean, x), ...(shownRuns > 1 ? extremes(line, x) : [])]), ...faint.map((line) => at(line.mean, x))]),
    },
    options: plotOptions({
      marginRight: 64,
      x: { domain: [0, SCALES.at(-1)!], label: w.scaleAxis, labelAnchor: 'center', labelArrow: 'none', ticks: [0, 1, 3, 5, 7, 10, 15] },
      y: measure.log
        ? { ...logScale(...domain, measure.axis), grid: true }
        : { domain, label: measure.axis, labelArrow: 'none', ticks: 5, grid: true, ...(measure.percent && { tickFormat: '.0%' }) },
      marks: [
        Plot.ruleX([scale], { stroke: 'var(--muted)', strokeDasharray: '2 3' }),
        Plot.ruleY([measure.reference], { stroke: 'var(--data)', strokeWidth: 1.5 }),
        ...faint.toReversed().flatMap(({ sampler, mean }) => series(sampler, mean, { faint: true })),
        ...main.toReversed().flatMap(({ sampler, seeds: lines }) => (lines.length > 1 ? threads(sampler, lines) : [])),
        ...main.toReversed().flatMap(({ sampler, mean }, i) => series(sampler, mean, { every: 3, phase: i })),
        ...endLabels(main.flatMap(({ sampler, mean }) => {
          const end = mean.findLast(([, value]) => Number.isFinite(value));
          return end ? [{ id: sampler, point: end, ...(sampler === 'exact' && { text: w.exact }) }] : [];
        }), { domain, type: measure.log ? 'log' : 'linear' }),
      ],
    }),
  };
}

/** No line where no run has one. The mean is over the runs that have a value there. */
function lineOf(runs: readonly Curves[], side: Side, sampler: Sampler, { id }: Measure): Line[] {
  const seeds = runs.flatMap((run) => {
    const values = run[curveName(side, id, sampler)];
    return values ? [values.map((value, i): XY => [SCALES[i]!, value ?? NaN])] : [];
  });
  if (seeds.length === 0) return [];
  const mean = SCALES.map((scale, i): XY => {
    const finite = seeds.map((points) => points[i]![1]).filter(Number.isFinite);
    return [scale, finite.reduce((sum, value) => sum + value, 0) / finite.length];
  });
  return [{ sampler, side, seeds, mean }];
}

function domainOf(lines: readonly Line[], { reference, share, log }: Measure): readonly [number, number] {
  const values = lines.flatMap(({ seeds }) => seeds.flatMap((points) => points.map(([, y]) => y))).filter(Number.isFinite);
  if (log) return logDomain([...values.filter((value) => value >= 1e-4), reference]);
  return [Math.min(0, ...values), share ? 1 : 1.05 * Math.max(reference, 1e-3, ...values)];
}
