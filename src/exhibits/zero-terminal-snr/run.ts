import { loadDataSet } from '../../data/load.ts';
import { exactDenoiser, makeMixture, sampleMixture, type GaussianMixture } from '../../diffusion/mixture.ts';
import type { Points } from '../../diffusion/points.ts';
import { makeSchedule, SCHEDULE_IDS, type Schedule, type ScheduleId } from '../../diffusion/schedule.ts';
import { ddim } from '../../diffusion/solvers/ddim.ts';
import { solve } from '../../diffusion/solvers/solver.ts';
import { timeGrid } from '../../diffusion/time-grid.ts';
import { seeded, type Random } from '../../random.ts';
import type { Run } from '../exhibit.ts';
import { firstGain } from './gain.ts';
import { OFFSETS, type ZeroTerminalSnrParameters } from './parameters.ts';
import type { Ending, Gains, OffsetResult, Spacing, ZeroTerminalSnrRecord } from './state.ts';
import { workOf } from './work.ts';

/** Half of the start points; the other half are their negatives, so that the mean of the start is 0 and what is seen is the sampler's. */
const PAIRS = 256;
const SHOWN = 90;
/** First timesteps for which the gain of the first step is drawn. */
const GAIN_STARTS = [...Array.from({ length: 10 }, (_, i) => 800 + 20 * i), 985, 990, 993, 995, 996, 997, 998, 999];
const ENDINGS: readonly Ending[] = ['plain', 'zero'];
const SPACINGS: readonly Spacing[] = ['trailing', 'leading'];

/** Work of one offset, in training steps. */
const PER_OFFSET = 30;

/**
 * First exact models of data moved by m, sampled with DDIM from N(0, I), whatever the schedule's last timestep really holds (Lin et al. 2023, §3): an
 * answer at once. Then networks, of data that are not moved. Their module brings the engine, so it is loaded when it is needed.
 */
export const run: Run<ZeroTerminalSnrParameters, ZeroTerminalSnrRecord> = async function* (parameters, context) {
  const { now, budget } = context;
  const { mixture } = await loadDataSet(parameters.dataSet);
  const random = seeded(parameters.seed).split('zero-terminal-snr');
  const start = antithetic(random.split('start'));
  const schedules = { plain: makeSchedule(parameters.schedule), zero: makeSchedule(parameters.schedule, { zeroTerminalSnr: true }) };
  const grids = both(ENDINGS, (ending) => both(SPACINGS, (spacing) => timeGrid(schedules[ending], spacing, parameters.samplingSteps)));
  const stride = 1000 / parameters.samplingSteps;
  const exactWork = PER_OFFSET * OFFSETS.length;
  const progress = (offsets: number) => ({ done: PER_OFFSET * offsets, total: exactWork + (parameters.networks === 'none' ? 0 : workOf(parameters)) });

  yield {
    progress: progress(0),
    record: {
      kind: 'setting',
      first: both(SPACINGS, (spacing) => grids.plain[spacing][0]!.t),
      terminalAlpha: schedules.plain.level(999).alpha,
      starts: GAIN_STARTS,
      gains: both(ENDINGS, (ending) => gainsOf(schedules[ending], stride)),
      bySchedule: Object.fromEntries(SCHEDULE_IDS.map((id) => [id, firstGain('epsilon', makeSchedule(id), 999, stride)])) as Record<ScheduleId, number | null>,
      data: shown(sampleMixture(mixture, SHOWN, random.split('data shown')).x0),
    },
  };

  let pending: OffsetResult[] = [];
  let started = now();
  for (const [i, offset] of OFFSETS.entries()) {
    const denoise = exactDenoiser(moved(mixture, offset));
    const samples = both(ENDINGS, (ending) => both(SPACINGS, (spacing) => solve(ddim(grids[ending][spacing], start), denoise)));
    pending.push({
      offset,
      error: both(ENDINGS, (ending) => both(SPACINGS, (spacing) => meanX(samples[ending][spacing]) - offset)),
      points: both(ENDINGS, (ending) => shown(samples[ending].trailing)),
    });
    if (now() - started < budget().milliseconds && i < OFFSETS.length - 1) continue;
    yield { progress: progress(i + 1), record: { kind: 'offsets', results: pending } };
    pending = [];
    started = now();
  }

  if (parameters.networks === 'none') return 'complete';
  const { teach } = await import('./networks.ts');
  const taught = { cosine: makeSchedule('cosine'), ...schedules }[parameters.networks];
  return yield* teach({ parameters, mixture, schedule: taught, random, before: exactWork }, context);
};

const gainsOf = (schedule: Schedule, stride: number): Gains => both(['epsilon', 'v', 'x0'], (id) => GAIN_STARTS.map((t) => firstGain(id, schedule, t, stride)));

const both = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

function antithetic(random: Random): Points {
  const half = Array.from({ length: 2 * PAIRS }, () => random.normal());
  // Pairs stay together, so that the points shown are symmetric too.
  return Float64Array.from({ length: 4 * PAIRS }, (_, i) => {
    const value = half[2 * Math.floor(i / 4) + (i % 2)]!;
    return i % 4 < 2 ? value : -value;
  });
}

const moved = (mixture: GaussianMixture, offset: number): GaussianMixture =>
  makeMixture({ ...mixture, means: mixture.means.map((value, i) => (i % 2 === 0 ? value + offset : value)) });

const meanX = (points: Points): number => points.reduce((sum, value, i) => (i % 2 === 0 ? sum + value : sum), 0) / (points.length / 2);
const shown = (points: Points): number[] => Array.from(points.subarray(0, 2 * SHOWN), (value) => Math.round(value * 100) / 100);
