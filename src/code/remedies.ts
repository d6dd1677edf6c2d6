import type { RemedyParameters } from '../exhibits/guided-sweep/parameters.ts';
import type { Say } from './python.ts';
import { boxCode } from './sampling.ts';

/** combine(weak, strong, x, t, scale): two estimates of x̂0 made one, as src/exhibits/guided-sweep/remedies.ts. */
export function remedyCode(remedies: RemedyParameters, say: Say): string {
  const { before = '', body } = bodyOf(remedies, say);
  return `${before}def combine(weak, strong, x, t, scale):
    """${say('Guidance on x̂0: scale 0 is the model that is guided away from, 1 the guided one. In any other space it is the same.', '对 x̂0 作引导：强度 0 为被推离的模型，1 为被引导的模型。换到别的空间也一样。')}"""
    guided = weak + scale * (strong - weak)
${body.map((line) => `    ${line}`).join('\n')}`;
}

function bodyOf({ remedy, space, phi, intervalFrom, intervalTo, eta }: RemedyParameters, say: Say): { before?: string; body: readonly string[] } {
  const [from, to] = [Math.min(intervalFrom, intervalTo), Math.max(intervalFrom, intervalTo)];
  switch (remedy) {
    case 'none':
    case 'autoguidance':
      return { body: ['return guided'] };
    case 'rescale':
      return {
        body: [
          `a, b = {"x0": (1, 0), "epsilon": (0, 1), "v": (-sigma[t], alpha[t])}["${space}"]`,
          'y, wanted = (a * x0 + b * (x - alpha[t] * x0) / sigma[t] for x0 in (guided, strong))',
          `y = y * (${phi} * wanted.std(ddof=1) / y.std(ddof=1) + 1 - ${phi}) if scale != 1 else wanted`,
          'return (b * x - sigma[t] * y) / (b * alpha[t] - a * sigma[t])',
        ],
      };
    case 'interval':
      return { body: [`return guided if ${from} * alpha[t] <= sigma[t] <= ${to} * alpha[t] else strong`] };
    case 'threshold':
      return {
        before: `${boxCode(say)}\n\n\n`,
        body: ['widest = max(box, np.quantile(abs(guided), 0.995))', 'return guided.clip(-widest, widest) * box / widest if scale != 1 else strong'],
      };
    case 'projected':
      return {
        body: [
          'difference = strong - weak',
          'parallel = (difference * strong).sum(axis=1, keepdims=True) / (strong**2).sum(axis=1, keepdims=True) * strong',
          `return strong + (scale - 1) * (difference - parallel + ${eta} * parallel)`,
        ],
      };
  }
}
