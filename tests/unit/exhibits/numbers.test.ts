import { describe, expect, it } from 'vitest';
import { percent, say } from '../../../src/exhibits/numbers.ts';

describe('say', () => {
  it.each([[0, '0'], [1.2345, '1.23'], [-0.5, '−0.5'], [12345, '12,300'], [2.5e-7, '2.5×10⁻⁷'], [4e8, '4×10⁸'], [Infinity, '∞'], [NaN, '–']])('%s is "%s"', (value, text) => {
    expect(say(value, 'en')).toBe(text);
  });
});

describe('percent', () => {
  it('keeps two digits', () => expect(percent(0.123, 'en')).toBe('12%'));
  it('does not round almost all up to all', () => {
    expect(percent(0.9953, 'en')).toBe('99.5%');
  });
});
