import type { NoiseLevel } from '../level.ts';
import type { Points } from '../points.ts';
import { halfLogSnr } from './exponential.ts';

/** What a multistep solver remembers: the newest first. */
export interface History {
  /** Forgets all but the newest `keep` entries, and any at zero SNR, which lie infinitely far back in log SNR. */
  remember(level: NoiseLevel, value: Points): void;
  /** The order that the past allows for the next step; 1 if the newest entry is at zero SNR. */
  readonly reach: number;
  /** Where the newest `count` entries lie, as fractions of the step from the newest to `to`: 0, then below 0. */
  nodes(count: number, to: NoiseLevel): number[];
  values(count: number): Points[];
}

export function history(keep: number): History {
  let entries: { lambda: number; value: Points }[] = [];
  return {
    remember(level, value) {
      entries = [{ lambda: halfLogSnr(level), value }, ...entries.filter(({ lambda }) => Number.isFinite(lambda))].slice(0, keep);
    },
    get reach() {
      return entries.length;
    },
    nodes(count, to) {
      const now = entries[0]!.lambda;
      const h = halfLogSnr(to) - now;
      return entries.slice(0, count).map(({ lambda }) => (lambda - now) / h);
    },
    values: (count) => entries.slice(0, count).map(({ value }) => value),
  };
}

/** Highest order allowed on the last step, the last but one, …; steps before these may use the full order. */
export type FinalOrders = readonly number[];

/**
 * Fewer than 15 steps end with orders 2 and 1, because extrapolating across large last steps does harm: the rule of
 * DPM-Solver++'s authors in their code.
 */
export const usualFinalOrders = (steps: number): FinalOrders => (steps < 15 ? [1, 2] : []);

/**
 * The order of a step: limited by the solver, by the past, by the end, and to 1 on a step to zero noise, where log SNR is
 * infinite.
 */
export function orderOf(order: number, past: History, to: NoiseLevel, stepsLeft: number, finalOrders: FinalOrders): number {
  if (to.sigma === 0) return 1;
  return Math.min(order, past.reach, finalOrders[stepsLeft - 1] ?? order);
}
