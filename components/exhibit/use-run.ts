import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import type { EndReason, Exhibit, Progress } from '../../src/exhibits/exhibit.ts';
import type { LabRun } from '../../src/lab/client.ts';
import type { SavedWeights } from '../../src/lab/custody.ts';
import type { LabMessage, LabOptions } from '../../src/lab/protocol.ts';
import type { BackendId, BackendReport } from '../../src/learning/backend.ts';
import type { PauseReason } from '../../src/site/dictionary.ts';

export type RunState = 'idle' | 'running' | 'paused' | 'done' | 'stopped' | 'error';

export interface RunStatus {
  readonly state: RunState;
  readonly backend?: BackendReport | undefined;
  readonly progress?: Progress | undefined;
  readonly perSecond?: number;
  readonly paused?: PauseReason;
  readonly ended?: EndReason;
  readonly failure?: string;
  /** Networks of a run that is over. */
  readonly weights?: SavedWeights;
  /** What the exhibit has folded of the live records; stays until the next run starts. */
  readonly records: unknown;
}

type Action = LabMessage | { kind: 'reset' } | { kind: 'begin' } | { kind: 'resumed' } | { kind: 'hidden' };

const ENDED: Record<EndReason, RunState> = { budget: 'done', complete: 'done', flat: 'stopped', 'non-finite': 'stopped' };

function reducer(exhibit: Exhibit) {
  return (status: RunStatus, action: Action): RunStatus => {
    switch (action.kind) {
      case 'reset':
        return { state: 'idle', records: undefined };
      case 'begin':
        return { state: 'running', records: undefined };
      case 'resumed':
        return { ...status, state: 'running', paused: 'asked' };
      case 'hidden':
        return { ...status, paused: 'hidden' };
      case 'backend':
        return { ...status, backend: action.report };
      case 'record':
        return { ...status, progress: action.progress, perSecond: action.perSecond, records: exhibit.fold(status.records, action.record) };
      case 'paused':
        return { ...status, state: 'paused' };
      case 'held':
        return { ...status, state: 'paused', paused: 'held' };
      case 'end':
        return { ...status, state: ENDED[action.reason], ended: action.reason };
      case 'failed':
        return { ...status, state: 'error', failure: action.message };
      case 'weights':
        return { ...status, weights: action.weights };
      case 'alive':
        return status;
    }
  };
}

/** The life of one exhibit's run, from the page's side. */
export function useRun(exhibit: Exhibit, parameters: Readonly<Record<string, unknown>>, backend: BackendId | undefined) {
  const [status, dispatch] = useReducer(reducer(exhibit), { state: 'idle', records: undefined } satisfies RunStatus);
  const run = useRef<LabRun>();
  /** A pause that was asked for before there was anything to pause. */
  const pauseAtOnce = useRef(false);
  // Messages of a run that was replaced may still be on their way.
  const generation = useRef(0);

  const begin = useCallback(
    async ({ paused = false, hold = false, weights }: Pick<LabOptions, 'paused' | 'hold' | 'weights'>) => {
      run.current?.dispose();
      run.current = undefined;
      const mine = ++generation.current;
      pauseAtOnce.current = false;
      dispatch({ kind: 'begin' });
      try {
        const { startRun } = await import('../../src/lab/client.ts');
        if (mine !== generation.current) return;
        const started = startRun(exhibit.id, parameters, { paused, hold, ...(backend && { backend }), ...(weights && { weights }) }, (message) => {
          if (mine === generation.current) dispatch(message);
        });
        run.current = started;
        if (paused) started.step();
        if (pauseAtOnce.current) started.pause();
      } catch (error) {
        if (mine === generation.current) dispatch({ kind: 'failed', message: String(error) });
      }
    },
    [exhibit, parameters, backend],
  );

  const pause = useCallback(() => {
    if (run.current) run.current.pause();
    else pauseAtOnce.current = true;
  }, []);

  const reset = useCallback(() => {
    generation.current++;
    run.current?.dispose();
    run.current = undefined;
    dispatch({ kind: 'reset' });
  }, []);

  useEffect(() => () => run.current?.dispose(), []);

  const running = status.state === 'running';
  useEffect(() => {
    if (!running) return;
    const onHidden = () => {
      if (document.visibilityState !== 'hidden') return;
      dispatch({ kind: 'hidden' });
      pause();
    };
    document.addEventListener('visibilitychange', onHidden);
    return () => document.removeEventListener('visibilitychange', onHidden);
  }, [running]);

  return {
    status,
    /** From fresh weights, or from these. */
    start: (weights?: SavedWeights) => void begin({ ...(weights && { weights }) }),
    /** Without being asked: what is instant, not what is trained. */
    startHeld: () => void begin({ hold: true }),
    pause,
    resume() {
      dispatch({ kind: 'resumed' });
      run.current?.resume();
    },
    step() {
      if (status.state === 'paused') {
        dispatch({ kind: 'resumed' });
        run.current?.step();
      } else if (status.state !== 'running') void begin({ paused: true });
    },
    reset,
    /** The networks as they are now, while the run lasts and after it. */
    weights: async () => status.weights ?? (await run.current?.weights()),
  };
}
