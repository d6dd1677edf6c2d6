import type { BackendReading, PlaceId, Report } from './report.ts';

export const GOAL_IDS = ['torch', 'naive', 'dispatches', 'readBacks', 'probe', 'fourLearners', 'guided', 'width', 'batch', 'learners', 'points', 'solverSteps'] as const;
export type GoalId = (typeof GOAL_IDS)[number];

export interface Goal {
  readonly id: GoalId;
  /** Where it is measured. */
  readonly place: PlaceId;
  readonly wants: 'at least' | 'at most';
  readonly limit: number;
  /** undefined where the report has no such measurement. */
  readonly value: number | undefined;
  readonly outcome: 'met' | 'not met' | 'not measured';
}

/** A slope fitted to a handful of times is uncertain by about this much. */
const SLOPE_LIMIT = 1.05;
const WIDTH = '64';

/** The goals that were set before the engine was written, and what a report says about them. Limits depend on the machine's cores where they were set so. */
export function judge({ machine: { cores }, backends }: Report): Goal[] {
  const twoCores = cores >= 2;
  const goal = (id: GoalId, place: PlaceId, wants: Goal['wants'], limit: number, read: (one: BackendReading) => number | undefined): Goal => {
    const found = backends[place];
    const value = found && read(found);
    const met = value !== undefined && (wants === 'at least' ? value >= limit : value <= limit);
    return { id, place, wants, limit, value, outcome: value === undefined ? 'not measured' : met ? 'met' : 'not met' };
  };
  const both = (id: GoalId, read: (one: BackendReading) => number | undefined, limit: Record<'webgpu' | 'wasm', number>): Goal[] =>
    (['wasm', 'webgpu'] as const).map((place) => goal(id, place, 'at most', limit[place], read));
  return [
    goal('torch', 'wasm', 'at least', twoCores ? 1 : 0.5, ({ width }) => width[WIDTH]?.ratioToTorchOneThread),
    goal('naive', 'wasm', 'at least', 5, ({ width }) => width[WIDTH]?.ratio),
    goal('dispatches', 'webgpu', 'at most', 12, (one) => one.kernelsPerPairedStep),
    goal('readBacks', 'webgpu', 'at most', 1, (one) => one.readBacksPerRefresh),
    ...both('probe', (one) => one.probeSteps, { wasm: 1.2, webgpu: 1.2 }),
    ...both('fourLearners', (one) => one.fourLearnersOverOne, { wasm: twoCores ? 2.2 : 4, webgpu: 2 }),
    goal('guided', 'wasm', 'at most', 0.5, ({ guided }) => guided.seconds),
    ...(['width', 'batch', 'learners', 'points', 'solverSteps'] as const).map((along) => goal(along, 'wasm', 'at most', SLOPE_LIMIT, ({ curves }) => curves?.[along]?.slope)),
  ];
}
