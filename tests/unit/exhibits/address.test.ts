import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, fromAddress } from '../../../src/exhibits/address.ts';
import { defaults, type Parameter, type Parameters } from '../../../src/exhibits/parameters.ts';
import { loadExhibits } from '../../../src/exhibits/registry.ts';

const exhibits = await loadExhibits();

const onSteps = ({ min, max, step }: { min: number; max: number; step: number }) =>
  fc.integer({ min: 0, max: Math.floor((max - min) / step + 1e-9) }).map((n) => Number((min + n * step).toFixed(10)) + 0);

/** Any value that a parameter's own description admits. */
function admissible(parameter: Parameter): fc.Arbitrary<unknown> {
  switch (parameter.kind) {
    case 'range':
      return onSteps(parameter);
    case 'curve':
      return fc.array(onSteps(parameter), { minLength: parameter.default.length, maxLength: parameter.default.length });
    case 'choice':
      return fc.constantFrom(...Object.keys(parameter.options));
    case 'selection':
      return fc.subarray(Object.keys(parameter.options), { minLength: parameter.least });
    case 'flag':
      return fc.boolean();
  }
}

const settingsOf = (parameters: Parameters) => fc.record(Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, admissible(parameter)])));

describe.each(exhibits.map((exhibit) => [exhibit.id, exhibit] as const))('the address of %s', (id, { parameters }) => {
  it('gives back every setting that went into it', () => {
    fc.assert(fc.property(settingsOf(parameters), (values) => {
      const found = fromAddress(addressOf(id, parameters, values as never), id, parameters);
      expect(found?.values ?? defaults(parameters)).toEqual(values);
      expect(found?.problems ?? []).toEqual([]);
    }));
  });
  it('is no more than its name at the default settings', () => {
    expect(addressOf(id, parameters, defaults(parameters))).toBe(`#${id}`);
  });
  it('takes anything without throwing, and says what it could not take', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (name, value) => {
      const found = fromAddress(`#${id}?${name}=${value}`, id, parameters)!;
      expect(Object.keys(found.values)).toEqual(Object.keys(parameters));
    }));
  });
});

it('speaks to the exhibit that it names and to no other', () => {
  const { parameters } = exhibits[0]!;
  expect(fromAddress('#guidance?scale=3', 'chroma', parameters)).toBeUndefined();
  expect(fromAddress('#ref-pd', exhibits[0]!.id, parameters)).toBeUndefined();
  expect(fromAddress('', exhibits[0]!.id, parameters)).toBeUndefined();
});
