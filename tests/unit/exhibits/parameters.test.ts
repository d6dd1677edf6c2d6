import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeOwn } from '../../../src/data/own/own-text.ts';
import { choice, curve, data, defaults, flag, knotsOf, parseParameters, range, selection } from '../../../src/exhibits/parameters.ts';
import { loadExhibits } from '../../../src/exhibits/registry.ts';

const exhibits = await loadExhibits();
const label = { en: 'x', zh: 'x' };
const parameters = {
  steps: range({ label, scope: 'run', min: 100, max: 2000, step: 100, default: 500 }),
  size: range({ label, scope: 'run', min: 0.1, max: 1, step: 0.1, default: 0.3 }),
  schedule: choice({ label, scope: 'run', options: { linear: label, cosine: label }, default: 'linear' }),
  learners: selection({ label, scope: 'run', options: { epsilon: label, v: label, x0: label }, default: ['epsilon', 'v'], least: 1 }),
  zero: flag({ label, scope: 'run', default: false }),
  shape: curve({
    label, scope: 'run', along: { symbol: 'φ', unit: '°', from: 0, to: 90, ends: { en: ['', ''], zh: ['', ''] } }, min: -1, max: 1, step: 0.05, default: [0, 0.5, 1], style: 'exact',
  }),
};

describe('a reader’s own data', () => {
  const described = { dataSet: data({ label, scope: 'run', options: { ring8: label, moons: label }, default: 'ring8', own: { most: 5, classes: 2 } }) };
  const own = (labels: readonly number[]) => encodeOwn({ kind: 'points', bits: 10, kernel: 10, classNames: [], points: labels.map((of, i) => [i, i, of]) });
  it('are the value themselves, and a name is still taken', () => {
    const dataSet = own([0, 0, 1]);
    expect(parseParameters(described, { dataSet })).toEqual({ values: { dataSet }, problems: [] });
    expect(parseParameters(described, { dataSet: 'moons' })).toEqual({ values: { dataSet: 'moons' }, problems: [] });
  });
  it.each([
    [own([0, 0, 1]).slice(0, -1), 'unreadable-data'],
    ['own:', 'unreadable-data'],
    [own([0, 1]), 'few-points'],
    [own([0, 0, 0]), 'one-class'],
    [own([0, 0, 0, 1, 1, 1]), 'many-points'],
    ['mine', 'not-an-option'],
  ])('%s is a problem of kind %s', (given, kind) => {
    expect(parseParameters(described, { dataSet: given })).toEqual({ values: { dataSet: 'ring8' }, problems: [{ name: 'dataSet', kind, given, used: 'ring8' }] });
  });
});

describe('parseParameters', () => {
  it('gives the defaults, and no problem, for nothing', () => {
    expect(parseParameters(parameters, {})).toEqual({ values: defaults(parameters), problems: [] });
  });
  it('takes values as numbers, booleans and lists, or as the strings of an address', () => {
    const { values, problems } = parseParameters(parameters, { steps: '700', size: 0.7, schedule: 'cosine', learners: 'x0,v', zero: '1', shape: '0,0,-1' });
    expect(values).toEqual({ steps: 700, size: 0.7, schedule: 'cosine', learners: ['v', 'x0'], zero: true, shape: [0, 0, -1] });
    expect(problems).toEqual([]);
  });
  it('clamps what is out of range and says so', () => {
    const { values, problems } = parseParameters(parameters, { steps: 99_999 });
    expect(values.steps).toBe(2000);
    expect(problems).toEqual([{ name: 'steps', kind: 'out-of-range', given: 99_999, used: 2000 }]);
  });
  it('moves a number to the nearest step, without binary dust', () => {
    expect(parseParameters(parameters, { size: 0.32, steps: 549 }).values).toMatchObject({ size: 0.3, steps: 500 });
  });
  it('takes a curve as a list or as its text, moves every knot to a step and clamps what lies outside', () => {
    expect(parseParameters(parameters, { shape: '-0.1,0.26, 1' })).toEqual({ values: { ...defaults(parameters), shape: [-0.1, 0.25, 1] }, problems: [] });
    const { values, problems } = parseParameters(parameters, { shape: [0, 3, -7] });
    expect(values.shape).toEqual([0, 1, -1]);
    expect(problems).toEqual([{ name: 'shape', kind: 'out-of-range', given: [0, 3, -7], used: [0, 1, -1] }]);
    expect(knotsOf(parameters.shape)).toEqual([0, 45, 90]);
  });
  it.each([
    ['shape', '0,1', 'wrong-count', [0, 0.5, 1]],
    ['shape', 7, 'wrong-count', [0, 0.5, 1]],
    ['shape', '0,,1', 'not-a-number', [0, 0.5, 1]],
    ['shape', [0, Infinity, 1], 'not-a-number', [0, 0.5, 1]],
    ['steps', 'many', 'not-a-number', 500],
    ['steps', NaN, 'not-a-number', 500],
    ['schedule', 'toString', 'not-an-option', 'linear'],
    ['learners', [], 'too-few', ['epsilon', 'v']],
    ['learners', ['v', 'w'], 'not-an-option', ['v']],
    ['zero', 'perhaps', 'not-an-option', false],
    ['__proto__x', 1, 'unknown-name', undefined],
  ])('%s = %s is a problem of kind %s', (name, given, kind, used) => {
    expect(parseParameters(parameters, { [name]: given }).problems).toEqual([{ name, kind, given, used }]);
  });
  it('never throws and never leaves a value outside its description', () => {
    fc.assert(fc.property(fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(parameters)), fc.string()), fc.anything()), (raw) => {
      const { values } = parseParameters(parameters, raw);
      expect(Object.keys(values)).toEqual(Object.keys(parameters));
      expect(values.steps).toBeGreaterThanOrEqual(100);
      expect(values.steps).toBeLessThanOrEqual(2000);
      expect(['linear', 'cosine']).toContain(values.schedule);
      expect(values.learners.length).toBeGreaterThan(0);
      expect(typeof values.zero).toBe('boolean');
      expect(values.shape).toHaveLength(3);
      expect(values.shape.every((value) => value >= -1 && value <= 1)).toBe(true);
    }));
  });
  it('is stable: parsing what it gave changes nothing', () => {
    fc.assert(fc.property(fc.double({ noNaN: true }), (steps) => {
      const once = parseParameters(parameters, { steps }).values;
      expect(parseParameters(parameters, once)).toEqual({ values: once, problems: [] });
    }));
    fc.assert(fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 3, maxLength: 3 }), (shape) => {
      const once = parseParameters(parameters, { shape }).values;
      expect(parseParameters(parameters, { shape: String(once.shape) }).values).toEqual(once);
    }));
  });
});

describe.each(exhibits.map((exhibit) => [exhibit.id, exhibit] as const))('%s', (_, exhibit) => {
  it('has defaults that its own description accepts', () => {
    expect(parseParameters(exhibit.parameters, defaults(exhibit.parameters)).problems).toEqual([]);
    expect(parseParameters(exhibit.parameters, exhibit.small ?? {}).problems).toEqual([]);
  });
});
