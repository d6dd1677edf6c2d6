import '../trusted-types.ts';
import { offerHelpers, type Thread } from '../learning/helpers/pool.ts';

/** Cores beside that of the worker that training may take. */
const MOST_HELPERS = 3;

function spawnHelper(): Thread {
  const worker = new Worker(new URL('./helper.ts', import.meta.url), { type: 'module', name: 'helper' });
  return {
    endpoint: worker,
    onLost(lost) {
      worker.onmessageerror = lost;
      worker.onerror = (event) => {
        // Left alone it would go on to this worker, and from there to the page, which would end a run that goes on without the helper.
        event.preventDefault();
        lost();
      };
    },
    end: () => worker.terminate(),
  };
}

/** From now on training in this worker may take other cores, as many as there are up to a few. */
export const offerWorkers = (): void => offerHelpers(spawnHelper, Math.min(MOST_HELPERS, navigator.hardwareConcurrency - 1));
