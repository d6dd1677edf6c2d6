import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import type { EndReason, Exhibit, Progress } from '../../src/exhibits/exhibit.ts';
import type { LabRun } from '../../src/lab/client.ts';
import type { SavedWeights } from '../../src/lab/custody.ts';
import { describe, faultOf, type Fault } from '../../src/lab/faults.ts';
import type { LabMessage, LabOptions } from '../../src/lab/protocol.ts';
import type { BackendId, BackendReport } from '../../src/learning/backend.ts';
import type { PauseReason } from '../../src/site/frame-words.ts';

export type RunState = 'idle' | 'running' | 'paused' | 'done' | 'stopped' | 'error';

/** What a run can go on from; with its records and progress where they are on the charts already. */
export interface From {
  readonly weights: SavedWeights;
  readonly records?: unknown;
  readonly progress?: Progress | undefined;
}

export interface RunStatus {
  readonly state: RunState;
  readonly backend?: BackendReport | undefined;
  readonly progress?: Progress | undefined;
  readonly perSecond?: number;
  readonly paused?: PauseReason;
  readonly ended?: EndReason;
  readonly failure?: { readonly fault: Fault; readonly detail: string; /** Of this page, not of the worker: another press would not mend it. */ readonly here: boolean };
  /** The last good networks of this run and what was measured up to them. */
  readonly checkpoint?: From | undefined;
  /** Nothing has been heard of the run for some seconds. */
  readonly waiting?: boolean;
  /** Back ends that gave out in this run. */
  readonly gaveOut?: readonly BackendId[];
  /** Networks of a run that is over. */
  readonly weights?: SavedWeights;
  /** What the exhibit has folded of the live records; stays until the next run starts. */
  readonly records: unknown;
}

type Action = (LabMessage & { here?: boolean }) | { kind: 'reset' } | { kind: 'begin'; from?: From | undefined } | { kind: 'resumed' } | { kind: 'hidden' };

const ENDED: Record<EndReason, RunState> = { budget: 'done', complete: 'done', flat: 'stopped', 'non-finite': 'stopped' };

const ENGINE_FAULTS: readonly Fault[] = ['engine-lost', 'engine-silent', 'memory', 'worker-silent'];

function reducer(exhibit: Exhibit) {
  return (status: RunStatus, action: Action): RunStatus => {
    switch (action.kind) {
      case 'reset':
        return { state: 'idle', records: undefined };
      case 'begin': {
        const goesOn = action.from?.records !== undefined;
        return { state: 'running', records: action.from?.records, progress: action.from?.progress, ...(goesOn && { checkpoint: action.from, gaveOut: status.gaveOut ?? [] }) };
      }
      case 'resumed':
        return { ...status, state: 'running', paused: 'asked' };
      case 'hidden':
        return { ...status, paused: 'hidden' };
      case 'backend':
        return { ...status, waiting: false, backend: action.report };
      case 'record':
        return { ...status, waiting: false, progress: action.progress, perSecond: action.perSecond, records: exhibit.fold(status.records, action.record) };
      case 'checkpoint':
        return { ...status, checkpoint: { weights: action.weights, records: status.records, progress: status.progress } };
      case 'waiting':
        return { ...status, waiting: true };
      case 'paused':
        return { ...status, waiting: false, state: 'paused' };
      case 'held':
        return { ...status, waiting: false, state: 'paused', paused: 'held' };
      case 'end':
        return { ...status, waiting: false, state: ENDED[action.reason], ended: action.reason };
      case 'failed': {
        const { fault, message } = action;
        const engine = status.backend?.id;
        // Where a graphics processor gave out the run goes on without it.
        const gaveOut = engine === 'webgpu' && ENGINE_FAULTS.includes(fault) ? [engine] : [];
        // What was yielded before there was an engine is no result: the stored run comes back.
        const nothing = fault === 'no-engine' && !status.checkpoint && { records: undefined, progress: undefined };
        return { ...status, ...nothing, waiting: false, state: 'error', failure: { fault, detail: message, here: action.here === true }, gaveOut: [...(status.gaveOut ?? []), ...gaveOut] };
      }
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
  const gaveOut = useRef<readonly BackendId[]>([]);
  gaveOut.current = status.gaveOut ?? [];
  /** A pause that was asked for before there was anything to pause. */
  const pauseAtOnce = useRef(false);
  // Messages of a run that was replaced may still be on their way.
  const generation = useRef(0);

  const begin = useCallback(
    async ({ paused = false, hold = false, from }: Pick<LabOptions, 'paused' | 'hold'> & { readonly from?: From }) => {
      run.current?.dispose();
      run.current = undefined;
      const mine = ++generation.current;
      pauseAtOnce.current = false;
      dispatch({ kind: 'begin', from });
      try {
        const { startRun } = await import('../../src/lab/client.ts');
        if (mine !== generation.current) return;
        const goesOn = from?.records !== undefined;
        const options: LabOptions = { paused, hold, checkpoints: true, goesOn, without: goesOn ? gaveOut.current : [], ...(backend && { backend }), ...(from && { weights: from.weights }) };
        const started = startRun(exhibit.id, parameters, options, (message) => {
          if (mine === generation.current) dispatch(message);
        });
        run.current = started;
        if (paused) started.step();
        if (pauseAtOnce.current) started.pause();
      } catch (error) {
        if (mine === generation.current) dispatch({ kind: 'failed', fault: faultOf(error), message: describe(error), here: true });
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
    start: (from?: From) => void begin({ ...(from && { from }) }),
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
