import * as Plot from '@observablehq/plot';
import type { Language } from '../../language.ts';
import type { Figure, PlotFigure } from '../figure.ts';
import { endLabels, floorMarks, logDomain, logScale, plotOptions, series, type XY } from '../plot-kit.ts';
import { styles, type StyleId } from '../styles.ts';
import { networksWords as words } from './networks-words.ts';
import type { ZeroTerminalSnrParameters } from './parameters.ts';
import { rescuesFigure, samplesFigure } from './rescues-figures.ts';
import { LEARNERS, type NetworksState, type Setting } from './state.ts';

/** What there is so far of what networks do; nothing before they have trained. */
export function networksFigures(state: NetworksState, setting: Setting, parameters: ZeroTerminalSnrParameters, language: Language): Figure[] {
  const { treated, steps, starts, guided } = state;
  const revision = JSON.stringify([state.step, Object.keys(treated).length, steps.length, starts.length, guided.length, parameters, language]);
  if (!treated.none) return [];
  return [
    rescuesFigure(state, parameters, language, revision),
    ...(steps.length > 1 ? [stepsFigure(state, parameters, language, revision)] : []),
    samplesFigure(state, setting, parameters, language, revision),
    ...(starts.length > 1 ? [startsFigure(state, language, revision)] : []),
    ...(guided.length > 1 ? [guidedFigure(state, language, revision)] : []),
  ];
}

interface Line {
  readonly id: StyleId;
  /** Written at its end; the learner's own name where absent. */
  readonly text?: string;
  readonly faint?: boolean;
  readonly points: readonly XY[];
}

/** Lines over a log axis with their names at the right end; what has no value is left out, and said in the finding. */
function lined(lines: readonly Line[], { x, axis, domain, marks = [], marginRight }: { x: Plot.ScaleOptions; axis: string; domain: readonly [number, number]; marks?: Plot.Markish[]; marginRight: number }): Plot.PlotOptions {
  const drawn = lines.map((line) => ({ ...line, points: line.points.filter(([, y]) => Number.isFinite(y) && y > 0) })).filter(({ points }) => points.length > 0);
  return plotOptions({
    marginRight,
    x: { labelAnchor: 'center', labelArrow: 'none', ...x },
    y: { ...logScale(...domain, axis), grid: true },
    marks: [
      ...marks,
      ...drawn.toReversed().flatMap(({ id, points, faint }) => series(id, points, { every: 1, faint: faint ?? false })),
      ...endLabels(drawn.map(({ id, text, points }) => ({ id, point: points.at(-1)!, ...(text !== undefined && { text }) })), { domain, type: 'log' }),
    ],
  });
}

function stepsFigure(state: NetworksState, { rescue }: ZeroTerminalSnrParameters, language: Language, revision: string): PlotFigure {
  const { steps: results, yardstick } = state;
  const w = words[language];
  const along = (value: (one: NetworksState['steps'][number]) => number | null) => results.map((one): XY => [one.steps, value(one) ?? NaN]);
  const lines: Line[] = [
    { id: 'exact', text: w.exact, points: along(({ exact }) => exact) },
    { id: 'epsilon', points: along(({ epsilon }) => epsilon.none) },
    { id: 'epsilon', text: w.rescued(rescue), faint: true, points: along(({ epsilon }) => epsilon[rescue]) },
    { id: 'v', points: along(({ v }) => v) },
  ];
  const domain = logDomain([yardstick.floor, ...lines.flatMap(({ points }) => points.map(([, y]) => y))]);
  const counts = results.map(({ steps }) => steps);
  return {
    kind: 'plot',
    id: 'steps',
    revision,
    title: w.stepsTitle,
    finding: w.stepsFinding(results, rescue, state),
    table: { columns: [w.stepsAxis, w.exact, 'ε', w.rescued(rescue), 'v'], rows: results.map(({ steps, exact, epsilon, v }) => [steps, exact, epsilon.none ?? Infinity, epsilon[rescue] ?? Infinity, v ?? Infinity]) },
    options: lined(lines, {
      x: { type: 'log', base: 2, domain: [counts[0]!, counts.at(-1)!], ticks: counts, tickFormat: String, label: w.stepsAxis },
      axis: w.distanceAxis,
      domain,
      marginRight: 104,
      marks: floorMarks(yardstick.floor, counts[0]!, w.floor),
    }),
  };
}

function startsFigure({ starts, yardstick }: NetworksState, language: Language, revision: string): PlotFigure {
  const w = words[language];
  const lines: Line[] = [
    { id: 'exact', text: w.exact, points: starts.map(({ t, exact }): XY => [t, exact]) },
    ...LEARNERS.map((id): Line => ({ id, points: starts.map((one): XY => [one.t, one[id] ?? NaN]) })),
  ];
  const domain = logDomain([yardstick.floor, ...lines.flatMap(({ points }) => points.map(([, y]) => y))]);
  return {
    kind: 'plot',
    id: 'starts',
    revision,
    title: w.startsTitle,
    finding: w.startsFinding(starts),
    table: { columns: ['t', w.exact, ...LEARNERS.map((id) => styles[id].label)], rows: starts.map((one) => [one.t, one.exact, ...LEARNERS.map((id) => one[id] ?? Infinity)]) },
    options: lined(lines, {
      x: { domain: [800, 1000], ticks: [800, 850, 900, 950, 1000], label: w.startsAxis },
      axis: w.distanceAxis,
      domain,
      marginRight: 56,
      marks: floorMarks(yardstick.floor, starts[0]!.t, w.floor),
    }),
  };
}

function guidedFigure({ guided, training }: NetworksState, language: Language, revision: string): PlotFigure {
  const w = words[language];
  const lines: Line[] = [
    { id: 'exact', text: w.exact, points: guided.map(({ scale, exact }): XY => [scale, exact]) },
    { id: 'epsilon', points: guided.map(({ scale, epsilon }): XY => [scale, epsilon ?? NaN]) },
    { id: 'epsilon', text: w.rescued('late'), faint: true, points: guided.map(({ scale, late }): XY => [scale, late ?? NaN]) },
    { id: 'v', points: guided.map(({ scale, v }): XY => [scale, v ?? NaN]) },
  ];
  const domain = logDomain([1, ...lines.flatMap(({ points }) => points.map(([, y]) => y))]);
  return {
    kind: 'plot',
    id: 'guided',
    revision,
    title: w.guidedTitle,
    finding: w.guidedFinding(guided[0]!, guided.at(-1)!, training.step),
    table: { columns: ['w', w.exact, 'ε', w.rescued('late'), 'v'], rows: guided.map(({ scale, exact, epsilon, late, v }) => [scale, exact, epsilon ?? Infinity, late ?? Infinity, v ?? Infinity]) },
    options: lined(lines, { x: { domain: [1, 7.5], ticks: [1, 2, 3, 5, 7.5], tickFormat: String, label: w.scaleAxis }, axis: w.guidedAxis, domain, marginRight: 104, marks: [Plot.ruleY([1], { stroke: 'var(--data)', strokeWidth: 1.5 })] }),
  };
}
