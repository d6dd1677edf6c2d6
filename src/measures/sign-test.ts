import { requireInteger } from '../diffusion/errors.ts';

/**
 * Exact two-sided sign test: how probable a split at least as uneven as `wins` to `losses` is where either is as likely; ties are left out before
 * (Conover 1999, §3.4). 1 where there is nothing to split.
 * @throws RangeError unless both are whole numbers from 0.
 */
export function signTest(wins: number, losses: number): number {
  requireInteger('wins', wins, 0);
  requireInteger('losses', losses, 0);
  const n = wins + losses;
  let tail = 0;
  let chance = 0.5 ** n; // of k wins, k = 0 at first
  for (let k = 0; k <= Math.min(wins, losses); k++) {
    tail += chance;
    chance *= (n - k) / (k + 1);
  }
  return Math.min(1, 2 * tail);
}
