import fc from 'fast-check';
import { lackOf, LIMITS, MOST_GAUSSIANS } from '../../../src/data/own/own-data.ts';
import { encodeOwn } from '../../../src/data/own/own-text.ts';
import type { Data, Parameter, Parameters } from '../../../src/exhibits/parameters.ts';

const onSteps = ({ min, max, step }: { min: number; max: number; step: number }) =>
  fc.integer({ min: 0, max: Math.floor((max - min) / step + 1e-9) }).map((n) => Number((min + n * step).toFixed(10)) + 0);

/** Any value that a parameter's own description admits. */
function admissible(parameter: Parameter): fc.Arbitrary<unknown> {
  switch (parameter.kind) {
    case 'range':
      return onSteps(parameter);
    case 'curve':
      return fc.array(onSteps(parameter), { minLength: parameter.default.length, maxLength: parameter.default.length });
    case 'data':
      return fc.oneof(fc.constantFrom(...Object.keys(parameter.options)), ownOf(parameter));
    case 'choice':
      return fc.constantFrom(...Object.keys(parameter.options));
    case 'selection':
      return fc.subarray(Object.keys(parameter.options), { minLength: parameter.least });
    case 'flag':
      return fc.boolean();
  }
}

const ownOf = ({ own }: Data) =>
  fc.array(fc.record({ x: fc.integer(LIMITS.centre), y: fc.integer(LIMITS.centre), std: fc.integer(LIMITS.std), weight: fc.integer(LIMITS.weight), label: fc.nat(8) }), { minLength: 1, maxLength: MOST_GAUSSIANS })
    .map((components) => ({ kind: 'gaussians' as const, components }))
    .filter((data) => !lackOf(data, own))
    .map(encodeOwn);

/** Any settings that an exhibit admits. */
export const settingsOf = (parameters: Parameters): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, admissible(parameter)])));
