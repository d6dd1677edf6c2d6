import { describe, expect, it } from 'vitest';
import { makeMixture, sampleMixture } from '../../../src/diffusion/mixture.ts';
import { seeded } from '../../../src/random.ts';
import { mixture } from './fixtures.ts';

describe('makeMixture', () => {
  it('normalises weights, and takes equal weights and one class where none are given', () => {
    expect(Array.from(mixture.weights)).toEqual([0.4, 0.3, 0.2, 0.1]);
    const plain = makeMixture({ means: [0, 0, 1, 1], std: 0 });
    expect(Array.from(plain.weights)).toEqual([0.5, 0.5]);
    expect([plain.classes, mixture.classes]).toEqual([1, 3]);
  });

  it.each([
    ['no means', { means: [], std: 1 }, /positive multiple of 2 numbers, got 0/],
    ['half a point', { means: [1, 2, 3], std: 1 }, /got 3/],
    ['a mean that is not finite', { means: [1, NaN], std: 1 }, /finite/],
    ['a negative std', { means: [0, 0], std: -1 }, /got -1/],
    ['a NaN std', { means: [0, 0], std: NaN }, /got NaN/],
    ['too few weights', { means: [0, 0, 1, 1], std: 1, weights: [1] }, /weights must have one entry for each of 2 means, got 1/],
    ['too many classes', { means: [0, 0], std: 1, classOf: [0, 1] }, /classOf must have one entry for each of 1 means, got 2/],
    ['a negative weight', { means: [0, 0, 1, 1], std: 1, weights: [2, -1] }, /non-negative/],
    ['weights that sum to 0', { means: [0, 0], std: 1, weights: [0] }, /got a sum of 0/],
    ['a negative class', { means: [0, 0, 1, 1], std: 1, classOf: [0, -1] }, /count from 0, got -1/],
    ['a class without weight', { means: [0, 0, 1, 1], std: 1, classOf: [0, 2] }, /class 1 has none/],
  ])('refuses %s', (_, parts, message) => {
    expect(() => makeMixture(parts)).toThrow(RangeError);
    expect(() => makeMixture(parts)).toThrow(message);
  });
});

describe('sampleMixture', () => {
  const n = 40000;

  it('draws classes in proportion, around their means, with the components’ variance', () => {
    const { x0, labels } = sampleMixture(mixture, n, seeded(3));
    const share = [0, 0, 0];
    let x = 0, square = 0;
    labels.forEach((label, i) => {
      share[label]! += 1 / n;
      if (label !== 0) return;
      x += x0[2 * i]!;
      square += (x0[2 * i]! - 1.2) ** 2 + (x0[2 * i + 1]! - 0.1) ** 2;
    });
    [0.4, 0.4, 0.2].forEach((weight, label) => expect(Math.abs(share[label]! - weight)).toBeLessThan(0.0125)); // 5 standard errors
    const count = share[0]! * n;
    expect(Math.abs(x / count - 1.2)).toBeLessThan(0.012);
    expect(Math.abs(square / count - 2 * 0.09)).toBeLessThan(0.008);
  });

  it('with labels draws point i from class labels[i], its components by weight', () => {
    const asked = new Int32Array(n).fill(1);
    const { x0, labels } = sampleMixture(mixture, n, seeded(4), asked);
    expect(labels).toEqual(asked);
    let right = 0;
    for (let i = 0; i < n; i++) right += x0[2 * i]! / n;
    expect(Math.abs(right - (3 * -0.7 + 0.3) / 4)).toBeLessThan(0.015);
  });

  it('gives the same points for the same seed', () => {
    expect(sampleMixture(mixture, 10, seeded(5))).toEqual(sampleMixture(mixture, 10, seeded(5)));
  });

  it('with std 0 draws only means', () => {
    const { x0 } = sampleMixture(makeMixture({ means: [1, 2], std: 0 }), 3, seeded(6));
    expect(Array.from(x0)).toEqual([1, 2, 1, 2, 1, 2]);
  });

  it('never draws a component of weight 0', () => {
    const { x0 } = sampleMixture(makeMixture({ means: [1, 1, 9, 9], weights: [1, 0], std: 0 }), 200, seeded(7));
    expect(Math.max(...x0)).toBe(1);
  });

  it.each([3, -1])('refuses label %d of 3 classes', (label) => {
    expect(() => sampleMixture(mixture, 1, seeded(8), Int32Array.of(label))).toThrow(`labels must be from 0 to 2, got ${label}`);
  });
});
