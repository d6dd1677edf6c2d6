import { z } from 'zod';

/** What is known of the file's format. Whatever is not written here, a class, a key or a value, is refused and not guessed at. */

/** JSON has no infinity. */
const numeric = z.union([z.number(), z.literal('-Infinity').transform(() => -Infinity)]);
const points = z.array(z.array(numeric));
const rows = z.array(points);
const off = z.literal(false);

const betas = {
  num_train_timesteps: z.int().min(2),
  beta_schedule: z.enum(['linear', 'scaled_linear', 'squaredcos_cap_v2']),
  beta_start: z.number().nullable(),
  beta_end: z.number().nullable(),
};
const scheduleConfig = z.strictObject({ ...betas, rescale_betas_zero_snr: z.boolean(), max_beta: z.literal(0.999).optional() });

const shared = {
  ...betas,
  trained_betas: z.null(),
  prediction_type: z.enum(['epsilon', 'v_prediction', 'sample']),
  timestep_spacing: z.enum(['leading', 'linspace', 'trailing']),
  steps_offset: z.int().min(0),
};
const rescaled = { rescale_betas_zero_snr: z.boolean() };
/** Limits of the clipping and thresholding that is switched off. */
const clipping = { clip_sample: off, clip_sample_range: z.number() };
const thresholding = { thresholding: off, dynamic_thresholding_ratio: z.number(), sample_max_value: z.number() };
const otherSigmas = { use_karras_sigmas: off, use_exponential_sigmas: off, use_beta_sigmas: off };
const flowSigmas = { use_flow_sigmas: off, flow_shift: z.number(), use_dynamic_shifting: off, time_shift_type: z.string() };
const finalSigmas = { final_sigmas_type: z.enum(['zero', 'sigma_min']) };

const none = z.strictObject({});
const fields = {
  id: z.string(),
  num_inference_steps: z.int().min(1),
  space: z.enum(['vp', 've']),
  prediction_types: z.array(shared.prediction_type).min(1).optional(),
  timesteps: z.array(z.number()),
  custom_timesteps: z.array(z.int()).optional(),
  alpha_bar: z.array(z.number()),
  sigmas: z.array(z.number()).optional(),
  init_noise_sigma: z.number().optional(),
  x: rows,
  guidance: z
    .strictObject({
      guidance_scale: z.number(),
      guidance_rescale: z.number(),
      std_over: z.string().nullable(),
      applied_to: shared.prediction_type,
      uncond: z.literal('full mixture'),
      cond: z.string().regex(/^component \d+$/),
    })
    .optional(),
};

export const trajectory = z.discriminatedUnion('cls', [
  z.object({
    ...fields,
    cls: z.literal('DDIMScheduler'),
    config: z.strictObject({ ...shared, ...rescaled, ...clipping, ...thresholding, set_alpha_to_one: z.boolean() }),
    step_args: z.strictObject({ eta: z.number() }),
  }),
  z.object({
    ...fields,
    cls: z.literal('DDPMScheduler'),
    config: z.strictObject({ ...shared, ...rescaled, ...clipping, ...thresholding, variance_type: z.enum(['fixed_small', 'fixed_large']) }),
    step_args: none,
  }),
  z.object({
    ...fields,
    cls: z.literal('EulerDiscreteScheduler'),
    config: z.strictObject({
      ...shared, ...rescaled, ...otherSigmas, ...finalSigmas,
      interpolation_type: z.literal('linear'),
      timestep_type: z.literal('discrete'),
      sigma_min: z.null(),
      sigma_max: z.null(),
    }),
    step_args: none,
  }),
  z.object({
    ...fields,
    cls: z.literal('HeunDiscreteScheduler'),
    config: z.strictObject({ ...shared, ...otherSigmas, ...clipping }),
    step_args: none,
  }),
  z.object({
    ...fields,
    cls: z.literal('DPMSolverMultistepScheduler'),
    config: z.strictObject({
      ...shared, ...rescaled, ...thresholding, ...otherSigmas, ...flowSigmas, ...finalSigmas,
      use_lu_lambdas: off,
      solver_order: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      algorithm_type: z.literal('dpmsolver++'),
      solver_type: z.enum(['midpoint', 'heun']),
      lower_order_final: z.boolean(),
      euler_at_final: z.boolean(),
      lambda_min_clipped: numeric,
      variance_type: z.null(),
    }),
    step_args: none,
  }),
  z.object({
    ...fields,
    cls: z.literal('DEISMultistepScheduler'),
    config: z.strictObject({
      ...shared, ...thresholding, ...otherSigmas, ...flowSigmas,
      solver_order: z.union([z.literal(2), z.literal(3)]),
      algorithm_type: z.literal('deis'),
      solver_type: z.literal('logrho'),
      lower_order_final: z.boolean(),
    }),
    step_args: none,
  }),
  z.object({
    ...fields,
    cls: z.literal('UniPCMultistepScheduler'),
    config: z.strictObject({
      ...shared, ...rescaled, ...thresholding, ...otherSigmas, ...flowSigmas, ...finalSigmas,
      solver_order: z.union([z.literal(2), z.literal(3)]),
      predict_x0: z.literal(true),
      solver_type: z.enum(['bh1', 'bh2']),
      lower_order_final: z.literal(true),
      disable_corrector: z.tuple([]),
      solver_p: z.null(),
      sigma_min: z.null(),
      sigma_max: z.null(),
      shift_terminal: z.null(),
    }),
    step_args: none,
  }),
]);
export type Trajectory = z.infer<typeof trajectory>;
export type ScheduleConfig = z.infer<typeof scheduleConfig>;
export type PredictionType = Trajectory['config']['prediction_type'];

export const scheduleEntry = z.object({
  id: z.string(),
  config: scheduleConfig,
  t: z.array(z.int()),
  betas: z.array(z.number()),
  alphas_cumprod: z.array(z.number()),
  sum_betas: z.number(),
  sum_alphas_cumprod: z.number(),
  sigma_space_last_alpha_cumprod: z.number(),
  sigma_space_max_sigma: z.number(),
});

export const conversionEntry = z.object({
  id: z.string(), config: scheduleConfig, x0: points, noise: points, t: z.array(z.int()), xt: rows, v: rows,
});

export const denoiserEntry = z.object({ alpha_bar: z.number(), x: points, x0: points, eps: points, v: points, x0_cond_component0: points });

export const odeEntry = z.object({ id: z.string(), start_alpha_bar: z.number(), x_start: points, x_end: points });

type Nested = number | Nested[];
const nested: z.ZodType<Nested> = z.lazy(() => z.union([z.number(), z.array(nested)]));
export const rescaleEntry = z.object({
  id: z.string(),
  config: z.strictObject({ guidance_scale: z.number(), std: z.literal('unbiased, over all dims but the first') }),
  uncond: z.array(nested),
  text: z.array(nested),
  noise_cfg: z.array(nested),
  out: z.record(z.string(), z.array(nested)),
});

/** What the entries share. */
export const common = z.object({
  data_model: z.object({
    kind: z.literal('gaussian_mixture_2d'), weights: z.array(z.number()), means: points, std: z.number(),
  }),
  xT: points,
  noise: rows,
});
export type Common = z.infer<typeof common>;
