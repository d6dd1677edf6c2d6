import { angleOfNoise, seed } from '../common-parameters.ts';
import { choice, range, type Values } from '../parameters.ts';

const coordinate = (label: string, value: number) => range({ label: { en: label, zh: label }, scope: 'view', min: -1.5, max: 1.5, step: 0.05, default: value });

export const parameters = {
  angle: angleOfNoise({ en: 'Noise level φ', zh: '噪声水平 φ' }),
  x0: coordinate('x₀', 0.6),
  epsilon: coordinate('ε', 1.3),
  from: choice({
    label: { en: 'Convert from', zh: '由哪一个换算' },
    scope: 'view',
    options: {
      epsilon: { en: 'ε (noise)', zh: 'ε（噪声）' },
      v: { en: 'v (velocity)', zh: 'v（速度）' },
      x0: { en: 'x₀ (data)', zh: 'x₀（数据）' },
      flow: { en: 'u (flow)', zh: 'u（流）' },
    },
    default: 'epsilon',
  }),
  seed,
};
export type TargetGeometryParameters = Values<typeof parameters>;
