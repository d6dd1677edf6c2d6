import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../../src/diffusion/errors.ts';
import { adaptiveProjected, dynamicThreshold, rescale } from '../../../src/diffusion/guidance-corrections.ts';
import { guide, limitedInterval, plainGuidance } from '../../../src/diffusion/guidance.ts';
import { CLEAN, levelFromAlphaBar, levelFromAngle, levelFromLogSnr, levelFromNoiseRatio } from '../../../src/diffusion/level.ts';
import { makeMixture, makePointSet, sampleMixture } from '../../../src/diffusion/mixture.ts';
import { quantile } from '../../../src/diffusion/numeric.ts';
import { optimalLoss, optimalLossIn } from '../../../src/diffusion/optimal-loss.ts';
import { continuousCosine, karrasPath, straightPath } from '../../../src/diffusion/paths.ts';
import { logDensity, posteriorMean } from '../../../src/diffusion/posterior.ts';
import { edm, fromAngles, learnableShare, predictions } from '../../../src/diffusion/prediction.ts';
import { makeSchedule, scheduleFromBetas } from '../../../src/diffusion/schedule.ts';
import { ddim } from '../../../src/diffusion/solvers/ddim.ts';
import { SOLVERS } from '../../../src/diffusion/solvers/index.ts';
import { odeReference } from '../../../src/diffusion/solvers/ode-reference.ts';
import { gaussianNoise, solve, type Solver } from '../../../src/diffusion/solvers/solver.ts';
import { timeGrid, timesteps, trailing } from '../../../src/diffusion/time-grid.ts';
import { minSnr, p2, sigmoid, tableWeighting } from '../../../src/diffusion/weighting.ts';
import { seeded } from '../../../src/random.ts';
import { mixture } from './fixtures.ts';

const schedule = makeSchedule('linear');
const grid = trailing(schedule, 4);
const start = Float64Array.of(1, 2);
const still = (x: Float64Array) => x.map(() => 0);
const run = (solver: () => Solver) => () => solve(solver(), still);
const noise = gaussianNoise(seeded(1));
const ones = (length: number) => new Array<number>(length).fill(1);

