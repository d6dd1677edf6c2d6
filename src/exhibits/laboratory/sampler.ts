import { boxOf } from '../../diffusion/extent.ts';
import { guidedDenoiserAsync } from '../../diffusion/guidance.ts';
import type { AsyncDenoiser } from '../../diffusion/denoiser.ts';
import type { GaussianMixture } from '../../diffusion/mixture.ts';
import type { Schedule } from '../../diffusion/schedule.ts';
import { SOLVERS } from '../../diffusion/solvers/index.ts';
import { gaussianNoise } from '../../diffusion/solvers/solver.ts';
import { timeGrid } from '../../diffusion/time-grid.ts';
import { seeded } from '../../random.ts';
import { remedied } from '../guided-sweep/remedies.ts';
import type { Sampler } from '../twin-training/sampling.ts';
import type { LaboratoryParameters } from './parameters.ts';

/** The chosen solver on its grid; guided with the remedy, and then clipped as pipelines do. Stochastic solvers add the same noise to whatever model they ask. */
export function samplerOf(parameters: LaboratoryParameters, mixture: GaussianMixture, schedule: Schedule): Sampler {
  const { solver, samplingSteps, spacing, condition, scale, clip, seed } = parameters;
  const definition = SOLVERS.find(({ id }) => id === solver)!;
  const grid = timeGrid(schedule, spacing, samplingSteps, { family: definition.family });
  const noise = gaussianNoise(seeded(seed).split('laboratory').split('solver'));
  const box = boxOf(mixture);
  const clipped = (denoise: AsyncDenoiser): AsyncDenoiser => async (x, at) => (await denoise(x, at)).map((value) => Math.min(box, Math.max(-box, value)));
  return {
    begin: (start) => definition.run(grid, start, { noise, timeOf: (level) => schedule.timeOf(level) }),
    steer(model, labels) {
      const told: AsyncDenoiser = (x, at) => model(x, at, condition === 'class' ? labels : undefined);
      const guided = condition === 'class' && scale !== 1 ? guidedDenoiserAsync(told, (x, at) => model(x, at), remedied(scale, parameters, mixture)) : told;
      return clip ? clipped(guided) : guided;
    },
  };
}
