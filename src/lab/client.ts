import * as Comlink from 'comlink';
import type { SavedWeights } from './custody.ts';
import { describe, faultOf, type Fault } from './faults.ts';
import '../trusted-types.ts';
import type { LabControl, LabMessage, LabOptions } from './protocol.ts';
import { startWatchdog } from './watchdog.ts';

export interface LabRun {
  pause(): void;
  resume(): void;
  step(): void;
  weights(): Promise<SavedWeights | undefined>;
  /** Ends the run and its worker, and with it every tensor. */
  dispose(): void;
}

/** Seconds without any word after which the worker counts as dead. */
const DEAD = 30;
/** Seconds without work after which a reader is told that it takes long. */
const LONG = 10;
/** Seconds without work after which the engine counts as hanging. A first load may take longer than any turn of work. */
const HANGING = { started: 60, loading: 180 } as const;

/**
 * Starts one exhibit in a worker of its own. `listen` gets every message of the run; a worker that cannot start, dies or falls silent
 * is reported as `failed` like any other failure, and nothing follows it.
 */
export function startRun(exhibit: string, parameters: Record<string, unknown>, options: LabOptions, listen: (message: LabMessage) => void): LabRun {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: exhibit });
  const control = Comlink.wrap<LabControl>(worker);
  const { port1, port2 } = new MessageChannel();
  let phase: keyof typeof HANGING = 'loading';
  let over = false;
  const watchdog = startWatchdog(({ any, work }) => {
    if (any >= DEAD) fail('worker-silent', `no word from the worker for ${DEAD} s`);
    else if (work >= HANGING[phase]) fail(phase === 'loading' ? 'not-loaded' : 'engine-silent', `no answer for ${HANGING[phase]} s`);
    else if (work === LONG) listen({ kind: 'waiting' });
  });

  function dispose() {
    if (over) return;
    over = true;
    // Comlink holds on to a worker as long as its proxy is alive, and the worker's callbacks hold on to the proxy.
    control[Comlink.releaseProxy]();
    watchdog.stop();
    port1.close();
    worker.terminate();
  }
  function fail(fault: Fault, message: string) {
    if (over) return;
    dispose();
    listen({ kind: 'failed', fault, message });
  }

  port1.onmessage = ({ data }: MessageEvent<LabMessage>) => {
    if (over) return;
    watchdog.heard(data.kind === 'alive' ? 'life' : 'work');
    if (data.kind === 'backend') phase = 'started';
    if (data.kind === 'paused' || data.kind === 'held') watchdog.expectWork(false);
    if (data.kind === 'end' || data.kind === 'failed') dispose();
    listen(data);
  };
  // A script that does not come is an error without words.
  worker.onerror = (event) => (event.message ? fail(faultOf(event.message) === 'broken' ? 'worker-ended' : faultOf(event.message), event.message) : fail('not-loaded', 'the worker could not be loaded'));
  const order = (name: 'pause' | 'resume' | 'step') => {
    if (over) return;
    if (name !== 'pause') watchdog.expectWork(true);
    void control[name]();
  };
  watchdog.expectWork(options.paused !== true);
  control.start(exhibit, parameters, options, Comlink.transfer(port2, [port2])).catch((error: unknown) => fail(faultOf(error), describe(error)));
  return {
    pause: () => order('pause'),
    resume: () => order('resume'),
    step: () => order('step'),
    weights: async () => (over ? undefined : control.weights()),
    dispose,
  };
}
