import * as Plot from '@observablehq/plot';
import type { Language } from '../../language.ts';
import { sayFailure } from '../failure.ts';
import type { Figure, PlotFigure } from '../figure.ts';
import { endLabels, logDomain, logScale, plotOptions, series, type XY } from '../plot-kit.ts';
import type { SolverStepsParameters } from './parameters.ts';
import { pathsFigure } from './paths-figures.ts';
import { nameOfSolver } from './solver-names.ts';
import { spacesFigure } from './spaces-figures.ts';
import type { Result, SolverStepsState, Who } from './state.ts';
import { nameOf, words } from './words.ts';

/** Where findings quote the samples: few evaluations, and the most. */
const FEW = 8;
const MOST = 64;

export default function figures(state: SolverStepsState, parameters: SolverStepsParameters, language: Language): Figure[] {
  const revision = JSON.stringify([state.step, state.results.length, state.failed, state.lossFailed, parameters, language]);
  const exact = state.results.filter(({ who }) => who === 'exact');
  if (exact.length === 0) return [];
  const w = words[language];
  const solver = nameOfSolver(parameters.solver);
  const { noiseFloor, learners } = state.setting;
  const waiting = state.lossFailed
    ? sayFailure(nameOf(state.lossFailed.learner as Who, w.exact), state.lossFailed.step)[language]
    : state.failed.length < learners.length && !state.results.some(({ who }) => who !== 'exact') ? w.training(state.step) : '';
  const notes = (finding: string) => [finding, waiting, state.failed.length ? w.noInverse(state.failed.map((id) => nameOf(id, w.exact))) : ''].filter(Boolean).join(' ');
  const shown = (allowed: number) => whose(state).flatMap((who) => of(state, who, parameters.solver).filter((one) => one.allowed === allowed));
  const atFew = exact.filter(({ allowed }) => allowed === FEW).map(({ rms }) => rms ?? Infinity);
  return [
    ...pathsFigure(state, parameters.solver, whose(state), language, revision),
    exactFigure(state, exact, parameters.solver, language, revision),
    ...(state.spaces ? [spacesFigure(state.spaces, Math.min(...atFew), language, revision)] : []),
    ...(shown(FEW).length ? [lineFigure(state, parameters.solver, language, {
      id: 'quality', revision, title: w.qualityTitle(solver), axis: w.qualityAxis, value: ({ sw2 }) => sw2, floor: noiseFloor,
      finding: notes(w.qualityFinding(FEW, shown(FEW), noiseFloor)),
    })] : []),
    ...(shown(MOST).length ? [lineFigure(state, parameters.solver, language, {
      id: 'learned-distance', revision, title: w.learnedTitle(solver), axis: w.distanceAxis, value: ({ rms }) => rms ?? NaN,
      finding: notes(w.learnedFinding(shown(MOST))),
    })] : []),
  ];
}

const whose = ({ setting }: SolverStepsState): Who[] => ['exact', ...setting.learners];
const of = ({ results }: SolverStepsState, who: Who, solver: string): Result[] => results.filter((one) => one.who === who && one.solver === solver);
const finite = (points: readonly XY[]): XY[] => points.filter(([, y]) => Number.isFinite(y) && y > 0);
const evaluations = (language: Language) => ({ ...logScale(3, 64, words[language].evaluationsAxis), base: 2, ticks: [4, 8, 16, 32, 64], tickFormat: String, labelAnchor: 'center' as const });

/** Ticks at 1, 2 and 5 as well where powers of ten would be too few. */
function distances(domain: readonly [number, number], label: string): Plot.ScaleOptions {
  const decades = Array.from({ length: 13 }, (_, i) => i - 6);
  const ticks = decades.flatMap((power) => [1, 2, 5].map((digit) => Number(`${digit}e${power}`))).filter((tick) => tick >= domain[0] && tick <= domain[1]);
  const scale = logScale(domain[0], domain[1], label);
  return { ...scale, ...(domain[1] / domain[0] < 100 && { ticks }), grid: true };
}

