import type { NetworkShape } from '../learning/network.ts';
import type { TrainingState } from '../learning/optimizer.ts';
import type { Trainer } from '../learning/trainer.ts';

/** Networks that trained together: all that is needed to go on with them. */
export interface SavedWeights {
  /** Ids, in the order of the vectors in `state`. */
  readonly learners: readonly string[];
  readonly shape: NetworkShape;
  readonly state: TrainingState;
}

/** Whether these weights can go on in a trainer of this shape with these learners. */
export const fits = (saved: SavedWeights, shape: NetworkShape, learners: readonly string[]): boolean =>
  saved.learners.join() === learners.join() && JSON.stringify(Object.entries(saved.shape).sort()) === JSON.stringify(Object.entries(shape).sort());

/**
 * Holds a run's networks, past their disposal by the run, until the next ones take their place. Of several at once it holds the first. `initial` goes
 * into the first trainer; @throws RangeError if it does not fit there.
 */
export function makeCustody(initial?: SavedWeights) {
  let held: Held | undefined;
  let waiting = initial;
  let several = false;
  return {
    async take(trainer: Trainer, learners: readonly string[]): Promise<Trainer> {
      if (held && !held.retired) {
        several = true;
        return trainer;
      }
      held?.trainer.dispose();
      const mine: Held = { trainer, learners, retired: false };
      held = mine;
      if (waiting) {
        if (!fits(waiting, trainer.shape, learners)) throw new RangeError(`weights of ${waiting.learners.join(', ')} do not fit networks ${learners.join(', ')}`);
        await trainer.restore(waiting.state);
        waiting = undefined;
      }
      return Object.assign(Object.create(trainer) as Trainer, { dispose: () => void (mine.retired = true) });
    },
    /** Not while the run is computing. undefined before there is a network. */
    async weights(): Promise<SavedWeights | undefined> {
      return held && { learners: held.learners, shape: held.trainer.shape, state: await held.trainer.weights() };
    },
    /** Updates made by the networks that are held; 0 before there are any. */
    step: () => held?.trainer.step ?? 0,
    /** Whether those networks are all that the run has trained so far. */
    alone: () => !several,
  };
}

interface Held {
  readonly trainer: Trainer;
  readonly learners: readonly string[];
  retired: boolean;
}
