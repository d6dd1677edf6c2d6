import * as Plot from '@observablehq/plot';
import { levelFromAngle } from '../../diffusion/level.ts';
import { errorGain, impliedX0Weight, magnitude } from '../../diffusion/prediction.ts';
import type { Language } from '../../language.ts';
import type { PlotFigure } from '../figure.ts';
import { endLabels, lastWithin, logScale, noiseScale, plotOptions, seriesWithin, type XY } from '../plot-kit.ts';
import { styles } from '../styles.ts';
import { CONTENDERS, byContender, predictionOf, type Contender, type ByContender } from './contenders.ts';
import type { OwnTargetParameters } from './parameters.ts';
import { degreesOf, placesOf, scheduleOf, type Place } from './places.ts';
import { words, type Reached } from './words.ts';
import { zerosOf } from './zeros.ts';

/** What the drawn curves imply, before anything is trained: all of it follows from a and b. */
export function preview(now: OwnTargetParameters, language: Language): PlotFigure[] {
  const zeros = reached(now);
  const places = placesOf(now, timesteps(now, zeros), now.axis);
  const values = (value: (arm: Contender, place: Place) => number) => byContender((arm) => places.map((place) => value(arm, place)));
  const targets = byContender((arm) => predictionOf(arm, now));
  const sheet: Sheet = { now, language, places, zeros };
  const w = words[language];
  // The data sets have mean 0 and unit variance.
  const sizes = values((arm, { level }) => magnitude(targets[arm], level, 1));
  const gains = values((arm, { level }) => errorGain(targets[arm], level));
  const weights = values((arm, { level }) => impliedX0Weight(targets[arm], level));
  // In steps, so that the axis stands still while a curve is dragged.
  const top = [1.25, 2.5, 5, 10].find((one) => one >= Math.max(...sizes.own))!;
  return [
    chart(sheet, 'size', sizes, [0, top], { title: w.sizeTitle, axis: w.sizeAxis, finding: w.sizeFinding(Math.min(...sizes.own), Math.max(...sizes.own)) }),
    chart(sheet, 'gain', gains, [0.01, 100], { title: w.gainTitle, axis: w.gainAxis, finding: `${w.gainFinding(CONTENDERS.map((arm) => ({ label: styles[arm].label, ...highest(gains[arm], places) })))}${w.join}${w.zeros(zeros)}` }),
    chart(sheet, 'weight', weights, [1e-4, 1e4], { title: w.weightTitle, axis: w.weightAxis, finding: w.weightFinding(ratioEnds(weights, places)) }),
  ];
}

interface Sheet {
  readonly now: OwnTargetParameters;
  readonly language: Language;
  readonly places: readonly Place[];
  readonly zeros: readonly Reached[];
}

/** Where D = 0, and whether the schedule comes there. */
function reached(now: OwnTargetParameters): Reached[] {
  const schedule = scheduleOf(now);
  const [first, last] = [degreesOf(schedule.level(0)), degreesOf(schedule.level(schedule.steps - 1))];
  return zerosOf(predictionOf('own', now)).map(({ from, to }) => ({ from, to, visited: to >= first && from <= last }));
}

/** Even steps, more of them at the clean end, where φ runs fastest, and both sides of every place where D = 0, so that the lines go up to it. */
function timesteps(now: OwnTargetParameters, zeros: readonly Reached[]): number[] {
  const schedule = scheduleOf(now);
  const near = zeros.flatMap(({ from, to, visited }) => (visited ? [from, to].flatMap((degrees) => {
    const t = schedule.timeOf(levelFromAngle((degrees / 180) * Math.PI));
    return [Math.floor(t), Math.ceil(t)];
  }) : []));
  const all = new Set([1, 2, 4, 7, 12, ...Array.from({ length: 50 }, (_, i) => 20 * i), schedule.steps - 1, ...near]);
  return [...all].sort((one, other) => one - other);
}

function chart(sheet: Sheet, id: string, values: ByContender<readonly number[]>, domain: readonly [number, number], text: { title: string; axis: string; finding: string }): PlotFigure {
  const { now, language, places } = sheet;
  const lines = CONTENDERS.map((arm) => ({ id: arm, points: places.map(({ x }, i): XY => [x, values[arm][i]!]) }));
  const log = id !== 'size';
  const marks = id === 'size' ? [] : zeroMarks(sheet);
  return {
    kind: 'plot',
    id,
    revision: JSON.stringify([now.a, now.b, now.schedule, now.zeroTerminalSnr, now.axis, language]),
    title: text.title,
    finding: text.finding,
    table: { columns: ['t', ...CONTENDERS.map((arm) => styles[arm].label)], rows: places.map(({ t }, i) => [t, ...CONTENDERS.map((arm) => values[arm][i]!)]) },
    along: places.map(({ x }) => x),
    options: plotOptions({
      marginRight: 52,
      x: noiseScale(now.axis, language),
      y: log ? { ...logScale(...domain, text.axis), grid: true } : { domain, label: text.axis, labelArrow: 'none', ticks: 5, grid: true },
      marks: [
        Plot.ruleY([1], { stroke: 'var(--muted)' }),
        ...marks,
        // The drawn one last, so that it lies on top where it coincides with a known one.
        ...lines.toReversed().flatMap(({ id: arm, points }, i) => seriesWithin(arm, points, domain, { every: 10, phase: 3 * i })),
        ...endLabels(lines.map(({ id: arm, points }) => ({ id: arm, point: lastWithin(points, domain) })), { domain, type: log ? 'log' : 'linear' }),
      ],
    }),
  };
}

function zeroMarks({ now, zeros, places }: Sheet): Plot.Markish[] {
  const schedule = scheduleOf(now);
  const degrees = zeros.flatMap(({ from, to, visited }) => (visited ? (to > from ? [from, to] : [from]) : []));
  const at = placesOf(now, degrees.map((degree) => schedule.timeOf(levelFromAngle((degree / 180) * Math.PI))), now.axis).map(({ x }) => x).filter(Number.isFinite);
  // Words that would run into each other are said once.
  const apart = (places.at(-1)!.x - places[0]!.x) / 6;
  const labelled = at.filter((x, i) => i === 0 || Math.abs(x - at[i - 1]!) > Math.abs(apart));
  return [
    Plot.ruleX(at, { stroke: styles.own.color, strokeDasharray: '2 3' }),
    Plot.text(labelled, { x: (x: number) => x, frameAnchor: 'top', text: () => 'D = 0', dy: -9, fill: styles.own.color, fontWeight: 600 }),
  ];
}

function highest(values: readonly number[], places: readonly Place[]): { value: number; t: number } {
  const value = Math.max(...values);
  return { value, t: places[values.indexOf(value)]!.t };
}

/** The least and the most that y weighs over v. */
function ratioEnds({ own, v }: ByContender<readonly number[]>, places: readonly Place[]) {
  const ratios = own.map((value, i) => value / v[i]!);
  const at = (value: number) => ({ value, t: places[ratios.indexOf(value)]!.t });
  return { low: at(Math.min(...ratios)), high: at(Math.max(...ratios)) };
}
