import { judge, losing, type Figure, type Limits } from './judge.ts';
import type { Sample } from './sampler.ts';
import { soak, type SoakSettings } from './soak.ts';

/** Long runs of wide networks, in which nothing is begun anew; then runs of some seconds, each with workers of its own. */
interface Plan {
  readonly runs: Readonly<Record<'long' | 'short', SoakSettings>>;
  readonly limits: Limits;
}

export const full = (minutes: number): Plan => ({
  runs: {
    // So small a learning rate keeps the losses falling.
    long: { settings: 'arms=nine&width=128&learningRate=0.0005&steps=20000', seconds: 40 * minutes, atLeast: 1, every: 250, paceOf: 'stretches' },
    short: { settings: 'width=32&steps=2000', seconds: 20 * minutes, atLeast: 8, every: 2000, paceOf: 'runs' },
  },
  limits: { within: 1.02, worst: 1.1, filling: 1.25, across: 1.02, pace: 0.95, clock: 0.95 },
});

/** A minute or two, in which code is still being compiled, on a machine where other programs may run. */
export const brief: Plan = {
  runs: {
    long: { settings: 'width=64&steps=3000', seconds: 0, atLeast: 3, every: 150, paceOf: 'stretches' },
    short: { settings: 'width=32&steps=500', seconds: 0, atLeast: 8, every: 500, paceOf: 'runs' },
  },
  // In any one run batches on their way are up to a third of what the workers of a narrow network hold: hence three, and the middle one.
  limits: { within: 1.2, worst: 1.5, filling: 1.25, across: 1.08, pace: 0.7, clock: 0.7 },
};

export interface Outcome {
  readonly name: string;
  readonly runs: number;
  /** Runs that lost records or differ from the first. */
  readonly lost: number;
  readonly figures: readonly Figure[];
}

export async function carryOut({ runs, limits }: Plan, site: string, executablePath: string, say?: (sample: Sample) => void): Promise<Outcome[]> {
  const outcomes = [];
  for (const [name, settings] of Object.entries(runs)) {
    const done = await soak(site, executablePath, settings, say);
    outcomes.push({ name, runs: done.runs.length, lost: losing(done), figures: judge(done, limits) });
  }
  return outcomes;
}
