import type { TimePoint } from '../../src/diffusion/denoiser.ts';
import { CLEAN, logSnr, noiseRatio, type NoiseLevel } from '../../src/diffusion/level.ts';
import type { Points } from '../../src/diffusion/points.ts';
import { cosineBetas, linearBetas, scaledLinearBetas, scheduleFromBetas, withTerminal, type Schedule } from '../../src/diffusion/schedule.ts';
import { ddim, fixedStride } from '../../src/diffusion/solvers/ddim.ts';
import { ddpm } from '../../src/diffusion/solvers/ddpm.ts';
import { deisSteps } from '../../src/diffusion/solvers/deis.ts';
import { dpmpp1 } from '../../src/diffusion/solvers/dpmpp-1.ts';
import { dpmpp2mSteps } from '../../src/diffusion/solvers/dpmpp-2m.ts';
import { dpmpp3mSteps } from '../../src/diffusion/solvers/dpmpp-3m.ts';
import { euler } from '../../src/diffusion/solvers/euler.ts';
import { heun } from '../../src/diffusion/solvers/heun.ts';
import { usualFinalOrders, type FinalOrders } from '../../src/diffusion/solvers/history.ts';
import type { NoiseSource, Solver } from '../../src/diffusion/solvers/solver.ts';
import { uniPc } from '../../src/diffusion/solvers/unipc.ts';
import { timeGrid, type GridFamily } from '../../src/diffusion/time-grid.ts';
import type { ScheduleConfig, Trajectory } from './format.ts';

/** What diffusers puts in the place of ᾱ = 0 where it counts in σ/α. */
export const SIGMA_SPACE_TERMINAL = 2 ** -24;

/** A trajectory's entry in this library's terms. */
export interface Plan {
  readonly grid: readonly TimePoint[];
  /** Where the last step lands. */
  readonly end: NoiseLevel;
  /** diffusers' `init_noise_sigma`: what `xT` is multiplied by to start. */
  readonly startScale: number;
  run(start: Points, noise: NoiseSource): Solver;
}

export function scheduleOf(config: Omit<ScheduleConfig, 'max_beta' | 'rescale_betas_zero_snr'> & { rescale_betas_zero_snr?: boolean }): Schedule {
  const { num_train_timesteps: steps, beta_schedule: kind, beta_start: first, beta_end: last } = config;
  if (kind === 'squaredcos_cap_v2') return scheduleFromBetas(cosineBetas(steps), config.rescale_betas_zero_snr);
  if (first === null || last === null) throw new Error(`beta_schedule ${kind} needs beta_start and beta_end`);
  const betas = kind === 'linear' ? linearBetas(steps, first, last) : scaledLinearBetas(steps, first, last);
  return scheduleFromBetas(betas, config.rescale_betas_zero_snr);
}

export const inSigmaSpace = (schedule: Schedule): Schedule =>
  schedule.alphaBar.at(-1) === 0 ? withTerminal(schedule, SIGMA_SPACE_TERMINAL) : schedule;

export function planOf(entry: Trajectory): Plan {
  const { config, cls } = entry;
  const schedule = scheduleOf(config);
  switch (cls) {
    case 'DDIMScheduler': {
      const grid = gridOf(entry, schedule, 'ancestral');
      const end = config.set_alpha_to_one ? CLEAN : schedule.level(0);
      const landings = fixedStride(schedule, grid, end);
      const { eta } = entry.step_args;
      return { grid, end, startScale: 1, run: (start, noise) => ddim(grid, start, { eta, noise, landings }) };
    }
    case 'DDPMScheduler': {
      const grid = gridOf(entry, schedule, 'ancestral');
      const variance = config.variance_type === 'fixed_small' ? 'fixed-small' : 'fixed-large';
      const noiseOnLastStep = grid.at(-1)!.t > 0;
      return { grid, end: CLEAN, startScale: 1, run: (start, noise) => ddpm(grid, start, { variance, noiseOnLastStep, noise }) };
    }
    case 'EulerDiscreteScheduler': {
      const finite = inSigmaSpace(schedule);
      const grid = gridOf(entry, finite, 'sigma');
      const end = endOf(config, finite);
      return { grid, end, startScale: sigmaStart(entry, grid), run: (start) => euler('epsilon', grid, start, { end }) };
    }
    case 'HeunDiscreteScheduler': {
      const grid = gridOf(entry, schedule, 'sigma');
      return { grid, end: CLEAN, startScale: sigmaStart(entry, grid), run: (start) => heun('epsilon', grid, start) };
    }
    case 'DPMSolverMultistepScheduler': {
      const finite = inSigmaSpace(schedule);
      const grid = gridOf(entry, finite, 'multistep', usable(finite, config.lambda_min_clipped));
      const end = endOf(config, finite);
      const [last, secondLast] = config.lower_order_final ? usualFinalOrders(grid.length) : [];
      const finalOrders = [config.euler_at_final ? 1 : (last ?? config.solver_order), secondLast ?? config.solver_order];
      if (config.solver_order === 3 && config.solver_type === 'heun') throw new Error('solver_type heun is not known at solver_order 3');
      const slope = config.solver_type;
      const run = (start: Points): Solver => {
        switch (config.solver_order) {
          case 1: return dpmpp1.run(grid, start, { end });
          case 2: return dpmpp2mSteps(grid, start, { end, finalOrders, slope });
          case 3: return dpmpp3mSteps(grid, start, { end, finalOrders, curvature: 'halved' });
        }
      };
      return { grid, end, startScale: 1, run };
    }
    case 'DEISMultistepScheduler': {
      const grid = gridOf(entry, schedule, 'multistep');
      const end = schedule.level(0);
      const finalOrders: FinalOrders = config.lower_order_final ? usualFinalOrders(grid.length) : [];
      return { grid, end, startScale: 1, run: (start) => deisSteps(config.solver_order, grid, start, { end, finalOrders }) };
    }
    case 'UniPCMultistepScheduler': {
      const finite = inSigmaSpace(schedule);
      const grid = gridOf(entry, finite, 'multistep');
      const end = endOf(config, finite);
      return { grid, end, startScale: 1, run: (start) => uniPc(config.solver_order, grid, start, { end, b: config.solver_type }) };
    }
  }
}

const endOf = (config: { final_sigmas_type: 'zero' | 'sigma_min' }, schedule: Schedule): NoiseLevel =>
  config.final_sigmas_type === 'zero' ? CLEAN : schedule.level(0);

/** diffusers starts at σ_max where the spacing begins at the noisy end by definition, else at √(σ_max² + 1). */
function sigmaStart({ config }: Trajectory, grid: readonly TimePoint[]): number {
  const sigma = noiseRatio(grid[0]!.level);
  return config.timestep_spacing === 'leading' ? Math.hypot(sigma, 1) : sigma;
}

/** How many timesteps have half a log SNR of at least `clip`. */
const usable = (schedule: Schedule, clip: number): number =>
  schedule.alphaBar.filter((_, t) => logSnr(schedule.level(t)) / 2 >= clip).length;

function gridOf(entry: Trajectory, schedule: Schedule, family: GridFamily, usable?: number): TimePoint[] {
  const { config, custom_timesteps: custom, num_inference_steps: count } = entry;
  if (custom) return custom.map((t) => ({ t, level: schedule.level(t) }));
  return timeGrid(schedule, config.timestep_spacing, count, { family, offset: config.steps_offset, ...(usable !== undefined && { usable }) });
}
