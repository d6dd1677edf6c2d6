import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sorted } from '../../../src/measures/sort.ts';
import { seeded } from '../../../src/random.ts';

const agrees = (values: Float64Array) => {
  const given = values.slice();
  // Adding 0 makes −0 a 0: which of the two comes first is of no consequence.
  expect(sorted(values).map((value) => value + 0)).toEqual(values.slice().sort().map((value) => value + 0));
  expect(values).toEqual(given);
};

it('gives what the built-in sort gives, for any finite numbers, and leaves those given as they are', () => {
  fc.assert(fc.property(fc.float64Array({ noNaN: true, noDefaultInfinity: true, maxLength: 400 }), agrees), { numRuns: 300, seed: 4 });
  fc.assert(fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 400 }).map((list) => Float64Array.from(list)), agrees), { numRuns: 300, seed: 4 });
});

it.each([
  ['spread evenly', (u: number) => u],
  ['in eight tight clusters', (u: number) => Math.floor(8 * u) + 1e-6 * u],
  ['all alike', () => 0.1],
  ['all but one alike', (u: number) => (u > 0.9999 ? 1e9 : u)],
  ['of every order of magnitude', (u: number) => (u - 0.5) * 10 ** (600 * u - 300)],
  ['apart by the smallest of numbers', (u: number) => Math.round(5 * u) * Number.MIN_VALUE],
])('of 20,000 points %s too', (_, lay) => {
  const random = seeded(3);
  agrees(Float64Array.from({ length: 20_000 }, () => lay(random.uniform())));
});
