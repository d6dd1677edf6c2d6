import * as Plot from '@observablehq/plot';
import { addNoise } from '../../diffusion/forward.ts';
import { levelFromAngle, type NoiseLevel } from '../../diffusion/level.ts';
import { predictions, target } from '../../diffusion/prediction.ts';
import type { Language } from '../../language.ts';
import type { Figure, PlotFigure } from '../figure.ts';
import { endLabels, logDomain, logScale, plotOptions, series, type XY } from '../plot-kit.ts';
import { styles } from '../styles.ts';
import type { AngleParameters } from './parameters.ts';
import { turned } from './rotation.ts';
import { SHOWN, type AngleState, type Walk } from './run.ts';
import { words } from './words.ts';

export default function figures(state: AngleState, settings: AngleParameters, language: Language): Figure[] {
  return [turnFigure(state, settings, language), walkFigure(state, settings, language), errorFigure(state, settings, language)];
}

/** Width over height of the frame, so that a circle is round. */
const ASPECT = 340 / 222;
/** Pairs that have their arcs and arrows drawn. */
const PAIRS_DRAWN = 6;
const ARROW = 0.5;
const ARC = 30;
const xy = { x: (p: XY) => p[0], y: (p: XY) => p[1] };

/** 90 · π/180 is not π/2 in floating point; (90/180) · π is. */
const levelAt = (degrees: number): NoiseLevel => levelFromAngle((degrees / 180) * Math.PI);
const pointsOf = (flat: ArrayLike<number>): XY[] => Array.from({ length: flat.length / 2 }, (_, i): XY => [flat[2 * i]!, flat[2 * i + 1]!]);
const line = (points: readonly XY[], options: Plot.LineOptions) => Plot.line(points, { ...xy, ...options });

const tickFormat = (value: number) => String(value).replace('-', '−');

/** Far enough up and down, and by its shape to the sides, for all that is drawn as a line. */
const tallFor = (points: readonly XY[]): number => Math.max(2.2, 1.05 * Math.max(...points.map(([x, y]) => Math.max(Math.abs(x) / ASPECT, Math.abs(y)))));

const plane = (language: Language, tall: number, marks: Plot.Markish[]): Plot.PlotOptions =>
  plotOptions({
    marginLeft: 36,
    marginRight: 24,
    x: { domain: [-ASPECT * tall, ASPECT * tall], label: words[language].first, labelAnchor: 'center', labelArrow: 'none', ticks: [-2, 0, 2], tickFormat },
    y: { domain: [-tall, tall], label: words[language].second, labelArrow: 'none', ticks: [-2, 0, 2], tickFormat },
    marks,
  });

/** Every pair on its own arc, with its velocity. */
function turnFigure({ x0, epsilon }: AngleState, { angle, dataSet, seed }: AngleParameters, language: Language): PlotFigure {
  const w = words[language];
  const level = levelAt(angle);
  const [data, noise] = [Float64Array.from(x0), Float64Array.from(epsilon)];
  const at = (here: NoiseLevel) => pointsOf(addNoise(data, noise, here));
  const places = at(level);
  const v = pointsOf(data.map((value, j) => target(predictions.v, level, value, noise[j]!)));
  const along = Array.from({ length: ARC + 1 }, (_, i) => at(levelAt((90 * i) / ARC)));
  const drawn = Array.from({ length: PAIRS_DRAWN }, (_, i) => i);
  const speeds = drawn.map((i) => Math.hypot(...v[i]!));
  const tall = tallFor(drawn.flatMap((i) => along.map((points) => points[i]!)));
  const arrows = drawn.map((i) => ({ x: places[i]![0], y: places[i]![1], u: v[i]![0], v: v[i]![1] }));
  return {
    kind: 'plot',
    id: 'turn',
    revision: JSON.stringify([angle, dataSet, seed, language]),
    title: w.turnTitle,
    finding: w.turnFinding({ angle, ...level, slowest: Math.min(...speeds), fastest: Math.max(...speeds) }),
    table: {
      columns: [w.pair, 'x₀, 1', 'x₀, 2', 'ε, 1', 'ε, 2', 'x_t, 1', 'x_t, 2', 'v, 1', 'v, 2'],
      rows: drawn.map((i) => [i + 1, ...along[0]![i]!, ...along.at(-1)![i]!, ...places[i]!, ...v[i]!]),
    },
    options: plane(language, tall, [
      Plot.dot(places.filter(([x, y]) => Math.abs(x) < ASPECT * tall && Math.abs(y) < tall), { ...xy, r: 1.6, fill: styles.data.color, opacity: 0.55 }),
      ...drawn.map((i) => line(along.map((points) => points[i]!), { stroke: 'var(--muted)', strokeWidth: 1 })),
      Plot.dot(drawn.map((i) => along[0]![i]!), { ...xy, r: 3, symbol: styles.x0.symbol, fill: styles.x0.color }),
      Plot.dot(drawn.map((i) => along.at(-1)![i]!), { ...xy, r: 3, symbol: styles.epsilon.symbol, fill: styles.epsilon.color }),
      Plot.arrow(arrows, { x1: 'x', y1: 'y', x2: (one: (typeof arrows)[number]) => one.x + ARROW * one.u, y2: (one: (typeof arrows)[number]) => one.y + ARROW * one.v, stroke: styles.v.color, strokeWidth: 2.4, headLength: 7 }),
      Plot.dot(drawn.map((i) => places[i]!), { ...xy, r: 3, fill: 'var(--ink)' }),
    ]),
  };
}

