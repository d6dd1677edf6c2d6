import * as Comlink from 'comlink';
import type { SavedWeights } from './custody.ts';
import type { LabControl, LabMessage, LabOptions } from './protocol.ts';

export interface LabRun {
  pause(): void;
  resume(): void;
  step(): void;
  weights(): Promise<SavedWeights | undefined>;
  /** Ends the run and its worker, and with it every tensor. */
  dispose(): void;
}

/** Silence longer than this means that the worker or the GPU hangs; a living worker says so every two seconds. */
const SILENCE = 30_000;

/**
 * Starts one exhibit in a worker of its own. `listen` gets every message of the run; a worker that cannot start, dies or falls silent
 * is reported as `failed` like any other failure, and nothing follows it.
 */
export function startRun(exhibit: string, parameters: Record<string, unknown>, options: LabOptions, listen: (message: LabMessage) => void): LabRun {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: exhibit });
  const control = Comlink.wrap<LabControl>(worker);
  const { port1, port2 } = new MessageChannel();
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  let over = false;

  function dispose() {
    over = true;
    clearTimeout(watchdog);
    port1.close();
    worker.terminate();
  }
  function fail(message: string) {
    if (over) return;
    dispose();
    listen({ kind: 'failed', message });
  }
  function watch() {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => fail(`no word from the worker for ${SILENCE / 1000} s`), SILENCE);
  }

  port1.onmessage = ({ data }: MessageEvent<LabMessage>) => {
    if (over) return;
    watch();
    if (data.kind === 'end' || data.kind === 'failed') dispose();
    listen(data);
  };
  worker.onerror = (event) => fail(event.message || 'the worker could not be loaded');
  watch();
  control.start(exhibit, parameters, options, Comlink.transfer(port2, [port2])).catch((error: unknown) => fail(String(error)));
  return {
    pause: () => void control.pause(),
    resume: () => void control.resume(),
    step: () => void control.step(),
    weights: () => control.weights(),
    dispose,
  };
}
