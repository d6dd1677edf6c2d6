import { describe, expect, it } from 'vitest';
import { parseParameters } from '../../../src/exhibits/parameters.ts';
import { loadExhibit } from '../../../src/exhibits/registry.ts';
import { makeCustody, type SavedWeights } from '../../../src/lab/custody.ts';
import { makeRelay } from '../../../src/lab/relay.ts';
import { RESUMABLE } from '../../../src/lab/resumable.ts';
import { chooseBackend } from '../../../src/learning/backend.ts';
import { entrustTrainers } from '../../../src/learning/custody.ts';

/** Small enough to train in a unit test, and long enough to measure more than once. */
const SMALL = { steps: 120, width: 16, learners: ['v'] };

/** Runs an exhibit as the worker does: every turn 20 steps, a checkpoint wherever one may be. @param checkpoints gets each with the state that it belongs to */
async function run(id: string, checkpoints?: (weights: SavedWeights, state: unknown) => void, goOn?: { weights: SavedWeights; state: unknown }) {
  const exhibit = await loadExhibit(id);
  const values = parseParameters(exhibit.parameters, Object.fromEntries(Object.entries(SMALL).filter(([name]) => name in exhibit.parameters))).values;
  const custody = makeCustody(goOn?.weights);
  entrustTrainers(custody.take);
  let state = goOn?.state;
  let clock = 0;
  let saving: Promise<unknown> = Promise.resolve();
  const relay = makeRelay({
    now: () => (clock += 3000),
    weights: () => {
      const saved = custody.alone() ? custody.weights() : Promise.resolve(undefined);
      saving = saved;
      return saved;
    },
    send: (weights) => checkpoints?.(weights, state),
    from: goOn?.weights.state.step,
  });
  const generator = (await exhibit.run())(values, { backend: () => chooseBackend({ prefer: 'wasm', forbid: ['webgpu'] }), now: () => 0, budget: () => ({ milliseconds: Infinity, maxSteps: 20 }) });
  for (let turn = await generator.next(); !turn.done; turn = await generator.next()) {
    const { record } = turn.value;
    relay(custody.step(), () => (state = exhibit.fold(state, record)));
    await saving;
  }
  return state;
}

describe('a run that broke off', () => {
  // The laboratory's run is that of twin-training, and chroma's that of guidance.
  it.each(RESUMABLE.filter((id) => id !== 'laboratory' && id !== 'chroma'))('of %s goes on from a checkpoint to the very records of a run that was never interrupted', { timeout: 240_000 }, async (id) => {
    const found: { weights: SavedWeights; state: unknown }[] = [];
    const straight = await run(id, (weights, state) => found.push({ weights, state }));
    expect(found.length).toBeGreaterThan(1);
    const middle = found[Math.floor(found.length / 2)]!;
    expect(middle.weights.state.step).toBeGreaterThan(0);
    expect(await run(id, undefined, middle)).toEqual(straight);
  });
});

describe('checkpoints', () => {
  const saved = (step: number, value = 1): SavedWeights => ({
    learners: ['v'],
    shape: { dimension: 2, classes: 1, width: 1, hiddenLayers: 1, timesteps: 10 },
    state: { step, theta: Float32Array.of(value), m: Float32Array.of(0), v: Float32Array.of(0), ema: Float32Array.of(1) },
  });
  async function steps(given: readonly number[], value = 1, apart = 3000) {
    const log: string[] = [];
    let clock = 0;
    let now = 0;
    const relay = makeRelay({ now: () => (clock += apart), weights: () => Promise.resolve(saved(now, value)), send: ({ state }) => log.push(`checkpoint ${state.step}`) });
    for (const step of given) {
      now = step;
      relay(step, () => log.push(`record ${step}`));
      await Promise.resolve();
    }
    return log;
  }
  it('come before the record that goes beyond them, and none where a measurement came between', async () => {
    expect(await steps([0, 10, 20, 20, 30, 40])).toEqual(['record 0', 'record 10', 'checkpoint 10', 'record 20', 'record 20', 'record 30', 'checkpoint 30', 'record 40']);
  });
  it('hold no number that is not finite', async () => {
    expect(await steps([10, 20, 30], NaN)).toEqual(['record 10', 'record 20', 'record 30']);
    expect(await steps([10, 20, 30], Infinity)).toEqual(['record 10', 'record 20', 'record 30']);
  });
  it('are two seconds apart', async () => {
    expect(await steps([10, 20, 30, 40], 1, 900)).toEqual(['record 10', 'checkpoint 10', 'record 20', 'record 30', 'record 40']);
  });
  it('are tried again after the next turn of training where a measurement came between', async () => {
    expect(await steps([10, 10, 20, 30], 1, 900)).toEqual(['record 10', 'record 10', 'record 20', 'checkpoint 20', 'record 30']);
  });
});