/** What a sampler does: from each place an arc that keeps the v̂ found there. */
function walkFigure({ walks, exact }: AngleState, { steps, dataSet, seed }: AngleParameters, language: Language): PlotFigure {
  const w = words[language];
  const walk = walks.find((one) => one.steps === Number(steps))!;
  const delta = Math.PI / 2 / walk.steps;
  const pieces = Math.ceil(ARC / walk.steps);
  const shown = Array.from({ length: SHOWN }, (_, i) => i);
  const of = (flat: ArrayLike<number>, i: number): XY => [flat[2 * i]!, flat[2 * i + 1]!];
  const arc = (i: number): XY[] => [
    ...walk.places.flatMap(({ x, v }) => Array.from({ length: pieces }, (_, k) => of(turned(of(x, i), of(v, i), (delta * k) / pieces), 0))),
    of(walk.ends, i),
  ];
  const { color, symbol } = styles.v;
  const [grey, blue] = [shown.map((i) => exact.map((points) => of(points, i))), shown.map(arc)];
  return {
    kind: 'plot',
    id: 'walk',
    revision: JSON.stringify([steps, dataSet, seed, language]),
    title: w.walkTitle(walk.steps),
    finding: w.walkFinding(walk, walks.find((one) => one.steps === 2 * walk.steps)),
    table: {
      columns: [w.point, ...[w.from, w.end, w.exactEnd].flatMap((name) => [`${name}, 1`, `${name}, 2`])],
      rows: shown.map((i) => [i + 1, ...of(exact[0]!, i), ...of(walk.ends, i), ...of(exact.at(-1)!, i)]),
    },
    options: plane(language, tallFor([...grey, ...blue].flat()), [
      ...grey.map((path) => line(path, { stroke: styles.data.color, strokeWidth: 3.5, strokeOpacity: 0.6 })),
      ...blue.map((path) => line(path, { stroke: color, strokeWidth: 1.8 })),
      Plot.dot(shown.flatMap((i) => walk.places.map(({ x }) => of(x, i))), { ...xy, r: walk.steps > 16 ? 1.8 : 3, symbol, fill: color }),
      Plot.dot(shown.map((i) => of(walk.ends, i)), { ...xy, r: 4, fill: 'var(--ink)' }),
    ]),
  };
}

function errorFigure({ walks }: AngleState, { dataSet, seed }: AngleParameters, language: Language): PlotFigure {
  const w = words[language];
  const line = (value: (walk: Walk) => number) => walks.map((walk): XY => [walk.steps, value(walk)]);
  const lines = [
    { id: 'v' as const, text: w.evenAngle, points: line(({ evenAngle }) => evenAngle) },
    { id: 'data' as const, text: w.evenTime, points: line(({ evenTime }) => evenTime) },
  ];
  const domain = logDomain(lines.flatMap(({ points }) => points.map(([, y]) => y)));
  const several = walks.filter(({ steps }) => steps > 1);
  return {
    kind: 'plot',
    id: 'error',
    revision: JSON.stringify([dataSet, seed, language]),
    title: w.errorTitle,
    finding: w.errorFinding(walks[0]!, walks.at(-1)!, several.filter(({ evenAngle, evenTime }) => evenAngle < evenTime).length, several.length),
    table: { columns: [w.stepsAxis, w.evenAngle, w.evenTime], rows: walks.map(({ steps, evenAngle, evenTime }) => [steps, evenAngle, evenTime]) },
    options: plotOptions({
      marginRight: 84,
      // Base 2: a log axis of base 10 leaves the name of 8 out.
      x: { type: 'log', base: 2, domain: [1, walks.at(-1)!.steps], ticks: walks.map(({ steps }) => steps), tickFormat: String, label: w.stepsAxis, labelAnchor: 'center', labelArrow: 'none' },
      y: { ...logScale(...domain, w.errorAxis), grid: true },
      marks: [
        ...lines.flatMap(({ id, points }) => series(id, points, { every: 1 })),
        ...endLabels(lines.map(({ id, text, points }) => ({ id, text, point: points.at(-1)! })), { domain, type: 'log' }),
      ],
    }),
  };
}
