/** What a run was last heard of, in seconds of this page's own time. */
export interface Silence {
  /** Since any message at all; a living worker says so every two seconds. */
  readonly any: number;
  /** Since a message that tells of work, while work is asked for. */
  readonly work: number;
}

/**
 * Counts seconds by ticks, not by a clock: a machine that slept, a page that was frozen and a clock that was set forward are no silence.
 * `look` is called at every tick.
 */
export function startWatchdog(look: (silence: Silence) => void) {
  let any = 0;
  let work = 0;
  let busy = true;
  const timer = setInterval(() => {
    any++;
    work = busy ? work + 1 : 0;
    look({ any, work });
  }, 1000);
  return {
    heard(of: 'work' | 'life') {
      any = 0;
      if (of === 'work') work = 0;
    },
    /** Whether work is asked for; a paused run owes nothing. */
    expectWork(expected: boolean) {
      busy = expected;
      work = 0;
    },
    stop: () => clearInterval(timer),
  };
}
