import { loadDataSet } from '../../data/load.ts';
import type { Denoiser } from '../../diffusion/denoiser.ts';
import { exactDenoiser, sampleMixture } from '../../diffusion/mixture.ts';
import type { Points } from '../../diffusion/points.ts';
import { inverse, NotInvertibleError, PREDICTION_IDS, predictions, type PredictionId } from '../../diffusion/prediction.ts';
import { makeSchedule, type Schedule } from '../../diffusion/schedule.ts';
import { SOLVERS } from '../../diffusion/solvers/index.ts';
import { odeReference } from '../../diffusion/solvers/ode-reference.ts';
import { solve, solveAsync, type Solver, type SolverDefinition } from '../../diffusion/solvers/solver.ts';
import { timeGrid } from '../../diffusion/time-grid.ts';
import { createTrainer } from '../../learning/trainer.ts';
import { slicedReference, slicedWasserstein2, type SlicedReference } from '../../measures/distance.ts';
import { seeded } from '../../random.ts';
import type { Run } from '../exhibit.ts';
import type { SolverStepsParameters } from './parameters.ts';
import type { Result, SolverStepsRecord, Spaces, Who } from './state.ts';

/** Numbers of evaluations of the denoiser that are allowed. */
export const ALLOWED = [4, 8, 16, 32, 64];
/** The number at which spaces and solvers are compared with each other. */
const COMPARED = 8;
const POINTS = 1000;
const REFERENCE = 40_000;
/** A millionth is far below any distance shown. */
const TOLERANCE = 1e-7;
/** End points no further apart than this are the same. */
const SAME = 1e-9;

/** Every deterministic solver but the reference, which has steps of its own choosing. */
export const CONTESTANTS: readonly SolverDefinition[] = SOLVERS.filter(({ id, stochastic }) => !stochastic && id !== 'ode-reference');

export const run: Run<SolverStepsParameters, SolverStepsRecord> = async function* (parameters, { backend, now, budget }) {
  const { mixture } = await loadDataSet(parameters.dataSet);
  const schedule = makeSchedule(parameters.schedule, { zeroTerminalSnr: parameters.zeroTerminalSnr });
  const random = seeded(parameters.seed).split('solver-steps');
  const normal = random.split('start');
  const start = Float64Array.from({ length: 2 * POINTS }, () => normal.normal());
  const reference = slicedReference(sampleMixture(mixture, REFERENCE, random.split('reference')).x0, POINTS);
  const floor = slicedWasserstein2(sampleMixture(mixture, POINTS, random.split('floor')).x0, reference).value;
  // A training step is one unit of work; samples of one solver at every number of evaluations count as many as take about as long.
  const [perExact, perLearned] = [15, 100];
  const total = parameters.steps + perExact * CONTESTANTS.length + perLearned * 11 * parameters.learners.length;
  let done = 0;
  const progress = () => ({ done: Math.min(done, total), total });
  yield { progress: progress(), record: { kind: 'setting', learners: parameters.learners, noiseFloor: floor } };

  const exact = exactDenoiser(mixture);
  const truth = solve(odeReference(timeGrid(schedule, 'trailing', 1), start, { tolerance: TOLERANCE }), exact);
  const measure = measurer(truth, reference);
  const spaces = compareSpaces(exact, schedule, start.subarray(0, 200));
  yield { progress: progress(), record: { kind: 'spaces', ...spaces } };
  for (const solver of CONTESTANTS) {
    const results = ALLOWED.map((allowed) => {
      const plan = planFor(solver, schedule, allowed);
      return measure('exact', solver, allowed, plan.evaluations, solve(plan.begin(start), exact));
    });
    done += perExact;
    yield { progress: progress(), record: { kind: 'results', results } };
  }

  await backend();
  const trainer = await createTrainer({
    mixture, schedule, conditional: false, classDropout: 0, seed: parameters.seed, width: parameters.width,
    learners: parameters.learners.map((id) => ({ id, prediction: predictions[id] })),
  });
  try {
    while (trainer.step < parameters.steps) {
      const { milliseconds, maxSteps = Infinity } = budget();
      const before = trainer.step;
      const { nonFinite } = await trainer.train({ maxSteps: Math.min(maxSteps, parameters.steps - trainer.step), milliseconds, now });
      done += trainer.step - before;
      yield { progress: progress(), record: { kind: 'training', step: trainer.step } };
      if (nonFinite) return 'non-finite';
    }
    // The solver of the verdict first; those that are DDIM under another name would say the same again.
    const distinct = CONTESTANTS.filter(({ id }) => id === 'ddim' || !spaces.sameAsDdim.includes(id)).sort((one, other) => Number(other.id === 'dpmpp-2m') - Number(one.id === 'dpmpp-2m'));
    const lost = new Set<PredictionId>();
    for (const solver of distinct) {
      for (const id of parameters.learners.filter((learner) => !lost.has(learner))) {
        for (const allowed of ALLOWED) {
          const plan = planFor(solver, schedule, allowed);
          const samples = await unlessNoInverse(solveAsync(plan.begin(start), trainer.denoiser(id)));
          if (samples === 'no-inverse') {
            lost.add(id);
            yield { progress: progress(), record: { kind: 'no-inverse', who: id } };
            break;
          }
          done += perLearned / ALLOWED.length;
          yield { progress: progress(), record: { kind: 'results', results: [measure(id, solver, allowed, plan.evaluations, samples)] } };
        }
      }
    }
    return 'budget';
  } finally {
    trainer.dispose();
  }
};

