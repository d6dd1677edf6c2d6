import * as Plot from '@observablehq/plot';
import type { Language } from '../../language.ts';
import type { Arm } from '../arms.ts';
import { estimate, type Estimate } from '../estimate.ts';
import type { Curves } from '../exhibit.ts';
import type { PlotFigure } from '../figure.ts';
import { endLabels, floorMarks, logDomain, logScale, plotOptions, series, type XY } from '../plot-kit.ts';
import { styles, type StyleId } from '../styles.ts';
import type { View } from './figures.ts';
import type { Group } from './groups.ts';
import type { TrainingState } from './state.ts';
import { words } from './words.ts';

interface Line {
  readonly arm: Arm;
  /** One a measured step; not a number where there are no samples. */
  readonly found: readonly Estimate[];
}

/** Over seeds where several have come so far, else of the one run. */
function lineOf({ distances }: TrainingState, arm: Arm, seeds: readonly Curves[]): Line {
  return {
    arm,
    found: distances.map(({ step, of }) => {
      const values = seeds.flatMap((one) => one[arm.id]?.[one['step']!.indexOf(step)] ?? []);
      return values.length > 1 ? estimate(values) : { mean: of[arm.id] ?? NaN, seeds: 1 };
    }),
  };
}

/** How near each network's samples are to the data, against training steps; all groups on one axis. */
export function distances(state: TrainingState, groups: readonly Group[], { steps }: View, language: Language, seeds: readonly Curves[]): PlotFigure[] {
  const { setting: { arms, exact, floor }, distances: measured } = state;
  if (measured.length === 0) return [];
  const w = words[language];
  const all = arms.map((arm) => lineOf(state, arm, seeds));
  const domain = logDomain([floor, exact.distance, ...all.flatMap(({ found }) => found.flatMap(({ mean, interval }) => [mean, ...(interval ?? [])]))], 1.2);
  const x = [measured[0]!.step / 1.15, Math.max(steps, measured.at(-1)!.step, 200) * 1.02] as const;
  const level = (value: number): XY[] => [[x[0], value], [x[1], value]];
  const ends: readonly XY[] = exact.distance === null ? [] : level(exact.distance);
  const most = Math.max(1, ...all.flatMap(({ found }) => found.map((one) => one.seeds)));
  return groups.map(({ suffix, title, arms: own }) => {
    const lines = all.filter(({ arm }) => own.includes(arm));
    const points = ({ found }: Line): XY[] => found.map(({ mean }, i) => [measured[i]!.step, mean]);
    return {
      kind: 'plot',
      id: `distance${suffix}`,
      revision: `${measured.length} ${steps} ${most} ${domain.join(' ')} ${language}`,
      title: `${title}${w.distanceTitle}`,
      finding: w.distanceFinding(measured.at(-1)!.step, lines.map(({ arm, found }) => ({ name: styles[arm.output].label, distance: found.at(-1)! })), exact.distance, most),
      table: {
        columns: [w.step, ...lines.map(({ arm }) => styles[arm.output].label), w.exact, w.floor],
        rows: measured.map(({ step }, i) => [step, ...lines.map(({ found }) => (Number.isFinite(found[i]!.mean) ? found[i]!.mean : '–')), exact.distance ?? '–', floor]),
      },
      options: plotOptions({
        marginRight: 48,
        x: { type: 'log', domain: [...x], ticks: TICKS.filter((tick) => tick >= x[0] && tick <= x[1]), tickFormat: String, label: w.stepAxis, labelAnchor: 'center', labelArrow: 'none' },
        y: { ...logScale(...domain, w.distanceAxis), grid: true },
        marks: [
          ...floorMarks(floor, x[0], w.floor),
          ...series('exact', ends),
          ...lines.toReversed().flatMap((line) => [...whiskers(line, measured.map(({ step }) => step), domain), ...series(line.arm.output, points(line), { every: 1 })]),
          ...endLabels([
            ...lines.map((line) => ({ id: line.arm.output, point: points(line).findLast(([, y]) => Number.isFinite(y)) ?? ([NaN, NaN] as const) })),
            ...ends.slice(1).map((point) => ({ id: 'exact' as const, point, text: w.exact })),
          ], { domain, type: 'log' }),
        ],
      }),
    };
  });
}

