import { loadDataSet } from '../../data/load.ts';
import type { NoiseLevel } from '../../diffusion/level.ts';
import { optimalLoss } from '../../diffusion/optimal-loss.ts';
import { makeSchedule } from '../../diffusion/schedule.ts';
import { seeded } from '../../random.ts';
import type { Run } from '../exhibit.ts';
import type { LossWeightParameters } from './parameters.ts';

/** One value per shown timestep. Weights are not stored: they follow from the levels. */
export interface LossWeightState {
  readonly timesteps: readonly number[];
  /** How many of the 1000 timesteps each shown one stands for in an average, as a share of all. */
  readonly share: readonly number[];
  readonly levels: readonly NoiseLevel[];
  /** J = E tr Var(x0|x_t)/d: what the best possible network leaves of the squared error of x̂0. */
  readonly floor: readonly number[];
  /** Draws of (x0, ε) that J is averaged over. */
  readonly draws: number;
}

const STEPS = 1000;
const CHUNK = 256;
const CHUNKS = 8;
/** Even steps, and more at the clean end where log-SNR runs fastest. */
export const TIMESTEPS = [0, 1, 2, 3, 5, 8, 13, 20, 30, 40, ...Array.from({ length: 38 }, (_, i) => 50 + i * 25), 990, 999];
const SHARE = TIMESTEPS.map((t, i) => (((TIMESTEPS[i + 1] ?? STEPS - 1) + t) / 2 - ((TIMESTEPS[i - 1] ?? 0) + t) / 2) / (STEPS - 1));

export const run: Run<LossWeightParameters, LossWeightState> = async function* (parameters, { now, budget }) {
  const schedule = makeSchedule(parameters.schedule, { steps: STEPS, zeroTerminalSnr: parameters.zeroTerminalSnr });
  const { mixture } = await loadDataSet(parameters.dataSet);
  const random = seeded(parameters.seed);
  const levels = TIMESTEPS.map((t) => schedule.level(t));
  const sum = new Float64Array(levels.length);
  let started = now();
  for (let done = 1; done <= CHUNKS; done++) {
    optimalLoss(mixture, levels, { n: CHUNK, random: random.split(`chunk ${done}`) }).forEach(({ x0 }, i) => (sum[i]! += x0));
    if (now() - started < budget().milliseconds && done < CHUNKS) continue;
    yield {
      progress: { done, total: CHUNKS },
      record: { timesteps: TIMESTEPS, share: SHARE, levels, floor: Array.from(sum, (value) => value / done), draws: done * CHUNK },
    };
    started = now();
  }
  return 'complete';
};