/** All solvers as thin lines, the chosen one in bold; those that are DDIM by another name lie on it. */
function exactFigure({ spaces }: SolverStepsState, exact: readonly Result[], chosen: string, language: Language, revision: string): PlotFigure {
  const w = words[language];
  const ids = [...new Set(exact.map(({ solver }) => solver))];
  const line = (id: string): XY[] => finite(exact.filter(({ solver }) => solver === id).map((one): XY => [one.evaluations, one.rms ?? NaN]));
  const domain = logDomain(exact.map(({ rms }) => rms ?? NaN));
  const allowed = [...new Set(exact.map((one) => one.allowed))];
  const at = (count: number) => exact.filter((one) => one.allowed === count);
  const distinct = (count: number) => at(count).filter(({ solver }) => !spaces?.sameAsDdim.includes(solver));
  const named = ids.filter((id) => line(id).length > 0 && !spaces?.sameAsDdim.includes(id));
  return {
    kind: 'plot',
    id: 'exact-distance',
    revision,
    title: w.exactTitle,
    finding: w.exactFinding(distinct(FEW), distinct(MOST)),
    table: { columns: [w.allowed, ...ids.map(nameOfSolver)], rows: allowed.map((count) => [count, ...ids.map((id) => at(count).find(({ solver }) => solver === id)?.rms ?? Infinity)]) },
    options: plotOptions({
      marginRight: 112,
      x: evaluations(language),
      y: distances(domain, w.distanceAxis),
      marks: [
        ...named.filter((id) => id !== chosen).map((id) => Plot.line(line(id), { x: (p: XY) => p[0], y: (p: XY) => p[1], stroke: 'var(--muted)', strokeWidth: 1 })),
        ...(named.includes(chosen) ? [Plot.line(line(chosen), { x: (p: XY) => p[0], y: (p: XY) => p[1], stroke: 'var(--ink)', strokeWidth: 2.4 }), Plot.dot(line(chosen), { x: (p: XY) => p[0], y: (p: XY) => p[1], r: 3, fill: 'var(--ink)' })] : []),
        ...sideLabels(named, chosen, line, domain),
      ],
    }),
  };
}

/** Only the chosen solver is named on the drawing, and the best and the worst where that leaves room; the table names all. */
function sideLabels(ids: readonly string[], chosen: string, line: (id: string) => XY[], domain: readonly [number, number]): Plot.Markish[] {
  const last = (id: string): XY => line(id).at(-1)!;
  const height = (id: string) => Math.log(last(id)[1]) / Math.log(domain[1] / domain[0]);
  const order = [...ids].sort((one, other) => last(one)[1] - last(other)[1]);
  const named = [...(ids.includes(chosen) ? [chosen] : []), order[0]!, order.at(-1)!].filter((id, i, all) => all.slice(0, i).every((other) => Math.abs(height(id) - height(other)) > LABEL));
  return named.map((id) => Plot.text([last(id)], {
    x: (p: XY) => p[0], y: (p: XY) => p[1], text: () => nameOfSolver(id), fill: id === chosen ? 'var(--ink)' : 'var(--muted)', fontWeight: id === chosen ? 600 : 400, dx: 7, textAnchor: 'start', fontSize: 12.5,
  }));
}
/** Height of a label as a share of the axis. */
const LABEL = 0.07;

interface LineOptions {
  readonly id: string;
  readonly revision: string;
  readonly title: string;
  readonly axis: string;
  readonly finding: string;
  readonly value: (result: Result) => number;
  readonly floor?: number;
}

function lineFigure(state: SolverStepsState, solver: string, language: Language, { value, floor, axis, ...common }: LineOptions): PlotFigure {
  const w = words[language];
  const lines = whose(state).map((who) => ({ who, results: of(state, who, solver) })).filter(({ results }) => results.length > 0);
  const domain = logDomain([...lines.flatMap(({ results }) => results.map(value)), floor ?? NaN]);
  const drawn = lines.map(({ who, results }) => ({ who, points: finite(results.map((one): XY => [one.evaluations, value(one)])) })).filter(({ points }) => points.length > 0);
  return {
    kind: 'plot',
    ...common,
    table: {
      columns: [w.evaluationsAxis, ...lines.map(({ who }) => nameOf(who, w.exact))],
      rows: lines[0]!.results.map((one) => [one.evaluations, ...lines.map(({ results }) => { const same = results.find(({ allowed }) => allowed === one.allowed); return same ? value(same) : NaN; })]),
    },
    options: plotOptions({
      marginRight: 48,
      x: evaluations(language),
      y: distances(domain, axis),
      marks: [
        ...(floor === undefined ? [] : [
          Plot.ruleY([floor], { stroke: 'var(--data)', strokeDasharray: '3 3', strokeWidth: 1.5 }),
          Plot.text([[3, floor]] satisfies XY[], { text: () => w.floor, fill: 'var(--muted)', textAnchor: 'start', dy: -8, fontSize: 11.5 }),
        ]),
        ...drawn.toReversed().flatMap(({ who, points }) => series(who, points, { every: 1 })),
        ...endLabels(drawn.map(({ who, points }) => ({ id: who, point: points.at(-1)!, ...(who === 'exact' && { text: w.exact }) })), { domain, type: 'log' }),
      ],
    }),
  };
}
