import type { Say } from './python.ts';

/** How diffusers builds a solver of this site; what follows the class are its settings. */
export interface SolverCode {
  readonly scheduler: string;
  readonly settings: readonly string[];
  /** Counts in σ/α: zero SNR would be infinite there. */
  readonly finite?: boolean;
}

export const DDIM: SolverCode = { scheduler: 'DDIMScheduler', settings: ['clip_sample=False'] };

export const imports = (schedulers: readonly string[]): string => `from diffusers import ${[...new Set(schedulers)].sort().join(', ')}`;

/** make_scheduler(prediction_type), on this schedule's betas. */
export function schedulerCode({ scheduler, settings, finite = false }: SolverCode, say: Say, spacing = 'trailing'): string {
  const bar = finite ? 'np.maximum(alpha_bar, 2.0**-24)' : 'alpha_bar';
  const note = finite ? `  # ${say('it counts in σ/α, which must stay finite', '它以 σ/α 计数，必须有限')}` : '';
  return `previous = np.concatenate([[1.0], alpha_bar[:-1]])
betas = 1 - ${bar} / previous${note}


def make_scheduler(prediction_type):
    return ${scheduler}(
        num_train_timesteps=T, trained_betas=betas, prediction_type=prediction_type, timestep_spacing="${spacing}",
        ${settings.join(', ')}${settings.length ? ',' : ''}
    )`;
}

export interface SamplingSettings {
  /** Classifier-free guidance. */
  readonly guided?: boolean;
  /** Keeps x̂0 in a box around the data. */
  readonly clip?: boolean;
}

/** y of the network at (x, level), guided or not, as lines with this indentation. */
export const askCode = (guided: boolean, indent: string, say: Say): string =>
  (guided
    ? [
        'uncond = model(x, level, torch.full_like(label, CLASSES))',
        'cond = model(x, level, label)',
        `y = uncond + scale * (cond - uncond)  # ${say('0 unconditional, 1 conditional, above 1 guided', '0 为无条件，1 为有条件，大于 1 为引导')}`,
      ]
    : ['y = model(x, level, torch.full((len(x),), CLASSES))']
  ).map((line) => indent + line).join('\n');

/** Half the width of a box around the data, as src/diffusion/extent.ts. */
export const boxCode = (say: Say): string => `box = abs(means).max() + 3 * std  # ${say('half the width of a box around the data', '包住数据的方框的半宽')}`;

export const noInverse = (say: Say): string => say('there y says nothing about x0: ε at zero SNR', '那里 y 对 x0 一无所知：例如零信噪比处的 ε');

/** sample(model, output, start, steps, …): samples, or None where y does not determine x0 on the way. */
export function samplingCode({ guided = false, clip = false }: SamplingSettings, say: Say): string {
  // What is clipped is x̂0, so that is what the scheduler is given.
  const native = clip ? '{}' : '{"epsilon": "epsilon", "v": "v_prediction", "x0": "sample"}';
  return `${clip ? `${boxCode(say)}\n` : ''}NATIVE = ${native}


@torch.no_grad()
def sample(model, output, start, steps${guided ? ', label, scale' : ''}):
    a, b = TARGETS[output]
    d = b * alpha - a * sigma  # x0 = (b·x - sigma·y) / d
    scheduler = make_scheduler(NATIVE.get(output, "sample"))
    scheduler.set_timesteps(steps)
    if any(d[int(t)] == 0 for t in scheduler.timesteps):
        return None  # ${noInverse(say)}
    z = start * scheduler.init_noise_sigma
    for t in scheduler.timesteps:
        x = scheduler.scale_model_input(z, t)
        level = torch.full((len(x),), float(t))
${askCode(guided, '        ', say)}
        if output not in NATIVE:
            y = ((b[int(t)] * x - sigma[int(t)] * y) / d[int(t)])${clip ? '.clamp(-box, box)' : ''}
        z = scheduler.step(y, t, z).prev_sample
    return z`;
}

/** distance(x): sliced Wasserstein-2 distance to fresh data, as src/measures/distance.ts. */
export const distanceCode = (say: Say): string => `def distance(x):
    """${say('Sliced Wasserstein-2 distance to the data, in their standard deviations.', '到数据的切片 Wasserstein-2 距离，以数据的标准差为单位。')}"""
    if x is None:
        return np.nan
    x = np.asarray(x)
    rng = np.random.default_rng(0)
    k = rng.choice(len(means), 50_000, p=weights)
    data = means[k] + stds[k, None] * rng.standard_normal((50_000, 2))
    angle = np.pi * np.arange(64) / 64
    directions = np.stack([np.cos(angle), np.sin(angle)])
    wanted = np.quantile(data @ directions, (np.arange(len(x)) + 0.5) / len(x), axis=0, method="hazen")
    found = np.sort(np.nan_to_num(np.clip(x, -50, 50), nan=50.0) @ directions, axis=0)
    return np.sqrt(((found - wanted) ** 2).mean())`;

export const startCode = (count: number): string => `torch.manual_seed(SEED)
start = torch.randn(${count}, 2)`;
