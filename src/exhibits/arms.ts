import { levelFromNoiseRatio, type NoiseLevel } from '../diffusion/level.ts';
import { type PredictionId, predictions } from '../diffusion/prediction.ts';
import { minSnr, p2, plain, truncatedSnr, weightIn, type Weighting } from '../diffusion/weighting.ts';
import type { Language, Localized } from '../language.ts';
import type { LearnerSpec } from '../learning/batch.ts';
import { styles } from './styles.ts';

/** `own`: plain squared error on whatever the network puts out. All others are one and the same loss for every output. */
export type LossId = 'own' | 'epsilon' | 'v' | 'x0' | 'truncated-snr' | 'min-snr' | 'p2';

const weightings: Readonly<Record<Exclude<LossId, 'own'>, Weighting>> = {
  epsilon: plain(predictions.epsilon),
  v: plain(predictions.v),
  x0: plain(predictions.x0),
  'truncated-snr': truncatedSnr,
  'min-snr': minSnr(5),
  p2: p2(),
};

/** With the weight that each gives to the squared error of x̂0. */
export const lossNames: Readonly<Record<LossId, Localized>> = {
  own: { en: 'each network’s own', zh: '各用各的' },
  epsilon: { en: 'that of ε: SNR', zh: 'ε 的：SNR' },
  v: { en: 'that of v: SNR + 1', zh: 'v 的：SNR + 1' },
  x0: { en: 'that of x₀: 1', zh: 'x₀ 的：1' },
  'truncated-snr': { en: 'truncated: max(SNR, 1)', zh: '截断：max(SNR, 1)' },
  'min-snr': { en: 'min-SNR-5: min(SNR, 5)', zh: 'min-SNR-5：min(SNR, 5)' },
  p2: { en: 'P2: SNR/(1 + SNR)', zh: 'P2：SNR/(1 + SNR)' },
};

/** One network of a comparison: what it puts out, and whose loss it is trained on. Drawn in the style of its output, apart from other losses. */
export interface Arm {
  readonly id: string;
  readonly output: PredictionId;
  readonly loss: LossId;
}

/** Three targets, once as outputs and once as losses. */
export const TRIO = ['epsilon', 'v', 'x0'] as const;
export type TrioId = (typeof TRIO)[number];

/** Every output with every loss; on the diagonal each has its own. */
export const NINE: readonly Arm[] = TRIO.flatMap((loss) => TRIO.map((output): Arm => ({ id: `${output}/${loss}`, output, loss })));

/** "v", or "v (loss of ε)" where the loss is not its own. */
export function armName({ output, loss }: Pick<Arm, 'output' | 'loss'>, language: Language): string {
  const name = styles[output].label;
  if (loss === 'own' || loss === output) return name;
  const of = loss in styles ? styles[loss as TrioId].label : lossNames[loss][language].split(/[:：]/)[0]!;
  return language === 'en' ? `${name} (loss of ${of})` : `${name}（${of} 的损失）`;
}

/** Weights beyond these would leave one end of the noise, or one in ten thousand examples, to decide every step. */
const LIGHTEST = 1e-4;
const HEAVIEST = 1e4;
/** Pure noise, nearly: at SNR = 0 itself quotients of weights are 0/0 where their limit is not. */
const NEARLY_NOISE = levelFromNoiseRatio(1e9);

/** The weight of an arm's squared error on its own output, between 10⁻⁴ and 10⁴; undefined where it is 1 throughout. */
export function lossWeight({ output, loss }: Pick<Arm, 'output' | 'loss'>): ((level: NoiseLevel) => number) | undefined {
  if (loss === 'own' || loss === output) return undefined;
  return (level) => Math.min(HEAVIEST, Math.max(LIGHTEST, weightIn(weightings[loss], predictions[output], level.alpha === 0 ? NEARLY_NOISE : level)));
}

export function learnerOf(arm: Arm): LearnerSpec {
  const weight = lossWeight(arm);
  return { id: arm.id, prediction: predictions[arm.output], ...(weight && { lossWeight: weight }) };
}