/** What is asked for, what asks for it, and what the message says: the value and what was expected. */
const CASES: readonly (readonly [string, () => unknown, RegExp])[] = [
  ['no steps', () => timesteps('trailing', 1000, 0), /number of steps must be an integer from 1 to 1000, got 0/],
  ['more steps than timesteps', () => timeGrid(schedule, 'leading', 1001), /from 1 to 1000, got 1001/],
  ['NaN steps', () => trailing(schedule, NaN), /got NaN/],
  ['an offset that leaves the schedule', () => timesteps('leading', 1000, 1000, { offset: 1 }), /timestep must be below 1000.*got 1000/],
  ['more usable timesteps than there are', () => timesteps('linspace', 1000, 5, { usable: 1001 }), /usable timesteps.*got 1001/],
  ['no betas', () => scheduleFromBetas(new Float64Array(0)), /number of betas must be an integer of at least 2, got 0/],
  ['a beta above 1', () => scheduleFromBetas(Float64Array.of(0.1, 1.1)), /beta\[1\] must be in \[0, 1\], got 1.1/],
  ['a level outside a path', () => straightPath(1.5), /u must be in \[0, 1\], got 1.5/],
  ['a negative cosine offset', () => continuousCosine(-1), /cosine offset.*got -1/],
  ['a Karras range upside down', () => karrasPath({ min: 3, max: 2 }), /largest noise ratio.*got 2/],
  ['NaN as t', () => schedule.levelAt(NaN), /t must be a finite number, got NaN/],
  ['a negative ᾱ', () => levelFromAlphaBar(-0.1), /got -0.1/],
  ['an angle above π/2', () => levelFromAngle(2), /angle must be in .*got 2/],
  ['NaN as log SNR', () => levelFromLogSnr(NaN), /log SNR must be a finite number, got NaN/],
  ['a negative noise ratio', () => levelFromNoiseRatio(-1), /noise ratio.*got -1/],

  ['an empty point set', () => makePointSet([]), /length of means must be a positive multiple of 2.*got 0/],
  ['a point that is NaN', () => makePointSet([0, NaN]), /means\[1\] must be a finite number, got NaN/],
  ['half a point', () => posteriorMean(mixture, Float64Array.of(1, 2, 3), levelFromAlphaBar(0.5)), /length of x must be a multiple of 2, got 3/],
  ['the density of spikes', () => logDensity(makePointSet([0, 0]), Float64Array.of(0, 0)), /above 0: spikes have no density, got 0/],
  ['an optimal loss from one draw', () => optimalLoss(mixture, [], { n: 1, random: seeded(1) }), /n must be an integer of at least 2, got 1/],
  ['an optimal loss in v at zero noise', () => optimalLossIn(predictions.v, { level: CLEAN, x0: 0, standardError: 0 }), /sigma must be above 0, got 0/],
  ['a learnable share at zero noise', () => learnableShare(predictions.epsilon, CLEAN, 0), /sigma must be above 0, got 0/],

  ['a weight table of the wrong length', () => tableWeighting(schedule, predictions.v, ones(999)), /length of weight table must be 1000, got 999/],
  ['a negative weight', () => tableWeighting(schedule, predictions.v, [...ones(999), -1]), /weight\[999\].*got -1/],
  ['γ = 0', () => minSnr(0), /gamma.*got 0/],
  ['k = 0', () => p2({ k: 0 }), /k must be.*got 0/],
  ['an infinite bias', () => sigmoid(Infinity), /bias must be a finite number, got Infinity/],
  ['data without spread', () => edm(0), /sigmaData.*got 0/],
  ['a target drawn at one angle', () => fromAngles([1], [1]), /number of angles must be an integer of at least 2, got 1/],
  ['a longer than b', () => fromAngles(ones(9), ones(8)), /length of list b must be 9, got 8/],
  ['NaN in a target', () => fromAngles([1, NaN], [1, 1]), /a\[1\] must be a finite number, got NaN/],

  ['w = NaN', () => guide(start, start, NaN), /guidance scale must be a finite number, got NaN/],
  ['w = ∞', () => plainGuidance(Infinity), /guidance scale must be a finite number, got Infinity/],
  ['an interval upside down', () => limitedInterval(plainGuidance(1), { from: 2, to: 1 }), /at least 2, got 1/],
  ['φ above 1', () => rescale(start, start, 1.1, 2), /rescale phi must be in \[0, 1\], got 1.1/],
  ['groups that do not divide', () => rescale(start, start, 0.5, 3), /a multiple of 3, got 2/],
  ['a percentile above 1', () => dynamicThreshold({ percentile: 99.5, bound: 1 }), /percentile must be in \[0, 1\], got 99.5/],
  ['a box without width', () => dynamicThreshold({ bound: 0 }), /bound.*got 0/],
  ['a radius of 0', () => adaptiveProjected({ scale: 2, radius: 0 }), /radius must be above 0, got 0/],
  ['the median of nothing', () => quantile([], 0.5), /length of values must be at least 1, got 0/],

  ['η above what a grid allows', run(() => ddim(grid, start, { eta: 5, noise })), /eta must be at most .*got 5/],
  ['landings for other steps', run(() => ddim(grid, start, { landings: [CLEAN] })), /length of landings must be 4, got 1/],
  ['a tolerance of 0', run(() => odeReference(grid, start, { tolerance: 0 })), /tolerance must be in .*got 0/],
  ...SOLVERS.flatMap((solver): (typeof CASES)[number][] => [
    [`${solver.id}: a grid without steps`, run(() => solver.run([], start, { noise })), /length of time grid must be at least 1, got 0/],
    [`${solver.id}: no points`, run(() => solver.run(grid, new Float64Array(0), { noise })), /length of start.*got 0/],
    [`${solver.id}: a start that is NaN`, run(() => solver.run(grid, Float64Array.of(1, NaN), { noise })), /start\[1\] must be a finite number, got NaN/],
  ]),
  ...SOLVERS.filter(({ stochastic }) => stochastic).map((solver): (typeof CASES)[number] =>
    [`${solver.id}: no noise`, run(() => solver.run(grid, start)), /noise must be a noise source.*got undefined/]),
  ...SOLVERS.filter(({ id }) => id !== 'ode-reference').map((solver): (typeof CASES)[number] =>
    [`${solver.id}: a grid upside down`, run(() => solver.run([...grid].reverse(), start, { noise })), /angle of level 1 of the time grid must be below/]),
];

describe('a typed error names the value and what was expected', () => {
  it.each(CASES)('%s', (_, act, message) => {
    expect(act).toThrow(InvalidInputError);
    expect(act).toThrow(RangeError);
    expect(act).toThrow(message);
  });

  it('and carries both', () => {
    const error = new InvalidInputError('w', NaN, 'finite');
    expect([error.message, error.value, error.expectation, error.name]).toEqual(['w must be finite, got NaN', NaN, 'finite', 'InvalidInputError']);
  });

  it.each([
    ['weights that sum to 0', () => makeMixture({ means: [0, 0], std: 1, weights: [0] })],
    ['a negative number of points', () => sampleMixture(mixture, -1, seeded(1))],
  ])('%s', (_, act) => expect(act).toThrow(RangeError));
});
