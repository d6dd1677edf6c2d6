import { describe, expect, it } from 'vitest';
import { namedColours } from '../../../src/data/colours.ts';
import type { Frame, GamutOutline } from '../../../src/data/data-set.ts';
import { syntheticDataSet } from '../../../src/data/synthetic.ts';
import { guide } from '../../../src/diffusion/guidance.ts';
import { makeMixture, posteriorMean, sampleMixture, type GaussianMixture } from '../../../src/diffusion/mixture.ts';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import { ddim } from '../../../src/diffusion/solvers/ddim.ts';
import { solve } from '../../../src/diffusion/solvers/solver.ts';
import { trailing } from '../../../src/diffusion/time-grid.ts';
import { chroma, chromaRatio, classChroma, largestChroma, outsideGamut } from '../../../src/measures/chroma.ts';
import { classOvershoot, withinClassSpread } from '../../../src/measures/saturation.ts';
import { seeded } from '../../../src/random.ts';

const axis = { key: 'x', unit: '' };
/** original = (1, 2) + 2·x */
const frame: Frame = { offset: [1, 2], scale: [2, 2], axes: [axis, axis] };
/** A square of hues: 1 along the axes, 2 at 45°, and so on around. */
const outline: GamutOutline = { hue: Float64Array.of(0, 45, 90, 180, 270), chroma: Float64Array.of(1, 2, 1, 1, 1) };
const plain: Frame = { offset: [0, 0], scale: [1, 1], axes: [axis, axis] };

describe('chroma', () => {
  it('is the distance from the neutral axis in the original units: (1, 1) is (3, 4), so 5', () => {
    expect(Array.from(chroma(Float64Array.of(1, 1, -0.5, -1), frame))).toEqual([5, 0]);
  });
});

describe('chroma ratio', () => {
  const labels = Int32Array.of(0, 1);

  it('by hand: chromas 5 and 1 where the data have 2 and 4', () => {
    expect(chromaRatio(Float64Array.of(1, 1, 0, -1), labels, frame, Float64Array.of(2, 4))).toEqual({ value: 1, nonFinite: 0 });
    expect(chromaRatio(Float64Array.of(1, 1, 0, -1), Int32Array.of(0, 0), frame, Float64Array.of(2, 4)).value).toBe(6 / 4);
  });

  it('leaves out what is not finite, and reports it', () => {
    expect(chromaRatio(Float64Array.of(1, 1, 0, NaN), labels, frame, Float64Array.of(2, 4))).toEqual({ value: 2.5, nonFinite: 0.5 });
  });

  it('refuses a label without expectation', () => {
    expect(() => chromaRatio(Float64Array.of(1, 1), Int32Array.of(-1), frame, Float64Array.of(2))).toThrow('from 0 to 0, got -1');
  });

  it('of the data themselves is 1, within 5 standard errors', () => {
    const { mixture, frame: own } = namedColours();
    const { x0, labels: drawn } = sampleMixture(mixture, 20000, seeded(60));
    expect(Math.abs(chromaRatio(x0, drawn, own, classChroma(mixture, own)).value - 1)).toBeLessThan(0.016);
  });
});

describe('class chroma', () => {
  it('of a Gaussian on the neutral axis is s·√(π/2), far from it is |μ| + s²/2|μ|', () => {
    const [near, far] = classChroma(makeMixture({ means: [0, 0, 30, 40], std: 0.5, classOf: [0, 1] }), plain);
    expect(near! / (0.5 * Math.sqrt(Math.PI / 2))).toBeCloseTo(1, 2);
    expect(far).toBeCloseTo(50 + 0.25 / 100, 3);
  });

  it('weighs the components of a class', () => {
    const [value] = classChroma(makeMixture({ means: [1, 0, 0, 3], weights: [3, 1], std: 0 }), plain);
    expect(value).toBeCloseTo(1.5, 12);
  });
});

describe('gamut', () => {
  it('is straight between the entries of the outline, and closes at 360°', () => {
    const at = (degrees: number) => largestChroma(outline, (degrees * Math.PI) / 180);
    expect(at(22.5)).toBeCloseTo(1.5, 12);
    expect(at(45)).toBeCloseTo(2, 12);
    expect(at(-22.5)).toBeCloseTo(1, 12);
    const steep = { hue: Float64Array.of(0, 270), chroma: Float64Array.of(1, 3) };
    expect(largestChroma(steep, -Math.PI / 4)).toBeCloseTo(2, 12);
  });

  it('holds what lies within, by hand: 2 of 4 are out', () => {
    const x = Float64Array.of(0.9, 0, 1.1, 0, -0.5, -0.5, 1.5, 1.5);
    expect(outsideGamut(x, plain, outline)).toEqual({ value: 0.5, nonFinite: 0 });
  });

  it('does not hold what is not finite', () => {
    expect(outsideGamut(Float64Array.of(NaN, 0, 0, 0, Infinity, Infinity, 0, 0), plain, outline)).toEqual({ value: 0.5, nonFinite: 0.5 });
  });

  it('holds every named colour', () => {
    const { mixture, frame: own, colour } = namedColours();
    expect(outsideGamut(mixture.means, own, colour.gamut).value).toBe(0);
  });
});

/** Guided by the exact model: scaled-linear, DDIM in 50 steps, classes in turn. */
function guided(mixture: GaussianMixture, n: number, scale: number) {
  const labels = Int32Array.from({ length: n }, (_, i) => i % mixture.classes);
  const random = seeded(61);
  const start = Float64Array.from({ length: 2 * n }, () => random.normal());
  const x = solve(ddim(trailing(makeSchedule('scaled-linear'), 50), start), (at, { level }) =>
    guide(posteriorMean(mixture, at, level), posteriorMean(mixture, at, level, labels), scale));
  return { x, labels };
}

describe('guidance with the exact model', () => {
  it('makes named colours as colourful as the data at 1, then over-saturated, then impossible', () => {
    const { mixture, frame: own, colour } = namedColours();
    const expected = classChroma(mixture, own);
    const [one, two, five] = [1, 2, 5].map((scale) => {
      const { x, labels } = guided(mixture, 350, scale);
      return { chroma: chromaRatio(x, labels, own, expected).value, outside: outsideGamut(x, own, colour.gamut).value };
    });
    expect(Math.abs(one!.chroma - 0.97)).toBeLessThan(0.08); // 350 samples: five standard errors
    expect(Math.abs(two!.chroma - 1.33)).toBeLessThan(0.08);
    expect(Math.abs(five!.chroma - 1.95)).toBeLessThan(0.08);
    expect(one!.outside).toBeLessThan(0.04);
    expect(two!.outside).toBeLessThan(0.09);
    expect(Math.abs(five!.outside - 0.45)).toBeLessThan(0.12);
  });

  it.each([['ring8', 7.5, 0.145, undefined], ['pinwheel', 3, 0.494, 0.203], ['pinwheel', 7.5, 0.701, 0.011]] as const)(
    'on %s at %d overshoots by %d, as an independent implementation has it',
    (id, scale, overshoot, spread) => {
      const { mixture } = syntheticDataSet(id);
      const { x, labels } = guided(mixture, 2000, scale);
      expect(Math.abs(classOvershoot(mixture, x, labels).value - overshoot)).toBeLessThan(0.03);
      if (spread !== undefined) expect(Math.abs(withinClassSpread(mixture, x, labels).value - spread)).toBeLessThan(0.03);
    },
  );
});
