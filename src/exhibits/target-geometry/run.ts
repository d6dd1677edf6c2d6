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
  /** Guidance written in the space of any target, turned into x̂0: the worst of the four against guidance of x̂0 itself. */
  readonly guidance: number;
}
/** What two common slips cost, for x0 and ε of unit variance. */
export interface Slips {
  /** Root mean square error of the x0 that comes back from v with α² = ᾱ in front of ε where α = √ᾱ belongs. */
  readonly withoutRoot: number;
  /** Relative error of v ≈ αε at the noisy and of v ≈ −σx0 at the clean end, each NEAR_END degrees from it: the smaller of the two. */
  readonly swappedLimits: number;
}
export interface TargetGeometryState {
  readonly degrees: readonly number[];
  /** By how much an error of each target is multiplied on its way into x̂0, at every angle; null where it is infinite. */
  readonly gains: Readonly<Record<PredictionId, readonly (number | null)[]>>;
  readonly violations: Violations;
  readonly slips: Slips;
  readonly draws: number;
}

const DRAWS = 2000;
const DEGREES = Array.from({ length: 91 }, (_, i) => i);
/** Half of the chord, in radians; angles are drawn this far from both ends. */
const CHORD = 0.2;
/** Distance in degrees from clean data and from pure noise at which the limits of v are looked at. */
const NEAR_END = 5;
const SCALES = 15;

/** 90 · π/180 is not π/2 in floating point; (90/180) · π is. */
export const levelAt = (degrees: number) => levelFromAngle((degrees / 180) * Math.PI);

export const run: Run<TargetGeometryParameters, TargetGeometryState> = async function* ({ seed }) {
  const random = seeded(seed).split('target-geometry');
  const violations = { roundTrip: 0, rotation: 0, slope: 0, guidance: 0 };
  // A stream of its own, so that what was measured before guidance was added stays as it is.
  const pairs = random.split('guidance');
  for (let i = 0; i < DRAWS; i++) {
    const found = { ...violationsAt(random), guidance: guidanceViolation(pairs) };
    for (const name of ['roundTrip', 'rotation', 'slope', 'guidance'] as const) violations[name] = Math.max(violations[name], found[name]);
  }
  const gainOf = (id: PredictionId) => DEGREES.map((degrees) => {
    const gain = errorGain(predictions[id], levelAt(degrees));
    return Number.isFinite(gain) ? gain : null;
  });
  const gains = { epsilon: gainOf('epsilon'), v: gainOf('v'), x0: gainOf('x0'), flow: gainOf('flow') };
  yield { progress: { done: 1, total: 1 }, record: { degrees: DEGREES, gains, violations, slips: slipsOf(random.split('slips')), draws: DRAWS } };
  return 'complete';
};

function violationsAt(random: Random): Omit<Violations, 'guidance'> {
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

/** One x_t and two answers about it, guided in the space of each target. */
function guidanceViolation(random: Random): number {
  const level = levelFromAngle(CHORD + random.uniform() * (Math.PI / 2 - 2 * CHORD));
  const [x, uncond, cond] = [random.normal(), random.normal(), random.normal()];
  const w = SCALES * random.uniform();
  const guided = (u: number, c: number) => c + (w - 1) * (c - u);
  const asTarget = (id: PredictionId, x0: number) => target(predictions[id], level, x0, (x - level.alpha * x0) / level.sigma);
  return Math.max(...PREDICTION_IDS.map((id) => {
    const [p, q] = inverse(predictions[id], level).x0;
    const [u, c] = [asTarget(id, uncond), asTarget(id, cond)];
    const size = Math.abs(p * x) + (Math.abs(q) * (1 + w) * (Math.abs(u) + Math.abs(c)) + (1 + w) * (Math.abs(uncond) + Math.abs(cond)));
    return inRoundings(p * x + q * guided(u, c) - guided(uncond, cond), size);
  }));
}

function slipsOf(random: Random): Slips {
  const mean = (value: (x0: number, epsilon: number) => number) => {
    let sum = 0;
    for (let i = 0; i < DRAWS; i++) sum += value(random.normal(), random.normal());
    return sum / DRAWS;
  };
  const rms = (value: (x0: number, epsilon: number) => number) => Math.sqrt(mean((x0, epsilon) => value(x0, epsilon) ** 2));
  const relative = (degrees: number, guess: (x0: number, epsilon: number) => number) => {
    const v = (x0: number, epsilon: number) => target(predictions.v, levelAt(degrees), x0, epsilon);
    return rms((x0, epsilon) => v(x0, epsilon) - guess(x0, epsilon)) / rms(v);
  };
  const [noisy, clean] = [levelAt(90 - NEAR_END), levelAt(NEAR_END)];
  return {
    withoutRoot: rms((x0, epsilon) => {
      const { alpha, sigma } = levelFromAngle(random.uniform() * (Math.PI / 2));
      const slipped = alpha ** 2 * epsilon - sigma * x0;
      return alpha * (alpha * x0 + sigma * epsilon) - sigma * slipped - x0;
    }),
    swappedLimits: Math.min(relative(90 - NEAR_END, (_, epsilon) => noisy.alpha * epsilon), relative(NEAR_END, (x0) => -clean.sigma * x0)),
  };
}

const inRoundings = (difference: number, size: number): number => Math.abs(difference) / (Number.EPSILON * size);
