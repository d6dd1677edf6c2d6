import { fromAngles, predictions, type Prediction } from '../../diffusion/prediction.ts';

/** The drawn target and its two rivals; apart from the run, which loads the engine. */
export const CONTENDERS = ['own', 'epsilon', 'v'] as const;
export type Contender = (typeof CONTENDERS)[number];
export type ByContender<T> = Readonly<Record<Contender, T>>;

export interface Drawn {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

export const predictionOf = (arm: Contender, { a, b }: Drawn): Prediction => (arm === 'own' ? fromAngles(a, b) : predictions[arm]);

export const byContender = <T>(value: (arm: Contender) => T): ByContender<T> => ({ own: value('own'), epsilon: value('epsilon'), v: value('v') });
