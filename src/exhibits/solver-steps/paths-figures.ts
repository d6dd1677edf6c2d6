import type { Language } from '../../language.ts';
import { reachOf } from '../cloud-frame.ts';
import type { CloudFigure, CloudPanel } from '../figure.ts';
import { PATHS } from './paths.ts';
import { FEW_AND_MOST } from './plan.ts';
import { nameOfSolver } from './solver-names.ts';
import type { Result, SolverStepsState, Who } from './state.ts';
import { nameOf, words } from './words.ts';

interface Shown {
  readonly who: Who;
  readonly allowed: number;
  readonly paths: readonly number[] | undefined;
  /** Root mean square gap of the ends from those of the exact paths. */
  readonly gap: number | undefined;
}

/** A few points on their way from noise to data: one panel for each model at few evaluations, one at most; nothing before there are any. */
export function pathsFigure(state: SolverStepsState, solver: string, whose: readonly Who[], language: Language, revision: string): CloudFigure[] {
  const { data, truth } = state.setting;
  const w = words[language];
  const found = (who: Who, allowed: number): Result | undefined => state.results.find((one) => one.who === who && one.solver === solver && one.allowed === allowed);
  const known = whose.filter((who) => who === 'exact' || found(who, FEW_AND_MOST[0]!));
  const shown = FEW_AND_MOST.flatMap((allowed) => known.map((who): Shown => {
    const paths = found(who, allowed)?.paths;
    return { who, allowed, paths, gap: paths && endGap(paths, truth) };
  }));
  if (!shown.some(({ paths }) => paths)) return [];
  const panels = shown.map(({ who, allowed, paths }): CloudPanel => ({
    label: w.pathPanel(nameOf(who, w.exact), allowed),
    layers: [
      { style: 'data', points: data },
      { style: 'data', points: truth, pathLength: knotsOf(truth) },
      ...(paths ? [{ style: who, points: paths, pathLength: knotsOf(paths) }] : []),
    ],
  }));
  const ends = shown.filter(({ paths }) => paths);
  const reach = Math.max(reachOf(data), 1.08 * Math.max(...truth.map(Math.abs)));
  const axis = (label: string) => ({ domain: [-reach, reach] as const, label });
  return [{
    kind: 'clouds',
    id: 'paths',
    revision,
    title: w.pathTitle(nameOfSolver(solver)),
    finding: w.pathFinding(known.map((who) => ({ who, gaps: FEW_AND_MOST.map((allowed) => shown.find((one) => one.who === who && one.allowed === allowed)!.gap) })), FEW_AND_MOST),
    table: {
      columns: [w.pathPoint, ...[1, 2].map((j) => `${w.exactPath} ${j}`), ...ends.flatMap(({ who, allowed }) => [1, 2].map((j) => `${w.pathPanel(nameOf(who, w.exact), allowed)} ${j}`))],
      rows: Array.from({ length: PATHS }, (_, p) => [p + 1, ...endOf(truth, p), ...ends.flatMap(({ paths }) => endOf(paths!, p))]),
    },
    panels,
    x: axis(''),
    y: axis(''),
  }];
}

const knotsOf = (paths: readonly number[]): number => paths.length / (2 * PATHS);

function endOf(paths: readonly number[], p: number): readonly number[] {
  const end = 2 * knotsOf(paths) * (p + 1);
  return paths.slice(end - 2, end);
}

function endGap(paths: readonly number[], truth: readonly number[]): number {
  let sum = 0;
  for (let p = 0; p < PATHS; p++) {
    const [x, y] = endOf(paths, p);
    const [u, v] = endOf(truth, p);
    sum += (x! - u!) ** 2 + (y! - v!) ** 2;
  }
  return Math.sqrt(sum / PATHS);
}
