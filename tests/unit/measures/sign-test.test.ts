import { expect, it } from 'vitest';
import { signTest } from '../../../src/measures/sign-test.ts';

it('is twice the tail of a fair coin', () => {
  expect(signTest(0, 8)).toBeCloseTo(2 / 256, 12);
  expect(signTest(1, 7)).toBeCloseTo((2 * (1 + 8)) / 256, 12);
  expect(signTest(6, 2)).toBeCloseTo((2 * (1 + 8 + 28)) / 256, 12);
});
it('does not care who wins, and is never above 1', () => {
  for (const [k, n] of [[3, 8], [4, 4], [0, 1], [0, 0]] as const) {
    expect(signTest(k, n)).toBe(signTest(n, k));
    expect(signTest(k, n)).toBeLessThanOrEqual(1);
  }
  expect(signTest(0, 0)).toBe(1);
  expect(signTest(4, 4)).toBe(1);
});
it('refuses counts that are none', () => {
  expect(() => signTest(-1, 3)).toThrow(RangeError);
  expect(() => signTest(1.5, 3)).toThrow(RangeError);
});
