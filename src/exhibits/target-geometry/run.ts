import { levelFromAngle } from '../../diffusion/level.ts';
import { errorGain, inverse, PREDICTION_IDS, predictions, target, type PredictionId } from '../../diffusion/prediction.ts';
import { seeded, type Random } from '../../random.ts';
import type { Run } from '../exhibit.ts';
import type { TargetGeometryParameters } from './parameters.ts';

/** The largest violation of each identity over random points and angles, in units of rounding (2⁻⁵² of the terms that are summed). */
export interface Violations {
  /** (x_t, y) turned back into x0 and ε, the worst of the four targets. */
  readonly roundTrip: number;
  /** x_t² + v² = x0² + ε². */
  readonly rotation: number;
  /** v = dx_t/dφ, as the chord (x(φ + h) − x(φ − h)) / (2 sin h), which equals the slope exactly for sines. */
  readonly slope: number;
}
export interface TargetGeometryState {
  readonly degrees: readonly number[];
  /** By how much an error of each target is multiplied on its way into x̂0, at every angle; null where it is infinite. */
  readonly gains: Readonly<Record<PredictionId, readonly (number | null)[]>>;
  readonly violations: Violations;
  readonly draws: number;
}

const DRAWS = 2000;
const DEGREES = Array.from({ length: 91 }, (_, i) => i);
/** Half of the chord, in radians; angles are drawn this far from both ends. */
const CHORD = 0.2;

/** 90 · π/180 is not π/2 in floating point; (90/180) · π is. */
export const levelAt = (degrees: number) => levelFromAngle((degrees / 180) * Math.PI);

export const run: Run<TargetGeometryParameters, TargetGeometryState> = async function* ({ seed }) {
  const random = seeded(seed).split('target-geometry');
  const violations = { roundTrip: 0, rotation: 0, slope: 0 };
  for (let i = 0; i < DRAWS; i++) {
    const found = violationsAt(random);
    for (const name of ['roundTrip', 'rotation', 'slope'] as const) violations[name] = Math.max(violations[name], found[name]);
  }
  const gainOf = (id: PredictionId) => DEGREES.map((degrees) => {
    const gain = errorGain(predictions[id], levelAt(degrees));
    return Number.isFinite(gain) ? gain : null;
  });
  const gains = { epsilon: gainOf('epsilon'), v: gainOf('v'), x0: gainOf('x0'), flow: gainOf('flow') };
  yield { progress: { done: 1, total: 1 }, record: { degrees: DEGREES, gains, violations, draws: DRAWS } };
  return 'complete';
};

function violationsAt(random: Random): Violations {
  const phi = CHORD + random.uniform() * (Math.PI / 2 - 2 * CHORD);
  const [x0, epsilon] = [random.normal(), random.normal()];
  const xAt = (angle: number) => {
    const { alpha, sigma } = levelFromAngle(angle);
    return alpha * x0 + sigma * epsilon;
  };
  const level = levelFromAngle(phi);
  const x = xAt(phi);
  const v = target(predictions.v, level, x0, epsilon);
  const trips = PREDICTION_IDS.flatMap((id) => {
    const y = target(predictions[id], level, x0, epsilon);
    const back = inverse(predictions[id], level);
    const size = Math.abs(x0) + Math.abs(epsilon);
    return ([[back.x0, x0], [back.epsilon, epsilon]] as const).map(([[p, q], wanted]) =>
      // Rounding of x_t and y, each as large as |x0| + |ε|, is passed on by p and q.
      inRoundings(p * x + q * y - wanted, (Math.abs(p) + Math.abs(q)) * size));
  });
  const [after, before] = [xAt(phi + CHORD), xAt(phi - CHORD)];
  return {
    roundTrip: Math.max(...trips),
    rotation: inRoundings(x * x + v * v - x0 * x0 - epsilon * epsilon, x0 * x0 + epsilon * epsilon),
    slope: inRoundings((after - before) / (2 * Math.sin(CHORD)) - v, (Math.abs(x0) + Math.abs(epsilon)) / Math.sin(CHORD)),
  };
}

const inRoundings = (difference: number, size: number): number => Math.abs(difference) / (Number.EPSILON * size);
