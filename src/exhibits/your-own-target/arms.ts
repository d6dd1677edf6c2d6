import { fromAngles, predictions, type Prediction } from '../../diffusion/prediction.ts';

/** The drawn target and its two rivals; apart from the run, which loads the engine. */
export const ARMS = ['own', 'epsilon', 'v'] as const;
export type Arm = (typeof ARMS)[number];
export type ByArm<T> = Readonly<Record<Arm, T>>;

export interface Drawn {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

export const predictionOf = (arm: Arm, { a, b }: Drawn): Prediction => (arm === 'own' ? fromAngles(a, b) : predictions[arm]);

export const byArm = <T>(value: (arm: Arm) => T): ByArm<T> => ({ own: value('own'), epsilon: value('epsilon'), v: value('v') });
