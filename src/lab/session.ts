import type { Budget, EndReason, Progress, Run, RunContext } from '../exhibits/exhibit.ts';

/** A turn is long enough that its overhead is small and short enough that a press of Pause is felt at once. */
const TURN: Budget = { milliseconds: 90 };
const ONE_STEP: Budget = { milliseconds: Infinity, maxSteps: 1 };

export interface SessionEvents {
  record(record: unknown, progress: Progress, perSecond: number): void;
  paused(): void;
  /** Paused because the run asked for the engine; see `hold`. */
  held(): void;
  end(reason: EndReason): void | Promise<void>;
  failed(error: unknown): void;
}

export interface Session {
  pause(): void;
  resume(): void;
  step(): void;
  /** Does something while no turn is under way. */
  between<T>(act: () => Promise<T>): Promise<T>;
}

interface SessionOptions {
  readonly paused?: boolean;
  /** Go by yourself as far as no engine is needed, and pause where it is: nobody has asked for training. */
  readonly hold?: boolean;
}

/** Pulls a run turn by turn: time-budgeted, pausable between turns, measuring its own speed. Knows nothing of workers. */
export function startSession<P>(
  run: Run<P, unknown>,
  parameters: P,
  { paused = false, hold = false, ...engine }: Omit<RunContext, 'budget'> & SessionOptions,
  events: SessionEvents,
): Session {
  let state: 'running' | 'paused' | 'over' = paused ? 'paused' : 'running';
  let single = false;
  let done = 0;
  let looping = false;
  const speed = speedometer(engine.now);
  let holding = hold;
  let release = () => {};
  /** Settles when the present turn is over and what was to be done after it is done. */
  let quiet: Promise<unknown> = Promise.resolve();
  const generator = run(parameters, { ...engine, backend, budget: () => (single ? ONE_STEP : TURN) });

  async function backend() {
    if (holding) {
      state = 'paused';
      events.held();
      await new Promise<void>((resolve) => (release = resolve));
    }
    return engine.backend();
  }

  async function loop(): Promise<void> {
    if (looping) return; // a resume that arrives before the pause took effect finds the old loop still going
    looping = true;
    try {
      while (state === 'running') {
        await quiet;
        const turn = generator.next();
        // Whoever waits hears of a failure here below.
        quiet = turn.catch(() => {});
        const result = await turn;
        if (result.done) {
          state = 'over';
          await events.end(result.value);
          break;
        }
        const { record, progress } = result.value;
        events.record(record, progress, speed(progress.done));
        // Turns that only prepare or measure make no progress: a step is over when something was done.
        if (single && progress.done > done) state = 'paused';
        done = progress.done;
        await breathe();
      }
      if (state === 'paused') events.paused();
    } catch (error) {
      state = 'over';
      events.failed(error);
    } finally {
      looping = false;
    }
  }

  function go(oneStep: boolean) {
    if (state !== 'paused') return;
    state = 'running';
    single = oneStep;
    holding = false;
    release();
    speed.restart();
    void loop();
  }

  void loop();
  return {
    pause() {
      if (state === 'running') state = 'paused';
    },
    resume: () => go(false),
    step: () => go(true),
    between<T>(act: () => Promise<T>) {
      const done = quiet.then(act);
      quiet = done.catch(() => {});
      return done;
    },
  };
}

/** Lets waiting messages (pause, step) in. A MessageChannel is not throttled, as timers are. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Units per second over the last two seconds. */
function speedometer(now: () => number) {
  let marks: { at: number; done: number }[] = [];
  const measure = (done: number): number => {
    const at = now();
    marks.push({ at, done });
    while (marks.length > 2 && at - marks[1]!.at > 2000) marks.shift();
    const first = marks[0]!;
    return at > first.at ? (1000 * (done - first.done)) / (at - first.at) : 0;
  };
  return Object.assign(measure, { restart: () => void (marks = []) });
}
