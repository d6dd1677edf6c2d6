import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/diffusion/guidance.ts';
import { levelFromAlphaBar } from '../../../src/diffusion/level.ts';
import { posteriorMean } from '../../../src/diffusion/mixture.ts';
import { inverse, PREDICTION_IDS, predictions, target } from '../../../src/diffusion/prediction.ts';
import { seeded } from '../../../src/random.ts';
import { check, largestGap, mixture, normals } from './fixtures.ts';

describe('plain guidance', () => {
  it('done on ε, v, x0 or flow gives one x̂0, to 1e-10 for scales up to 20', () => {
    const alphaBar = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    check(fc.property(alphaBar, fc.double({ min: -2, max: 20, noNaN: true }), fc.integer({ min: 0, max: 9999 }), (bar, scale, seed) => {
      const level = levelFromAlphaBar(bar);
      const x = normals(20, seeded(seed));
      const [uncond, cond] = [posteriorMean(mixture, x, level), posteriorMean(mixture, x, level, new Int32Array(10).fill(1))];
      const direct = guide(uncond, cond, scale);
      for (const id of PREDICTION_IDS) {
        const output = (x0: Float64Array) =>
          x0.map((value, i) => target(predictions[id], level, value, (x[i]! - level.alpha * value) / level.sigma));
        const { x0: [fromX, fromY] } = inverse(predictions[id], level);
        const guided = guide(output(uncond), output(cond), scale).map((y, i) => fromX * x[i]! + fromY * y);
        expect(largestGap(guided, direct)).toBeLessThan(1e-10);
      }
    }));
  });

  it('is unconditional at 0, conditional at 1, and goes on beyond', () => {
    const [uncond, cond] = [Float64Array.of(1, 2), Float64Array.of(3, 1)];
    expect([0, 1, 2].map((w) => Array.from(guide(uncond, cond, w)))).toEqual([[1, 2], [3, 1], [5, 0]]);
  });

  it('is Ho and Salimans’ (1 + w)·cond − w·uncond with a scale one higher', () => {
    expect(guide(Float64Array.of(1), Float64Array.of(3), 1 + 0.5)[0]).toBe((1 + 0.5) * 3 - 0.5 * 1);
  });

  it('refuses scales that are not finite and outputs of different length', () => {
    expect(() => guide(Float64Array.of(1), Float64Array.of(1), NaN)).toThrow('got NaN');
    expect(() => guide(Float64Array.of(1), Float64Array.of(1, 2), 1)).toThrow('uncond has 1 numbers, cond has 2');
  });
});
