import { DDIM, type SolverCode } from './sampling.ts';

const multistep = (scheduler: string, ...settings: string[]): SolverCode => ({ scheduler, settings, finite: true });

/** This site's solvers in diffusers' terms, as the golden numbers pair them (scripts/goldens/plan.ts). */
export const SOLVERS = {
  ddim: DDIM,
  ddpm: { scheduler: 'DDPMScheduler', settings: ['variance_type="fixed_small"', 'clip_sample=False'] },
  euler: multistep('EulerDiscreteScheduler'),
  'dpmpp-2m': multistep('DPMSolverMultistepScheduler', 'algorithm_type="dpmsolver++"', 'solver_order=2', 'final_sigmas_type="zero"'),
  'dpmpp-2m-sde': multistep('DPMSolverMultistepScheduler', 'algorithm_type="sde-dpmsolver++"', 'solver_order=2', 'final_sigmas_type="zero"'),
  'dpmpp-3m': multistep('DPMSolverMultistepScheduler', 'algorithm_type="dpmsolver++"', 'solver_order=3', 'final_sigmas_type="zero"'),
  'deis-2': multistep('DEISMultistepScheduler', 'solver_order=2'),
  'deis-3': multistep('DEISMultistepScheduler', 'solver_order=3'),
  'unipc-2': multistep('UniPCMultistepScheduler', 'solver_order=2', 'solver_type="bh2"', 'final_sigmas_type="zero"'),
  'unipc-2-bh1': multistep('UniPCMultistepScheduler', 'solver_order=2', 'solver_type="bh1"', 'final_sigmas_type="zero"'),
  'unipc-3': multistep('UniPCMultistepScheduler', 'solver_order=3', 'solver_type="bh2"', 'final_sigmas_type="zero"'),
} as const satisfies Readonly<Record<string, SolverCode>>;
