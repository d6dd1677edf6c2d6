import { describe, expect, it } from 'vitest';
import { dataCode } from '../../../src/code/data.ts';
import { exactCode } from '../../../src/code/exact.ts';
import { distanceCode } from '../../../src/code/sampling.ts';
import { scheduleCode } from '../../../src/code/schedule.ts';
import { targetsCode, weightCode } from '../../../src/code/targets.ts';
import { DATA_SET_IDS } from '../../../src/data/catalogue.ts';
import { loadDataSet } from '../../../src/data/load.ts';
import { encodeOwn } from '../../../src/data/own/own-text.ts';
import { posterior } from '../../../src/diffusion/mixture.ts';
import { fromAngles, PREDICTION_IDS, predictions } from '../../../src/diffusion/prediction.ts';
import { makeSchedule, PATH_IDS, SCHEDULE_IDS } from '../../../src/diffusion/schedule.ts';
import { lossNames, lossWeight, type LossId } from '../../../src/exhibits/arms.ts';
import { pythonWith, runPython } from './python.ts';

const numpy = pythonWith('numpy');
if (!numpy) console.log('No python3 with NumPy on this machine: what the scripts compute is not compared.');
const say = (en: string) => en;
const IMPORTS = 'import base64, json, sys\nimport numpy as np\ngiven = json.load(sys.stdin)\n';
const run = (code: string, result: string, given: unknown = null) => runPython(numpy!, `${IMPORTS}${code}\nprint(json.dumps(${result}))`, given);

function expectClose(found: unknown, wanted: ArrayLike<number>, tolerance: number) {
  const numbers = (found as unknown[]).flat(2) as number[];
  expect(numbers).toHaveLength(wanted.length);
  numbers.forEach((value, i) => expect(Math.abs(value - wanted[i]!), `entry ${i}`).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(wanted[i]!))));
}

describe.skipIf(!numpy)('parts of the scripts, run in Python', () => {
  it.each([...SCHEDULE_IDS, ...PATH_IDS].flatMap((id) => [false, true].map((zero) => [id, zero] as const)))('schedule %s, zero terminal SNR %s: the same ᾱ', (id, zero) => {
    expectClose(run(scheduleCode(id, zero, say), 'alpha_bar.tolist()'), makeSchedule(id, { zeroTerminalSnr: zero }).alphaBar, 1e-12);
  });

  it.each(DATA_SET_IDS)('data set %s: the same components and classes', async (id) => {
    const data = await loadDataSet(id);
    const { means, labels } = run(dataCode(data, say), '{"means": means.tolist(), "labels": labels.tolist()}') as { means: number[][]; labels: number[] };
    expectClose(means, data.mixture.means, 1e-6);
    expect(labels).toEqual([...data.mixture.classOf]);
  });

  it.each(['pinwheel', 'Gaussians of different widths'])('the exact model of %s: the same posterior mean and variance', async (id) => {
    const own = encodeOwn({ kind: 'gaussians', components: [{ x: 100, y: 0, std: 20, weight: 3, label: 0 }, { x: -80, y: 60, std: 55, weight: 1, label: 1 }] });
    const data = await loadDataSet(id === 'pinwheel' ? id : own);
    const x = [[0.3, -0.2], [1.5, 0.4], [-0.7, 1.1]];
    const [a, s] = [0.6, 0.8];
    const found = run(`${dataCode(data, say)}\n${exactCode(say)}\nmean, unknown = exact(np.array(given), ${a}, ${s})`, '[mean.tolist(), unknown.tolist()]', x) as [number[][], number[]];
    const { mean, variance } = posterior(data.mixture, Float64Array.from(x.flat()), { alpha: a, sigma: s });
    // What is written into a script has single precision.
    expectClose(found[0], mean, 1e-6);
    expectClose(found[1], variance, 1e-6);
  });

  it('targets: the same a and b, a drawn one included', () => {
    const drawn = { a: [0, -0.5, 1, 0.25], b: [1, 0.5, 0, -1] };
    const schedule = makeSchedule('cosine');
    const found = run(`${scheduleCode('cosine', false, say)}\n${targetsCode([...PREDICTION_IDS, 'own'], say, drawn)}`, '{k: [list(a), list(b)] for k, (a, b) in TARGETS.items()}') as Record<string, [number[], number[]]>;
    for (const [id, prediction] of [...PREDICTION_IDS.map((one) => [one, predictions[one]] as const), ['own', fromAngles(drawn.a, drawn.b)] as const]) {
      for (const [i, name] of (['a', 'b'] as const).entries()) {
        expectClose(found[id]![i], Float64Array.from({ length: schedule.steps }, (_, t) => prediction(schedule.level(t))[name]), 1e-10);
      }
    }
  });

  it.each([['scaled-linear', false], ['cosine', true]] as const)('loss weights on %s, zero terminal SNR %s: the same for every output', (id, zero) => {
    const losses = Object.keys(lossNames) as LossId[];
    const schedule = makeSchedule(id, { zeroTerminalSnr: zero });
    const found = run(`${scheduleCode(id, zero, say)}\n${weightCode(losses, say)}`, `[[list(loss_weight(o, l)) for l in ${JSON.stringify(losses)}] for o in ${JSON.stringify(PREDICTION_IDS)}]`) as number[][][];
    for (const [o, output] of PREDICTION_IDS.entries()) {
      for (const [l, loss] of losses.entries()) {
        const weight = lossWeight({ output, loss });
        expectClose(found[o]![l], Float64Array.from({ length: schedule.steps }, (_, t) => weight?.(schedule.level(t)) ?? 1), 1e-6);
      }
    }
  });

  it('the distance of the data from themselves is small, that of noise is not', async () => {
    const data = await loadDataSet('ring8');
    const code = `${dataCode(data, say)}\n${distanceCode(say)}\nrng = np.random.default_rng(1)\nfresh = means[rng.integers(len(means), size=1000)] + std * rng.standard_normal((1000, 2))`;
    const [near, far, none] = run(code, '[distance(fresh), distance(rng.standard_normal((1000, 2))), distance(None) != distance(None)]') as [number, number, boolean];
    expect(near).toBeLessThan(0.15);
    expect(far).toBeGreaterThan(0.2);
    expect(none).toBe(true);
  });
});