const TICKS = [100, 300, 1000, 3000, 10_000];

/** The 95 % intervals over seeds, beside each other where lines coincide. */
function whiskers({ arm, found }: Line, steps: readonly number[], [low]: readonly [number, number]): Plot.Markish[] {
  const dx = ASIDE[arm.output] ?? 0;
  const bars = found.flatMap(({ interval }, i) => (interval ? [{ x: steps[i]!, y1: Math.max(low, interval[0]), y2: interval[1] }] : []));
  return bars.length > 0 ? [Plot.ruleX(bars, { x: 'x', y1: 'y1', y2: 'y2', stroke: styles[arm.output].color, strokeWidth: 1.4, dx })] : [];
}
const ASIDE: Partial<Record<StyleId, number>> = { epsilon: -2, v: 2, x0: 5, flow: -5 };

/** Where outputs and losses are crossed: all at the last step, one row a loss. */
export function summary({ distances: measured, setting: { floor } }: TrainingState, groups: readonly Group[], language: Language): PlotFigure[] {
  const last = measured.at(-1);
  if (!last) return [];
  const w = words[language];
  const dots = groups.flatMap(({ loss, arms }) => arms.map((arm) => ({ loss: w.lossNamed(styles[loss!].label), output: arm.output, distance: last.of[arm.id] ?? NaN }))).filter(({ distance }) => Number.isFinite(distance));
  const domain = logDomain([floor, ...dots.map(({ distance }) => distance)], 1.2);
  const outputs = [...new Set(dots.map(({ output }) => output))];
  return [{
    kind: 'plot',
    id: 'summary',
    revision: `${last.step} ${language}`,
    title: w.summaryTitle,
    finding: w.summaryFinding(last.step, groups.map(({ loss, arms }) => ({ name: styles[loss!].label, distances: arms.map((arm) => ({ name: styles[arm.output].label, distance: last.of[arm.id] ?? NaN })) }))),
    table: {
      columns: [w.summaryAxis, ...outputs.map((output) => styles[output].label)],
      rows: groups.map(({ loss, arms }) => [w.lossNamed(styles[loss!].label), ...outputs.map((output) => last.of[arms.find((arm) => arm.output === output)?.id ?? ''] ?? '–')]),
    },
    options: plotOptions({
      marginLeft: 84,
      x: { ...logScale(...domain, w.distanceAxis), labelAnchor: 'center', grid: true },
      y: { type: 'point', domain: groups.map(({ loss }) => w.lossNamed(styles[loss!].label)), label: null, tickSize: 0, padding: 0.5 },
      marks: [
        Plot.ruleX([floor], { stroke: 'var(--data)', strokeDasharray: '3 3', strokeWidth: 1.5 }),
        ...outputs.map((output) => Plot.dot(dots.filter((dot) => dot.output === output), { x: 'distance', y: 'loss', symbol: styles[output].symbol, r: 6, fill: styles[output].color })),
        ...outputs.map((output) => Plot.text(dots.filter((dot) => dot.output === output), { x: 'distance', y: 'loss', text: () => styles[output].label, ...AROUND[output], fontSize: 13, fontWeight: 600, fill: styles[output].color, stroke: 'var(--paper)', strokeWidth: 3 })),
      ],
    }),
  }];
}

/** Names on three sides of their marks, so that marks which coincide keep theirs. */
const AROUND: Partial<Record<StyleId, { readonly dx: number; readonly dy: number }>> = { epsilon: { dx: -9, dy: -15 }, v: { dx: 0, dy: 18 }, x0: { dx: 9, dy: -15 } };
