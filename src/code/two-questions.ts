import type { Say } from './python.ts';
import { askCode, boxCode, noInverse, type SamplingSettings } from './sampling.ts';

/** Solvers that ask twice a step and that diffusers does not have in this form. */
const TWO_QUESTIONS = ['heun', 'heun-flow', 'dpm-solver-2'] as const;
type TwoQuestions = (typeof TWO_QUESTIONS)[number];
export const asksTwice = <S extends string>(id: S): id is S & TwoQuestions => (TWO_QUESTIONS as readonly string[]).includes(id);

type Spacing = 'trailing' | 'leading' | 'linspace';

/** Timesteps as src/diffusion/time-grid.ts lays them; DPM-Solver counts one more and leaves out the last. */
function timesCode(spacing: Spacing, solver: TwoQuestions): string {
  const extra = solver === 'dpm-solver-2' ? 1 : 0;
  switch (spacing) {
    case 'trailing': return '[round(T - i * T / steps) - 1 for i in range(steps)]';
    case 'leading': return extra ? '[(steps - i) * (T // (steps + 1)) for i in range(steps)]' : '[(steps - 1 - i) * (T // steps) for i in range(steps)]';
    case 'linspace': return extra ? 'np.round(np.linspace(T - 1, 0, steps + 1))[:-1]' : 'np.linspace(T - 1, 0, steps)';
  }
}

/** sample(model, output, start, steps) written out; src/diffusion/solvers/heun.ts and dpm-solver-2.ts. */
export function twoQuestionsCode(solver: TwoQuestions, say: Say, { guided = false, clip = false, spacing = 'trailing' }: SamplingSettings & { readonly spacing?: Spacing } = {}): string {
  const flow = solver === 'heun-flow';
  const step = solver === 'dpm-solver-2'
    ? `        m = np.arctan(np.sqrt(np.tan(p) * np.tan(q)))  # ${say('the middle in log SNR', '对数信噪比的中点')}
        half = np.cos(m) * x0 + np.sin(m) * noise_of(x, x0, p)
        x = straight(x, slope(half, x0_of(half, m), m), p, q)`
    : `        before = slope(x, x0, p)
        landed = straight(x, before, p, q)
        x = straight(x, (before + slope(landed, x0_of(landed, q), q)) / 2, p, q)`;
  return `${clip ? `${boxCode(say)}\n` : ''}phi = np.arctan2(sigma, alpha)


@torch.no_grad()
def sample(model, output, start, steps${guided ? ', label, scale' : ''}):
    def x0_of(x, p):
        t = float(np.interp(p, phi, np.arange(T)))
        a, b = (np.interp(t, np.arange(T), c) for c in TARGETS[output])
        level = torch.full((len(x),), t)
${askCode(guided, '        ', say)}
        return ((b * x - np.sin(p) * y) / (b * np.cos(p) - a * np.sin(p)))${clip ? '.clamp(-box, box)' : ''}

    def noise_of(x, x0, p):
        return (x - np.cos(p) * x0) / np.sin(p)

    def slope(x, x0, p):
        return noise_of(x, x0, p)${flow ? ' - x0' : ''}

    def straight(x, y, p, q):  # ${say('exact as long as y stays the same', '只要 y 不变就是精确的')}
        return ${flow ? '((np.cos(q) + np.sin(q)) * x + np.sin(q - p) * y) / (np.cos(p) + np.sin(p))' : '(np.cos(q) * x + np.sin(q - p) * y) / np.cos(p)'}

    times = ${timesCode(spacing, solver)}
    a, b = TARGETS[output]
    if any(b[int(t)] * alpha[int(t)] == a[int(t)] * sigma[int(t)] for t in times):
        return None  # ${noInverse(say)}
    angles = np.interp(times, np.arange(T), phi)
    x = start
    for p, q in zip(angles, [*angles[1:], 0.0]):
        x0 = x0_of(x, p)
        if q == 0 or np.cos(p) < 1e-8:  # ${say('no second question at the ends', '两端不问第二次')}
            x = np.cos(q) * x0 + np.sin(q) * noise_of(x, x0, p)
            continue
${step}
    return x.float()`;
}
