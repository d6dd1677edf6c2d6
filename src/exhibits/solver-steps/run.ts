import { loadDataSet } from '../../data/load.ts';
import { exactDenoiser, sampleMixture } from '../../diffusion/mixture.ts';
import type { Points } from '../../diffusion/points.ts';
import { predictions, type PredictionId } from '../../diffusion/prediction.ts';
import { makeSchedule } from '../../diffusion/schedule.ts';
import { odeReference } from '../../diffusion/solvers/ode-reference.ts';
import { solve, solveAsync, type SolverDefinition } from '../../diffusion/solvers/solver.ts';
import { timeGrid } from '../../diffusion/time-grid.ts';
import { createTrainer } from '../../learning/trainer.ts';
import { slicedReference, slicedWasserstein2, type SlicedReference } from '../../measures/distance.ts';
import { seeded } from '../../random.ts';
import { storable } from '../cloud-frame.ts';
import type { Run } from '../exhibit.ts';
import { finiteOrNull } from '../numbers.ts';
import { trainTowards, unlessNoInverse } from '../training.ts';
import { parameters as described, type SolverStepsParameters } from './parameters.ts';
import { exactPaths, pathRecorder } from './paths.ts';
import { ALLOWED, CONTESTANTS, FEW_AND_MOST, planFor, type Plan } from './plan.ts';
import { compareSpaces } from './spaces.ts';
import type { Result, SolverStepsRecord, Who } from './state.ts';

const POINTS = 1000;
const DATA_SHOWN = 200;
const REFERENCE = 40_000;
/** A millionth is far below any distance shown. */
const TOLERANCE = 1e-7;

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
  // Networks are not sampled by solvers that turn out to be DDIM under another name.
  let distinct = CONTESTANTS;
  let done = 0;
  const progress = () => {
    const total = parameters.steps + perExact * CONTESTANTS.length + perLearned * distinct.length * parameters.learners.length;
    return { done: Math.min(done, total), total };
  };
  const exact = exactDenoiser(mixture);
  yield {
    progress: progress(),
    record: {
      kind: 'setting',
      setting: {
        learners: parameters.learners,
        noiseFloor: floor,
        data: storable(sampleMixture(mixture, DATA_SHOWN, random.split('data shown')).x0),
        truth: exactPaths(schedule, start, exact, TOLERANCE),
      },
    },
  };

  const truth = solve(odeReference(timeGrid(schedule, 'trailing', 1), start, { tolerance: TOLERANCE }), exact);
  const measure = measurer(truth, reference);
  const spaces = compareSpaces(exact, schedule, start.subarray(0, 200));
  distinct = CONTESTANTS.filter(({ id }) => !spaces.sameAsDdim.includes(id));
  yield { progress: progress(), record: { kind: 'spaces', ...spaces } };
  for (const solver of CONTESTANTS) {
    const results = ALLOWED.map((allowed) => {
      const plan = planFor(solver, schedule, allowed);
      const { onQuery, paths } = pathRecorder(plan.grid, start);
      return measure('exact', solver, plan, solve(plan.begin(start), exact, onQuery), paths);
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
      const before = trainer.step;
      const { nonFinite } = await trainTowards(parameters.steps, trainer, { budget, now });
      done += trainer.step - before;
      if (nonFinite) {
        yield { progress: progress(), record: { kind: 'failed', ...nonFinite } };
        return 'non-finite';
      }
      yield { progress: progress(), record: { kind: 'training', step: trainer.step } };
    }
    // The solver of the verdict first.
    const inOrder = [...distinct].sort((one, other) => Number(other.id === 'dpmpp-2m') - Number(one.id === 'dpmpp-2m'));
    const lost = new Set<PredictionId>();
    for (const solver of inOrder) {
      for (const id of parameters.learners.filter((learner) => !lost.has(learner))) {
        for (const allowed of ALLOWED) {
          const plan = planFor(solver, schedule, allowed);
          const { onQuery, paths } = pathRecorder(plan.grid, start);
          const samples = await unlessNoInverse(solveAsync(plan.begin(start), trainer.denoiser(id), onQuery));
          if (!samples) {
            lost.add(id);
            yield { progress: progress(), record: { kind: 'no-inverse', who: id } };
            break;
          }
          done += perLearned / ALLOWED.length;
          yield { progress: progress(), record: { kind: 'results', results: [measure(id, solver, plan, samples, paths)] } };
        }
      }
    }
    return 'budget';
  } finally {
    trainer.dispose();
  }
};

const measurer = (truth: Points, reference: SlicedReference) => (who: Who, { id }: SolverDefinition, { allowed, evaluations }: Plan, samples: Points, paths: (samples: Points) => number[]): Result => {
  const rms = Math.sqrt(samples.reduce((sum, value, i) => sum + (value - truth[i]!) ** 2, 0) / (samples.length / 2));
  const { value, nonFinite } = slicedWasserstein2(samples, reference);
  return { who, solver: id, allowed, evaluations, rms: finiteOrNull(rms), sw2: value, nonFinite, ...(id in described.solver.options && FEW_AND_MOST.includes(allowed) && { paths: paths(samples) }) };
};
