import { bounds, estimate, type Estimate } from '../exhibits/estimate.ts';
import type { ClaimVerdict, Outcome, Trial } from './trial.ts';

export interface Finding {
  readonly estimate: Estimate;
  readonly outcome: Outcome;
  /** Seeds that gave no number. */
  readonly failed: number;
  /** Fewer seeds than were registered: no verdict yet, whatever the interval says. */
  readonly incomplete: boolean;
}

type Rule = Pick<Trial, 'scale' | 'expects' | 'seeds'>;

/**
 * Supported if the 95 % interval over the seeds lies wholly where the hypothesis wants it, refuted if wholly outside, else undecided. A seed
 * without a number decides nothing and is not dropped. One without bound (a sampler that diverged) has no interval: it counts only if every
 * seed says the same.
 */
export function judge({ scale, expects, seeds }: Rule, values: readonly number[]): Finding {
  const failed = values.filter(Number.isNaN).length;
  const found = estimate(values, scale);
  const incomplete = values.length < seeds;
  const alike = values.every((value) => value === values[0]);
  const decisive = !incomplete && failed === 0 && (values.every(Number.isFinite) || alike);
  return { estimate: found, outcome: decisive ? place(bounds(found), expects) : 'undecided', failed, incomplete };
}

function place([low, high]: readonly [number, number], { above, below }: Trial['expects']): Outcome {
  if ((above !== undefined && high <= above) || (below !== undefined && low >= below)) return 'refuted';
  return (above === undefined || low > above) && (below === undefined || high < below) ? 'supported' : 'undecided';
}

export type Agreement = 'agrees' | 'silent' | 'disagrees';

/** Whether what a trial found speaks for the verdict that the tutorial states. */
export function agreement(stated: ClaimVerdict, spoken: ClaimVerdict | undefined): Agreement {
  if (spoken === undefined) return 'silent';
  return spoken === stated ? 'agrees' : 'disagrees';
}
