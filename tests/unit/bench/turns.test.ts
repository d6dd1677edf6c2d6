import { describe, expect, it } from 'vitest';
import { logLogSlope } from '../../../src/bench/slope.ts';
import { alternate, median, medianRatio } from '../../../src/bench/turns.ts';

describe('turns', () => {
  it('let the runners work one after the other, each as many steps as fit a turn', async () => {
    const order: string[] = [];
    const runner = (name: string, perStep: number) => async (steps: number) => {
      order.push(`${name}${steps}`);
      return steps * perStep;
    };
    const rates = await alternate({ quick: runner('q', 2), slow: runner('s', 50) }, { turns: 3, milliseconds: 100 });
    expect(order).toEqual(['q2', 'q3', 's2', 's3', 'q50', 's2', 'q50', 's2', 'q50', 's2']);
    expect(rates).toEqual({ quick: [500, 500, 500], slow: [20, 20, 20] });
  });

  it('make one step at least of what is slower than a turn', async () => {
    const { slow } = await alternate({ slow: async (steps) => steps * 1000 }, { turns: 1, milliseconds: 10 });
    expect(slow).toEqual([1]);
  });

  it('give a ratio that a slow moment, which hits neighbours alike, does not move', () => {
    expect(medianRatio([100, 10, 100], [20, 2, 20])).toBe(5);
    expect(median([9, 1, 5])).toBe(5);
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('the slope of cost against size', () => {
  it.each([0, 1, 2])('is %i for cost = 3·size^it', (power) => {
    const sizes = [16, 32, 64, 256];
    expect(logLogSlope(sizes, sizes.map((size) => 3 * size ** power))).toBeCloseTo(power, 12);
  });

  it('is refused where there is none', () => {
    expect(() => logLogSlope([2, 2], [1, 3])).toThrow('two different sizes');
    expect(() => logLogSlope([1, 2], [1, 0])).toThrow('positive');
    expect(() => logLogSlope([1, 2], [1])).toThrow(RangeError);
  });
});
