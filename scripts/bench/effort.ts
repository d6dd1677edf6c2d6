import type { TurnOptions } from '../../src/bench/turns.ts';

/** How much is measured. */
export interface Effort extends TurnOptions {
  readonly widths: readonly number[];
  readonly growthSteps: number;
  /** Repetitions of whatever is not timed in turns: guided sampling, points of curves. */
  readonly repeats: number;
  /** Sizes along each curve; none are drawn when absent. */
  readonly curves?: { readonly [Id in 'width' | 'batch' | 'learners' | 'points' | 'solverSteps']: readonly number[] };
}

const WIDTHS = [32, 64, 128];
const CURVES = {
  width: [16, 32, 64, 128, 256],
  batch: [64, 128, 256, 512, 1024],
  learners: [1, 2, 3, 4],
  points: [500, 1000, 2000, 4000, 8000],
  solverSteps: [10, 20, 50, 100, 200],
};

export const efforts = {
  full: { turns: 9, milliseconds: 250, widths: WIDTHS, growthSteps: 5000, repeats: 5, curves: CURVES },
  /** For back ends whose single steps are slow. */
  slow: { turns: 5, milliseconds: 500, widths: WIDTHS, growthSteps: 5000, repeats: 3, curves: CURVES },
  /** For a processor that plays the graphics card: a few steps, and what takes minutes there only once. */
  software: {
    turns: 3,
    milliseconds: 300,
    widths: WIDTHS,
    growthSteps: 5000,
    repeats: 1,
    curves: { width: [16, 32, 64, 128], batch: [64, 128, 256, 512], learners: [1, 2, 3, 4], points: [125, 250, 500], solverSteps: [5, 10, 20] },
  },
} satisfies Record<string, Effort>;

/** Turns of the short version that runs with the tests. */
export const WATCH: TurnOptions = { turns: 9, milliseconds: 120 };
export const WATCH_SOFTWARE: TurnOptions = { turns: 3, milliseconds: 300 };

/** A look at width 64. */
export const quickly = (effort: Effort): Effort => ({ turns: Math.min(5, effort.turns), milliseconds: 150, widths: [64], growthSteps: 500, repeats: Math.min(3, effort.repeats) });
