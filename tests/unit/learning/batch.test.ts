import { describe, expect, it } from 'vitest';
import { batchAt, drawExamples, encode, uniformTimesteps } from '../../../src/learning/batch.ts';
import { seeded } from '../../../src/random.ts';
import { examples, learners, schedule, shape } from './fixtures.ts';

describe('examples', () => {
  const t = uniformTimesteps(20000, schedule, seeded(1));

  it('have timesteps uniform in 0 … 999', () => {
    expect(Math.min(...t)).toBe(0);
    expect(Math.max(...t)).toBe(999);
    // Standard error of the mean 2.04.
    expect(Math.abs(t.reduce((sum, value) => sum + value, 0) / t.length - 499.5)).toBeLessThan(8);
  });

  it('lie at x = α·x0 + σ·ε', () => {
    const drawn = drawExamples(examples, t.subarray(0, 50), seeded(2));
    drawn.x.forEach((value, i) => {
      const { alpha, sigma } = schedule.level(drawn.t[i >> 1]!);
      expect(value).toBe(alpha * drawn.x0[i]! + sigma * drawn.epsilon[i]!);
    });
  });

  it('lose their class with the given probability', () => {
    const { labels } = drawExamples(examples, t, seeded(2));
    const dropped = labels.filter((label) => label === -1).length / t.length;
    expect(Math.abs(dropped - 0.15)).toBeLessThan(0.01); // standard error 0.0025
  });

  it('have no class at all in an unconditional run, and otherwise the same numbers', () => {
    const conditional = drawExamples(examples, t, seeded(2));
    const unconditional = drawExamples({ ...examples, conditional: false }, t, seeded(2));
    expect(unconditional.labels.every((label) => label === -1)).toBe(true);
    expect(unconditional.x).toEqual(conditional.x);
  });

  it('keep their data and noise when only the class dropout changes', () => {
    const one = drawExamples(examples, t, seeded(2));
    const other = drawExamples({ ...examples, classDropout: 0.9 }, t, seeded(2));
    expect(other.x).toEqual(one.x);
  });
});

describe('batch', () => {
  it('holds every learner’s target a·x0 + b·ε and loss weight', () => {
    const drawn = drawExamples(examples, Int32Array.from([0, 500, 999]), seeded(4));
    const batch = encode(shape, schedule, learners, drawn);
    learners.forEach(({ prediction, lossWeight }, l) =>
      drawn.t.forEach((t, i) => {
        const level = schedule.level(t);
        const { a, b } = prediction(level);
        expect(batch.weights[l * 3 + i]).toBeCloseTo(lossWeight?.(level) ?? 1, 6);
        for (let j = 0; j < 2; j++) {
          expect(batch.targets[(l * 3 + i) * 2 + j]).toBeCloseTo(a * drawn.x0[2 * i + j]! + b * drawn.epsilon[2 * i + j]!, 6);
        }
      }),
    );
  });

  it('depends on its number and not on what was asked before', () => {
    const ask = (step: number) => batchAt(step, 16, shape, learners, examples, seeded(9));
    const fifth = ask(5);
    ask(6);
    expect(ask(5)).toEqual(fifth);
    expect(ask(6)).not.toEqual(fifth);
  });
});
