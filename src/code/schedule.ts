import type { PathId, ScheduleId } from '../diffusion/schedule.ts';
import type { Say } from './python.ts';

const formulas: Readonly<Record<ScheduleId | PathId, string>> = {
  linear: 'alpha_bar = np.cumprod(1 - np.linspace(1e-4, 0.02, T))',
  'scaled-linear': 'alpha_bar = np.cumprod(1 - np.linspace(0.00085**0.5, 0.012**0.5, T) ** 2)',
  cosine: `bar = np.cos((np.arange(T + 1) / T + 0.008) / 1.008 * np.pi / 2) ** 2
alpha_bar = np.cumprod(1 - np.minimum(1 - bar[1:] / bar[:-1], 0.999))`,
  'cosine-continuous': `u = np.arange(1, T + 1) / T
alpha_bar = (np.sin((1 - u) / 1.008 * np.pi / 2) / np.sin(np.pi / 2 / 1.008)) ** 2`,
  flow: `u = np.arange(1, T + 1) / T
alpha_bar = (1 - u) ** 2 / ((1 - u) ** 2 + u**2)`,
  karras: `u = np.arange(T) / (T - 1)
alpha_bar = 1 / (1 + (0.002 ** (1 / 7) + u * (80 ** (1 / 7) - 0.002 ** (1 / 7))) ** 14)`,
};

/** alpha_bar, alpha and sigma, one number a timestep, as src/diffusion/schedule.ts computes them. */
export function scheduleCode(id: ScheduleId | PathId, zeroTerminalSnr: boolean, say: Say): string {
  return [
    `# ${say('Noise schedule: x_t = alpha[t]·x0 + sigma[t]·ε', '噪声调度：x_t = alpha[t]·x0 + sigma[t]·ε')}`,
    'T = 1000',
    formulas[id],
    ...(zeroTerminalSnr
      ? [
          `# ${say('Zero terminal SNR (Lin et al. 2023, Algorithm 1)', '末端信噪比归零（Lin 等，2023，算法 1）')}`,
          'root = np.sqrt(alpha_bar)',
          'alpha_bar = ((root - root[-1]) * root[0] / (root[0] - root[-1])) ** 2',
        ]
      : []),
    'alpha, sigma = np.sqrt(alpha_bar), np.sqrt(1 - alpha_bar)',
  ].join('\n');
}
