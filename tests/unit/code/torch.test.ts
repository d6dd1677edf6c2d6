import { beforeAll, describe, expect, it } from 'vitest';
import { scriptFor } from '../../../src/code/index.ts';
import { loadDataSet } from '../../../src/data/load.ts';
import { predictions } from '../../../src/diffusion/prediction.ts';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import { defaults } from '../../../src/exhibits/parameters.ts';
import { loadExhibit } from '../../../src/exhibits/registry.ts';
import { chooseBackend } from '../../../src/learning/backend.ts';
import { createTrainer } from '../../../src/learning/trainer.ts';
import { pythonWith, runPython } from './python.ts';

const torch = pythonWith('numpy', 'torch');
if (!torch) console.log('No python3 with PyTorch on this machine: the training script is not run against our numbers.');

const STEPS = 300;
const WIDTH = 32;
const OUTPUTS = ['epsilon', 'v', 'x0'] as const;
/** Means over this many last steps. */
const LAST = 150;
const mean = (values: readonly number[]) => values.slice(-LAST).reduce((sum, value) => sum + value, 0) / LAST;

// Training needs no diffusers, which is harder to come by: what samples with it is left out.
const PROGRAM = `
import json, sys
script, outputs, last = json.load(sys.stdin)
script = script.replace("from diffusers import DDIMScheduler\\n", "")
exec(script[: script.index("\\nprevious = ")])
torch.set_num_threads(1)
print(json.dumps({o: [float(np.mean(train(o)[1][-last:]))] for o in outputs}))
`;

describe.skipIf(!torch)('the training script in PyTorch', () => {
  beforeAll(() => chooseBackend({ prefer: 'wasm' }));

  it('comes to the losses that our networks come to', { timeout: 300_000 }, async () => {
    const exhibit = await loadExhibit('twin-training');
    const data = await loadDataSet('ring8');
    const values = { ...defaults(exhibit.parameters), steps: STEPS, width: WIDTH, learners: OUTPUTS };
    const script = scriptFor({ exhibit, text: (await exhibit.text()).en, values, data, language: 'en', address: '' });
    const theirs = runPython(torch!, PROGRAM, [script, OUTPUTS, LAST]) as Record<string, [number]>;
    const trainer = await createTrainer({
      mixture: data.mixture, schedule: makeSchedule('scaled-linear'), learners: OUTPUTS.map((id) => ({ id, prediction: predictions[id] })), seed: 1, width: WIDTH, conditional: false, classDropout: 0,
    });
    try {
      const { losses } = await trainer.train({ maxSteps: STEPS });
      // Other random numbers: over 150 steps of 256 examples the means agree to a few per cent.
      OUTPUTS.forEach((id, l) => expect(theirs[id]![0] / mean(losses[l]!), id).toBeCloseTo(1, 1));
    } finally {
      trainer.dispose();
    }
  });
});
