import { STATE_VECTORS } from '../learning/optimizer.ts';
import type { SavedWeights } from './custody.ts';

/** Milliseconds between two checkpoints. Copying networks takes some milliseconds. */
const APART = 2000;

interface RelaySettings {
  readonly now: () => number;
  /** The networks after the present turn; undefined where they cannot be gone on from. Absent: no checkpoints. */
  readonly weights?: (() => Promise<SavedWeights | undefined>) | undefined;
  readonly send: (weights: SavedWeights) => void;
  /** Training step of the checkpoint that this run goes on from. */
  readonly from?: number | undefined;
}

/**
 * Passes a run's records on, and between them checkpoints: networks to go back to when the run breaks off, after the first turn of training and then every two
 * seconds. A checkpoint is sent only when training has gone beyond it, so that a run that goes on from it neither repeats a measurement nor misses one; and only
 * if all its numbers are finite. Of such a run, what leads to its checkpoint is known already and not passed on.
 */
export function makeRelay({ now, weights, send, from = -1 }: RelaySettings) {
  let last = -Infinity;
  let trained = 0;
  let pending: SavedWeights | undefined;
  /** @param step training steps behind the record */
  return (step: number, pass: () => void): void => {
    if (step <= from) return;
    if (pending && step > pending.state.step) send(pending);
    else if (pending) last = -Infinity; // a measurement came between: without this the next would be four seconds after the one before
    pending = undefined;
    pass();
    const further = step > trained;
    trained = step;
    if (!weights || !further || now() - last < APART) return;
    last = now();
    void weights().then((saved) => {
      if (saved && STATE_VECTORS.every((name) => saved.state[name].every(Number.isFinite))) pending = saved;
    });
  };
}
