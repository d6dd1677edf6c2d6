import type { AsyncDenoiser } from '../../diffusion/denoiser.ts';
import { posteriorMean, sampleMixture, type GaussianMixture } from '../../diffusion/mixture.ts';
import type { Points } from '../../diffusion/points.ts';
import { solveAsync, type Solver } from '../../diffusion/solvers/solver.ts';
import type { LearnedDenoiser } from '../../learning/trainer.ts';
import { slicedReference, slicedWasserstein2 } from '../../measures/distance.ts';
import { evenNormals } from '../../measures/even-normals.ts';
import { seeded, type Random } from '../../random.ts';
import { unlessNoInverse } from '../training.ts';

/** How samples are drawn from whatever model there is. */
export interface Sampler {
  begin(start: Points): Solver;
  /** What the solver is told, from a model that can be asked with and without classes, `labels` being those of the samples. Without classes when absent. */
  steer?(model: LearnedDenoiser, labels: Int32Array): AsyncDenoiser;
}

/** Samples that are measured, and those of them that are shown. */
const MEASURED = 2000;
export const SHOWN = 400;
/** Seed of the ruler: the same for every run, so that seeds differ in the networks alone. */
const RULER = 0;
const REFERENCE = 50_000;

/**
 * Draws from evenly laid noise, always the same, and measures the distance to the data. `floor` is that of as many independent points of the data
 * themselves, on average; what comes of even noise may lie below it.
 */
export function makeSampling(mixture: GaussianMixture, sampler: Sampler, random: Random) {
  const ruler = seeded(RULER).split('training-run');
  const reference = slicedReference(sampleMixture(mixture, REFERENCE, ruler.split('reference')).x0, MEASURED);
  const fresh = (i: number) => slicedWasserstein2(sampleMixture(mixture, MEASURED, ruler.split(`fresh ${i}`)).x0, reference).value;
  const exactModel: LearnedDenoiser = async (x, at, of) => posteriorMean(mixture, x, at.level, of);
  const start = evenNormals(MEASURED, random);
  const labels = evenLabels(mixture, MEASURED);
  return {
    floor: FRESH.reduce((sum, i) => sum + fresh(i), 0) / FRESH.length,
    exactModel,
    /** `null` where x̂0 does not exist on the way: ε at zero SNR. */
    async draw(model: LearnedDenoiser, count: 'shown' | 'measured'): Promise<Points | null> {
      const n = count === 'shown' ? SHOWN : MEASURED;
      return unlessNoInverse(solveAsync(sampler.begin(start.slice(0, 2 * n)), sampler.steer?.(model, labels.slice(0, n)) ?? model));
    },
    distance: (points: Points): number => slicedWasserstein2(points, reference).value,
  };
}

/** Classes as often as in the data, in an order that keeps to it everywhere. */
function evenLabels({ classOf, weights, classes }: GaussianMixture, n: number): Int32Array {
  const share = new Float64Array(classes);
  classOf.forEach((label, k) => (share[label]! += weights[k]!));
  return Int32Array.from({ length: n }, (_, i) => {
    let rest = (i * GOLDEN) % 1;
    const label = share.findIndex((part) => (rest -= part) < 0);
    return label < 0 ? classes - 1 : label;
  });
}
const GOLDEN = (Math.sqrt(5) - 1) / 2;

const FRESH = [0, 1, 2, 3, 4, 5, 6, 7];