/** The largest number of trailing steps for which a solver asks no more than `allowed` times; some ask twice a step, but not at the ends. */
function planFor(solver: SolverDefinition, schedule: Schedule, allowed: number): { evaluations: number; begin: (start: Points) => Solver } {
  const beginWith = (steps: number) => (start: Points) => solver.run(timeGrid(schedule, 'trailing', steps, { family: solver.family }), start, { timeOf: (level) => schedule.timeOf(level) });
  for (let steps = allowed; ; steps--) {
    let evaluations = 0;
    solve(beginWith(steps)(Float64Array.of(1, 1)), (x) => x.map((value) => value / 2), () => evaluations++);
    if (evaluations <= allowed) return { evaluations, begin: beginWith(steps) };
  }
}

/** One denoiser that answers in the space of ε, v, x0 or flow: x̂0 is turned into the prediction and back, as a pipeline does. */
const answeringIn = (id: PredictionId, exact: Denoiser): Denoiser => (x, at) => {
  const { alpha, sigma } = at.level;
  const { a, b } = predictions[id](at.level);
  const [fromX, fromY] = inverse(predictions[id], at.level).x0;
  return exact(x, at).map((x0, i) => fromX * x[i]! + fromY * (a * x0 + (b * (x[i]! - alpha * x0)) / sigma));
};

function compareSpaces(exact: Denoiser, schedule: Schedule, start: Points): Spaces {
  const ends = (denoise: Denoiser) => CONTESTANTS.map((solver) => solve(planFor(solver, schedule, COMPARED).begin(start), denoise));
  const plain = ends(exact);
  const worst = Object.fromEntries(PREDICTION_IDS.map((id) => {
    try {
      return [id, Math.max(...ends(answeringIn(id, exact)).map((end, i) => furthest(end, plain[i]!)))];
    } catch (error) {
      if (error instanceof NotInvertibleError) return [id, null];
      throw error;
    }
  })) as Spaces['worst'];
  const ddim = plain[CONTESTANTS.findIndex(({ id }) => id === 'ddim')]!;
  return { worst, sameAsDdim: CONTESTANTS.filter(({ id }, i) => id !== 'ddim' && furthest(plain[i]!, ddim) <= SAME).map(({ id }) => id) };
}

const furthest = (one: Points, other: Points): number => one.reduce((most, value, i) => Math.max(most, Math.abs(value - other[i]!)), 0);

const measurer = (truth: Points, reference: SlicedReference) => (who: Who, { id }: SolverDefinition, allowed: number, evaluations: number, samples: Points): Result => {
  const rms = Math.sqrt(samples.reduce((sum, value, i) => sum + (value - truth[i]!) ** 2, 0) / (samples.length / 2));
  const { value, nonFinite } = slicedWasserstein2(samples, reference);
  return { who, solver: id, allowed, evaluations, rms: Number.isFinite(rms) ? rms : null, sw2: value, nonFinite };
};

/** Samples, or the reason there are none: at zero SNR ε does not determine x0. */
async function unlessNoInverse(samples: Promise<Points>): Promise<Points | 'no-inverse'> {
  try {
    return await samples;
  } catch (error) {
    if (error instanceof NotInvertibleError) return 'no-inverse';
    throw error;
  }
}
