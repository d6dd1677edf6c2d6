import { useEffect, useRef, useState } from 'preact/hooks';
import { parseParameters } from '../../src/exhibits/parameters.ts';
import type { LabRun } from '../../src/lab/client.ts';
import type { BackendId, BackendReport } from '../../src/learning/backend.ts';
import { freshSeeds, valueOf, type Trial } from '../../src/trials/trial.ts';

export interface SeedResult {
  readonly seed: number;
  /** NaN where the seed failed. */
  readonly value: number;
  readonly failure?: string;
}
export interface TrialStatus {
  readonly state: 'idle' | 'running' | 'paused' | 'done' | 'stopped';
  readonly results: readonly SeedResult[];
  /** The seed that is running, and how far it is, from 0 to 1. */
  readonly seed?: number;
  readonly share: number;
  readonly backend?: BackendReport;
}

const IDLE: TrialStatus = { state: 'idle', results: [], share: 0 };

/** Runs the seeds of a trial one after the other, each in a worker of its own. A seed that fails is kept as failed, and the next one runs. */
export function useTrial(trial: Trial, backend: BackendId | undefined) {
  const [status, setStatus] = useState<TrialStatus>(IDLE);
  const run = useRef<LabRun>();
  const paused = useRef(false);
  // What is still on its way from a trial that was stopped must not count.
  const generation = useRef(0);

  async function start() {
    const mine = ++generation.current;
    const update = (change: (now: TrialStatus) => TrialStatus) => mine === generation.current && setStatus(change);
    paused.current = false;
    setStatus({ ...IDLE, state: 'running' });
    for (const seed of freshSeeds(trial)) {
      update((now) => ({ ...now, seed, share: 0 }));
      const result = await oneSeed(seed, update).catch((error: unknown): SeedResult => ({ seed, value: NaN, failure: String(error) }));
      if (mine !== generation.current) return;
      update((now) => ({ ...now, results: [...now.results, result], share: 0 }));
    }
    update(({ seed: _, ...now }) => ({ ...now, state: 'done' }));
  }

  async function oneSeed(seed: number, update: (change: (now: TrialStatus) => TrialStatus) => void): Promise<SeedResult> {
    const mine = generation.current;
    const [{ loadExhibit }, { startRun }] = await Promise.all([import('../../src/exhibits/registry.ts'), import('../../src/lab/client.ts')]);
    const exhibit = await loadExhibit(trial.exhibit);
    const { values } = parseParameters(exhibit.parameters, { ...trial.parameters, seed });
    if (mine !== generation.current) throw new Error('stopped');
    return new Promise((resolve) => {
      let state: unknown;
      run.current = startRun(exhibit.id, values, { paused: paused.current, ...(backend && { backend }) }, (message) => {
        switch (message.kind) {
          case 'backend':
            return update((now) => ({ ...now, backend: message.report }));
          case 'record':
            state = exhibit.fold(state, message.record);
            return update((now) => ({ ...now, share: message.progress.done / message.progress.total }));
          case 'end':
            return resolve({ seed, value: valueOf(trial.statistic, { measures: exhibit.measures(state, values), ended: message.reason }) });
          case 'failed':
            return resolve({ seed, value: NaN, failure: message.message });
          case 'paused':
          case 'held':
          case 'weights':
          case 'alive':
          case 'waiting':
          case 'checkpoint':
        }
      });
    });
  }

  function end() {
    generation.current++;
    run.current?.dispose();
  }
  useEffect(() => end, []);

  return {
    status,
    start: () => void start(),
    pause() {
      paused.current = true;
      run.current?.pause();
      setStatus((now) => ({ ...now, state: 'paused' }));
    },
    resume() {
      paused.current = false;
      run.current?.resume();
      setStatus((now) => ({ ...now, state: 'running' }));
    },
    stop() {
      end();
      setStatus(({ seed: _, ...now }) => ({ ...now, state: 'stopped' }));
    },
  };
}
