/** Adam (Kingma & Ba 2015) with a constant learning rate, and an exponential moving average of the weights. */
export interface OptimizerSettings {
  readonly learningRate: number;
  readonly emaDecay: number;
}

export const BETA1 = 0.9;
export const BETA2 = 0.999;
const EPSILON = 1e-8;

/** What one update needs, all in front of the vectors: θ −= rate·m/(√v + epsilon), ema = decay·ema + (1 − decay)·θ. */
export interface StepConstants {
  readonly rate: number;
  readonly epsilon: number;
  readonly decay: number;
}

/**
 * The bias corrections of Adam moved into two scalars, and the warm-up of the average, min(decay, (1 + n)/(10 + n)).
 * @param step updates made before this one, from 0
 */
export function stepConstants(step: number, { learningRate, emaDecay }: OptimizerSettings): StepConstants {
  const correction = Math.sqrt(1 - BETA2 ** (step + 1));
  return {
    rate: (learningRate * correction) / (1 - BETA1 ** (step + 1)),
    epsilon: EPSILON * correction,
    decay: Math.min(emaDecay, (1 + step) / (10 + step)),
  };
}

/** All that training changes, learner after learner in each vector. */
export interface StateVectors {
  readonly theta: Float32Array;
  readonly m: Float32Array;
  readonly v: Float32Array;
  readonly ema: Float32Array;
}

export const STATE_VECTORS = ['theta', 'm', 'v', 'ema'] as const;

/** A run that can go on: updates made so far, and what they led to. */
export interface TrainingState extends StateVectors {
  readonly step: number;
}

/** Every learner at the same weights, nothing learned yet. */
export function freshState(theta: Float32Array, learners: number): StateVectors {
  const all = new Float32Array(theta.length * learners);
  for (let l = 0; l < learners; l++) all.set(theta, l * theta.length);
  return { theta: all, m: new Float32Array(all.length), v: new Float32Array(all.length), ema: all.slice() };
}

export const copyState = ({ theta, m, v, ema }: StateVectors): StateVectors => ({ theta: theta.slice(), m: m.slice(), v: v.slice(), ema: ema.slice() });

/** One update of all learners in place: arithmetic in float64, state kept in float32. */
export function adamStep({ theta, m, v, ema }: StateVectors, gradient: Float32Array, { rate, epsilon, decay }: StepConstants): void {
  for (let i = 0; i < theta.length; i++) {
    const g = gradient[i]!;
    const mean = BETA1 * m[i]! + (1 - BETA1) * g;
    const square = BETA2 * v[i]! + (1 - BETA2) * g * g;
    const value = theta[i]! - (rate * mean) / (Math.sqrt(square) + epsilon);
    m[i] = mean;
    v[i] = square;
    theta[i] = value;
    ema[i]! += (1 - decay) * (value - ema[i]!);
  }
}
