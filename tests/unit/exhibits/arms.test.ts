import { describe, expect, it } from 'vitest';
import { levelFromLogSnr } from '../../../src/diffusion/level.ts';
import { impliedX0Weight, predictions } from '../../../src/diffusion/prediction.ts';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import { armName, learnerOf, lossNames, lossWeight, NINE, TRIO, type LossId } from '../../../src/exhibits/arms.ts';
import { chooseBackend } from '../../../src/learning/backend.ts';
import { batchAt, examplesOf } from '../../../src/learning/batch.ts';
import { initialWeights, parameterCount } from '../../../src/learning/network.ts';
import { BETA1, freshState, stepConstants } from '../../../src/learning/optimizer.ts';
import { planFor } from '../../../src/learning/plans.ts';
import { gradient } from '../../../src/learning/reference.ts';
import { seeded } from '../../../src/random.ts';
import { examples, relativeDistance, shape } from '../learning/fixtures.ts';

const LOSSES = Object.keys(lossNames) as LossId[];
const weight = (output: (typeof TRIO)[number], loss: LossId, logSnr: number) => lossWeight({ output, loss })?.(levelFromLogSnr(logSnr)) ?? 1;

describe('arms', () => {
  it.each(LOSSES.filter((loss) => loss !== 'own'))('loss %s is the same for all outputs, in x0 terms, where no weight is cut off', (loss) => {
    for (const logSnr of [-6, -2, 0, 2, 6]) {
      const [first, ...rest] = TRIO.map((output) => weight(output, loss, logSnr) * impliedX0Weight(predictions[output], levelFromLogSnr(logSnr)));
      for (const other of rest) expect(other / first!).toBeCloseTo(1, 9);
    }
  });
  it.each(TRIO)('%s with its own loss has no weight at all', (id) => {
    expect(learnerOf({ id, output: id, loss: id })).toEqual(learnerOf({ id, output: id, loss: 'own' }));
    expect(learnerOf({ id, output: id, loss: id })).not.toHaveProperty('lossWeight');
  });
  it('cuts weights off at 10⁻⁴ and 10⁴', () => {
    expect(weight('epsilon', 'x0', -12)).toBe(1e4);
    expect(weight('x0', 'epsilon', -12)).toBe(1e-4);
  });
  it('has a weight at zero SNR, the limit of those before it', () => {
    const last = makeSchedule('cosine', { zeroTerminalSnr: true }).level(999);
    expect(last.alpha).toBe(0);
    for (const output of TRIO) {
      for (const loss of LOSSES) expect((lossWeight({ output, loss })?.(last) ?? 1) / weight(output, loss, -40)).toBeCloseTo(1, 6);
    }
    expect(lossWeight({ output: 'epsilon', loss: 'min-snr' })!(last)).toBeCloseTo(1, 9);
  });
  it('are named by their output, and by their loss where it is another', () => {
    expect(NINE.slice(0, 3).map((arm) => armName(arm, 'en'))).toEqual(['ε', 'v (loss of ε)', 'x₀ (loss of ε)']);
    expect(armName({ output: 'v', loss: 'min-snr' }, 'zh')).toBe('v（min-SNR-5 的损失）');
    expect(new Set(NINE.map(({ id }) => id)).size).toBe(9);
  });
  it.each(['cpu', 'wasm'] as const)('nine at once, each with the gradient of the float64 reference on %s', async (id) => {
    expect((await chooseBackend({ prefer: id })).id).toBe(id);
    const learners = NINE.map(learnerOf);
    const batch = batchAt(0, 40, shape, learners, examples, seeded(11));
    const theta = initialWeights(shape, seeded(12), 'recommended');
    const plan = await planFor(id)(shape, learners.length, freshState(theta, learners.length));
    await plan.step(batch, stepConstants(0, { learningRate: 1e-3, emaDecay: 0.999 }));
    const { m } = await plan.snapshot();
    plan.dispose();
    const count = parameterCount(shape);
    learners.forEach((_, l) => {
      const written = m.subarray(l * count, (l + 1) * count).map((value) => value / (1 - BETA1));
      expect(relativeDistance(written, gradient(shape, theta, examplesOf(batch, l)).gradient)).toBeLessThan(1e-5);
    });
  });
});
