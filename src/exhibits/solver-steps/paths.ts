import type { Denoiser, TimePoint } from '../../diffusion/denoiser.ts';
import { CLEAN } from '../../diffusion/level.ts';
import type { Points } from '../../diffusion/points.ts';
import type { Schedule } from '../../diffusion/schedule.ts';
import { odeReference } from '../../diffusion/solvers/ode-reference.ts';
import { solve, type Query } from '../../diffusion/solvers/solver.ts';
import { timeGrid } from '../../diffusion/time-grid.ts';
import { storable } from '../cloud-frame.ts';

/** How many points' paths are shown: from as many directions, the first to come from each. */
export const PATHS = 6;
/** A path keeps about so many points, both ends among them. */
const KNOTS = 17;

const shownOf = (start: Points): number[] =>
  Array.from({ length: PATHS }, (_, sector) => {
    for (let i = 0; i < start.length; i += 2) {
      const turn = Math.atan2(start[i + 1]!, start[i]!) / (2 * Math.PI);
      if (Math.floor(PATHS * (turn < 0 ? turn + 1 : turn)) === sector) return i;
    }
    return 0;
  });

const pick = (x: Points, shown: readonly number[]): Points => Float64Array.from(shown.flatMap((i) => [x[i]!, x[i + 1]!]));

/** Keeps where some points are at each timestep of a grid; of the questions that a solver asks there, the last is the one it goes on from. */
export function pathRecorder(grid: readonly TimePoint[], start: Points) {
  const shown = shownOf(start);
  const seen = new Map(grid.map(({ t }) => [t, undefined as Points | undefined]));
  return {
    onQuery({ x, at }: Query) {
      if (seen.has(at.t)) seen.set(at.t, pick(x, shown));
    },
    paths: (samples: Points): number[] => pathAfterPath([...[...seen.values()].filter((x) => x !== undefined), pick(samples, shown)]),
  };
}

/** The exact ODE's paths, solved from one of some levels to the next. */
export function exactPaths(schedule: Schedule, start: Points, exact: Denoiser, tolerance: number): number[] {
  const grid = timeGrid(schedule, 'trailing', KNOTS - 1);
  const stops = [pick(start, shownOf(start))];
  for (const [i, at] of grid.entries()) stops.push(solve(odeReference([at], stops[i]!, { tolerance, end: grid[i + 1]?.level ?? CLEAN }), exact));
  return pathAfterPath(stops);
}

function pathAfterPath(stops: readonly Points[]): number[] {
  const count = Math.min(KNOTS, stops.length);
  const kept = Array.from({ length: count }, (_, i) => stops[Math.round((i * (stops.length - 1)) / (count - 1))]!);
  return Array.from({ length: PATHS }, (_, p) => kept.flatMap((x) => storable(x.subarray(2 * p, 2 * p + 2)))).flat();
}
