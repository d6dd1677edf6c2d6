import { describe, expect, it } from 'vitest';
import { NotInvertibleError } from '../../../src/diffusion/prediction.ts';
import { checkpoints, trainTowards, unlessNoInverse } from '../../../src/exhibits/training.ts';

describe('checkpoints', () => {
  it('are the early ones, every 500th step and the last, each once', () => {
    expect(checkpoints(1200, [0, 100])).toEqual([0, 100, 500, 1000, 1200]);
    expect(checkpoints(1000, [100])).toEqual([100, 500, 1000]);
    expect(checkpoints(100, [50, 100, 250])).toEqual([50, 100]);
  });
});

describe('a turn of training', () => {
  const asked = async (budget: { milliseconds: number; maxSteps?: number }) => {
    const asks: unknown[] = [];
    await trainTowards(10, { step: 7, train: async (ask) => (asks.push(ask), { firstStep: 7, losses: [] }) }, { budget: () => budget, now: Date.now });
    return asks[0];
  };
  it('ends at the step that is due, or earlier where the budget does', async () => {
    expect(await asked({ milliseconds: 20 })).toMatchObject({ milliseconds: 20, maxSteps: 3 });
    expect(await asked({ milliseconds: 20, maxSteps: 1 })).toMatchObject({ maxSteps: 1 });
  });
});

describe('samples that may not exist', () => {
  it('are null where the target does not determine x0; other faults stay faults', async () => {
    expect(await unlessNoInverse(Promise.reject(new NotInvertibleError('D is 0')))).toBeNull();
    await expect(unlessNoInverse(Promise.reject(new RangeError('other')))).rejects.toThrow('other');
    expect(await unlessNoInverse(Promise.resolve(3))).toBe(3);
  });
});
