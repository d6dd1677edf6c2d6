import type { Denoiser } from '../../diffusion/denoiser.ts';
import type { Points } from '../../diffusion/points.ts';
import { inverse, NotInvertibleError, PREDICTION_IDS, predictions, type PredictionId } from '../../diffusion/prediction.ts';
import type { Schedule } from '../../diffusion/schedule.ts';
import { solve } from '../../diffusion/solvers/solver.ts';
import { CONTESTANTS, planFor } from './plan.ts';
import type { Spaces } from './state.ts';

/** The number of evaluations at which spaces and solvers are compared with each other. */
const COMPARED = 8;
/** End points no further apart than this are the same. */
const SAME = 1e-9;

/** One denoiser that answers in the space of ε, v, x0 or flow: x̂0 is turned into the prediction and back, as a pipeline does. */
const answeringIn = (id: PredictionId, exact: Denoiser): Denoiser => (x, at) => {
  const { alpha, sigma } = at.level;
  const { a, b } = predictions[id](at.level);
  const [fromX, fromY] = inverse(predictions[id], at.level).x0;
  return exact(x, at).map((x0, i) => fromX * x[i]! + fromY * (a * x0 + (b * (x[i]! - alpha * x0)) / sigma));
};

export function compareSpaces(exact: Denoiser, schedule: Schedule, start: Points): Spaces {
  const ends = (denoise: Denoiser) => CONTESTANTS.map((solver) => solve(planFor(solver, schedule, COMPARED).begin(start), denoise));
  const plain = ends(exact);
  const differences = Object.fromEntries(PREDICTION_IDS.map((id) => {
    try {
      return [id, ends(answeringIn(id, exact)).map((end, i) => furthest(end, plain[i]!))];
    } catch (error) {
      if (error instanceof NotInvertibleError) return [id, plain.map(() => null)];
      throw error;
    }
  })) as Record<PredictionId, (number | null)[]>;
  const worst = CONTESTANTS.map(({ id: solver }, i) => ({ solver, ...(Object.fromEntries(PREDICTION_IDS.map((id) => [id, differences[id][i]!])) as Record<PredictionId, number | null>) }));
  const ddim = plain[CONTESTANTS.findIndex(({ id }) => id === 'ddim')]!;
  return { worst, sameAsDdim: CONTESTANTS.filter(({ id }, i) => id !== 'ddim' && furthest(plain[i]!, ddim) <= SAME).map(({ id }) => id) };
}

const furthest = (one: Points, other: Points): number => one.reduce((most, value, i) => Math.max(most, Math.abs(value - other[i]!)), 0);
