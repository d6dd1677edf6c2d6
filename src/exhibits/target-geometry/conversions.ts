import * as Plot from '@observablehq/plot';
import { conversion, determinant, PREDICTION_IDS, predictions, target, type PredictionId } from '../../diffusion/prediction.ts';
import type { Language } from '../../language.ts';
import type { PlotFigure } from '../figure.ts';
import { endLabels, lastWithin, logScale, noiseScale, plotOptions, seriesWithin, type XY } from '../plot-kit.ts';
import { say } from '../numbers.ts';
import { styles } from '../styles.ts';
import type { TargetGeometryParameters } from './parameters.ts';
import { levelAt } from './run.ts';
import { words } from './words.ts';

const DOMAIN = [0.01, 100] as const;
/** From this factor on an error is in trouble, and the cell has a frame. */
const LARGE = 10;

interface Cell {
  readonly from: PredictionId;
  readonly to: PredictionId;
  readonly value: number;
  /** value = p·x_t + q·(value of `from`); absent where there is no way. */
  readonly way?: readonly [p: number, q: number];
}

/** What each target and x_t give together: every other, or not. */
export function conversionFigure({ angle, x0, epsilon }: TargetGeometryParameters, language: Language, revision: string): PlotFigure {
  const w = words[language];
  const level = levelAt(angle);
  const cells = PREDICTION_IDS.flatMap((from) => PREDICTION_IDS.filter((to) => to !== from).map((to): Cell => ({
    from,
    to,
    value: target(predictions[to], level, x0, epsilon),
    ...(determinant(predictions[from], level) !== 0 && { way: conversion(predictions[from], predictions[to], level) }),
  })));
  const known = PREDICTION_IDS.map((id) => ({ from: id, to: id, value: target(predictions[id], level, x0, epsilon) }));
  const lost = PREDICTION_IDS.filter((id) => determinant(predictions[id], level) === 0).map((id) => styles[id].label);
  const text = (cellsOf: readonly Cell[], line: (cell: Cell) => string, options: Plot.TextOptions) => Plot.text(cellsOf, { x: 'to', y: 'from', text: line, ...options });
  const possible = cells.filter(({ way }) => way);
  const worst = possible.reduce((one, other) => (factor(other) > factor(one) ? other : one));
  const name = (id: PredictionId) => styles[id].label;
  return {
    kind: 'plot',
    id: 'conversions',
    revision,
    title: w.conversionTitle,
    finding: w.conversionFinding(level.alpha * x0 + level.sigma * epsilon, lost, { from: name(worst.from), to: name(worst.to), factor: factor(worst) }),
    table: {
      columns: [w.known, ...PREDICTION_IDS.map((id) => w.wanted(name(id)))],
      rows: PREDICTION_IDS.map((from) => [
        `x_t, ${name(from)}`,
        ...PREDICTION_IDS.map((to): string | number => {
          const cell = cells.find((one) => one.from === from && one.to === to);
          if (!cell) return target(predictions[to], level, x0, epsilon);
          return cell.way ? `${say(cell.value, language)} = ${terms(cell, language).join(' ')}` : w.none;
        }),
      ]),
    },
    options: plotOptions({
      marginTop: 46,
      marginLeft: 62,
      marginRight: 8,
      marginBottom: 10,
      x: { domain: PREDICTION_IDS, axis: 'top', label: w.wantedAxis, labelArrow: 'none', labelAnchor: 'center', labelOffset: 40, tickFormat: name, tickSize: 0, padding: 0.05 },
      y: { domain: PREDICTION_IDS, label: w.knownAxis, labelArrow: 'none', labelAnchor: 'top', tickFormat: (id: PredictionId) => `x_t, ${name(id)}`, tickSize: 0, padding: 0.08 },
      marks: [
        Plot.cell(cells, { x: 'to', y: 'from', fill: 'var(--panel)', stroke: 'var(--rule)' }),
        Plot.cell(cells.filter((cell) => factor(cell) > LARGE), { x: 'to', y: 'from', fill: 'none', stroke: 'var(--ink)', strokeWidth: 2 }),
        ...PREDICTION_IDS.map((id) => text(known.filter(({ to }) => to === id), ({ value }) => say(value, language), { fill: styles[id].color, fontSize: 15 })),
        ...PREDICTION_IDS.map((id) => text(possible.filter(({ to }) => to === id), ({ value }) => say(value, language), { fill: styles[id].color, fontWeight: 600, fontSize: 15, dy: -14 })),
        ...[0, 1].map((i) => text(possible, (cell) => terms(cell, language)[i]!, { fill: 'var(--ink)', fontSize: 12, dy: 2 + 14 * i })),
        text(cells.filter(({ way }) => !way), () => w.none, { fill: 'var(--ink)', fontWeight: 600, fontSize: 12 }),
      ],
    }),
  };
}

/** What an error of the known one is multiplied by. */
const factor = ({ way }: Cell): number => (way ? Math.abs(way[1]) : Infinity);

/** "1.31 x_t" and "− 0.84 ε". */
function terms({ from, way }: Cell, language: Language): [string, string] {
  // What is 0 in exact arithmetic should not be printed as a rounding.
  const [p, q] = way!.map((value) => (Math.abs(value) < 1e-12 ? 0 : value)) as [number, number];
  return [`${say(p, language)} x_t`, `${q < 0 ? '−' : '+'} ${say(Math.abs(q), language)} ${styles[from].label}`];
}

/** From one target to the others, along all noise levels. */
export function factorFigure(degrees: readonly number[], { angle, from }: TargetGeometryParameters, language: Language, revision: string): PlotFigure {
  const w = words[language];
  const lines = PREDICTION_IDS.filter((to) => to !== from).map((id) => ({
    id,
    points: degrees.map((degree): XY => [degree, Math.abs(determinant(predictions[id], levelAt(degree)) / determinant(predictions[from], levelAt(degree)))]),
  }));
  const name = styles[from].label;
  const peaks = lines.map(({ id, points }) => {
    const [degree, factor] = points.reduce((one, other) => (other[1] > one[1] ? other : one));
    return { label: styles[id].label, factor, degree };
  });
  return {
    kind: 'plot',
    id: 'factors',
    revision,
    title: w.factorTitle(name),
    finding: w.factorFinding(name, peaks),
    table: {
      columns: ['φ', ...lines.map(({ id }) => w.wanted(styles[id].label))],
      rows: degrees.map((degree, i) => [degree, ...lines.map(({ points }) => points[i]![1])]),
    },
    options: factorOptions(angle, lines, w.factorAxis(name), language),
  };
}

interface Line {
  readonly id: PredictionId;
  readonly points: readonly XY[];
}

/** Factors on a log axis along φ; 0 and ∞ have no place there, and the words name them. */
export const factorOptions = (angle: number, lines: readonly Line[], label: string, language: Language): Plot.PlotOptions =>
  plotOptions({
    marginRight: 56,
    x: noiseScale('angle', language),
    y: { ...logScale(...DOMAIN, label), grid: true },
    marks: [
      Plot.ruleY([1], { stroke: 'var(--muted)' }),
      Plot.ruleX([angle], { stroke: 'var(--muted)', strokeDasharray: '2 3' }),
      ...lines.flatMap(({ id, points }, i) => seriesWithin(id, points, DOMAIN, { every: 12, phase: 3 * i })),
      ...endLabels(lines.map(({ id, points }) => ({ id, point: lastWithin(points, DOMAIN) })), { domain: DOMAIN, type: 'log' }),
    ],
  });
