import { levelFromAngle } from '../../diffusion/level.ts';
import { type Coefficients, type Prediction, predictions } from '../../diffusion/prediction.ts';
import type { Drawn } from './contenders.ts';

/** Evenly over φ: straight lines between nine knots stay within 0.005 of the sine that v is. */
const KNOTS = 9;
const ANGLES = Array.from({ length: KNOTS }, (_, i) => (i / (KNOTS - 1)) * (Math.PI / 2));

/** A known target as the curves that a reader would have to draw, to the two decimals of the control. */
export function onKnots(prediction: Prediction): Drawn {
  const values = (name: keyof Coefficients) => ANGLES.map((phi) => Math.round(100 * prediction(levelFromAngle(phi))[name]) / 100 + 0);
  return { a: values('a'), b: values('b') };
}

/** ε and v, behind the curve of a or of b. */
export const guides = (name: keyof Coefficients) => (['epsilon', 'v'] as const).map((id) => ({ style: id, values: onKnots(predictions[id])[name] }));

/** Of length 1, pointing halfway between ε, which stands still, and v, which turns by φ: D = cos(φ/2), never below 0.707. */
export const halfway: Prediction = ({ alpha, sigma }) => {
  const half = Math.atan2(sigma, alpha) / 2;
  return { a: -Math.sin(half), b: Math.cos(half) };
};
