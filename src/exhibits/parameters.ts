import { lackOf, type Lack } from '../data/own/own-data.ts';
import { decodeOwn, isOwnText, type OwnText } from '../data/own/own-text.ts';
import type { Localized } from '../language.ts';
import type { StyleId } from './styles.ts';

/**
 * `run` parameters define what is computed: changing one needs a new run. `view` parameters choose what is shown of it.
 * A description is data: from it come the control, the validation, the command line and the address.
 */
interface Described {
  readonly label: Localized;
  readonly help?: Localized;
  readonly scope: 'run' | 'view';
  /** Means something only where another parameter has this value; elsewhere its control is not shown. */
  readonly onlyWith?: { readonly name: string; readonly value: string };
}
export interface Range extends Described {
  readonly kind: 'range';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
  /** What the two ends mean, or a unit. */
  readonly unit?: Localized;
  /** Its control gets a button that moves it from end to end; for views only, where a move costs a drawing and no run. */
  readonly playable?: true;
}
export interface Choice<V extends string = string> extends Described {
  readonly kind: 'choice';
  readonly options: Readonly<Record<V, Localized>>;
  readonly default: NoInfer<V>;
}
export interface Selection<V extends string = string> extends Described {
  readonly kind: 'selection';
  readonly options: Readonly<Record<V, Localized>>;
  readonly default: readonly NoInfer<V>[];
  /** The fewest that must stay chosen. */
  readonly least: number;
}
export interface Flag extends Described {
  readonly kind: 'flag';
  readonly default: boolean;
}
/** A function drawn by the reader: one value at each of as many knots as the default has, evenly spaced along an axis. */
export interface Curve extends Described {
  readonly kind: 'curve';
  /** The axis: what it is called, its unit, its ends, and what they mean. */
  readonly along: { readonly symbol: string; readonly unit: string; readonly from: number; readonly to: number; readonly ends: Localized<readonly [string, string]> };
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: readonly number[];
  readonly style: StyleId;
  /** Drawn thinly behind, to compare with. */
  readonly guides?: readonly { readonly style: StyleId; readonly values: readonly number[] }[];
}
/** A choice of data sets that ends with the reader's own, whose value is then not a name but the data. */
export interface Data<V extends string = string> extends Described {
  readonly kind: 'data';
  readonly options: Readonly<Record<V, Localized>>;
  readonly default: NoInfer<V>;
  /** What own data must keep to: components at most, classes at least. */
  readonly own: { readonly most: number; readonly classes: number };
}
export type Parameter = Range | Choice | Selection | Flag | Curve | Data;
export type Parameters = Readonly<Record<string, Parameter>>;

type Value<P> =
  P extends Choice<infer V> ? V
  : P extends Data<infer V> ? V | OwnText
  : P extends Selection<infer V> ? readonly V[]
  : P extends Range ? number
  : P extends Curve ? readonly number[]
  : P extends Flag ? boolean
  : never;
export type Values<P> = { readonly [K in keyof P]: Value<P[K]> };

export const range = (p: Omit<Range, 'kind'>): Range => ({ kind: 'range', ...p });
export const flag = (p: Omit<Flag, 'kind'>): Flag => ({ kind: 'flag', ...p });
export const choice = <V extends string>(p: Omit<Choice<V>, 'kind'>): Choice<V> => ({ kind: 'choice', ...p });
export const selection = <V extends string>(p: Omit<Selection<V>, 'kind'>): Selection<V> => ({ kind: 'selection', ...p });
export const data = <V extends string>(p: Omit<Data<V>, 'kind'>): Data<V> => ({ kind: 'data', ...p });
export const curve = (p: Omit<Curve, 'kind'>): Curve => ({ kind: 'curve', ...p });

/** Where a curve's knots stand on its axis. */
export const knotsOf = ({ along: { from, to }, default: { length } }: Curve): number[] =>
  Array.from({ length }, (_, i) => from + ((to - from) * i) / (length - 1));

export function defaults<P extends Parameters>(parameters: P): Values<P> {
  return Object.fromEntries(Object.entries(parameters).map(([name, p]) => [name, p.default])) as Values<P>;
}

/** What was wrong with one given value, and what is used instead. The last four come from addresses alone. */
export interface Problem {
  readonly name: string;
  readonly kind: 'unknown-name' | 'not-a-number' | 'out-of-range' | 'not-an-option' | 'too-few' | 'wrong-count' | 'unreadable-data' | Lack | 'given-twice' | 'newer-format' | 'unknown-format' | 'not-here';
  readonly given: unknown;
  readonly used: unknown;
}

/** Takes what can be taken of `raw` (strings allowed, as from an address or a command line); the rest is clamped or left at its default, and said. */
export function parseParameters<P extends Parameters>(parameters: P, raw: Readonly<Record<string, unknown>>): { values: Values<P>; problems: Problem[] } {
  const values: Record<string, unknown> = { ...defaults(parameters) };
  const problems: Problem[] = [];
  for (const [name, given] of Object.entries(raw)) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (!parameter) {
      problems.push({ name, kind: 'unknown-name', given, used: undefined });
      continue;
    }
    const { used, kind } = parseOne(parameter, given);
    values[name] = used;
    if (kind) problems.push({ name, kind, given, used });
  }
  return { values: values as Values<P>, problems };
}

function parseOne(parameter: Parameter, given: unknown): { used: unknown; kind?: Problem['kind'] } {
  switch (parameter.kind) {
    case 'range': {
      const number = toNumber(given);
      if (number === undefined) return { used: parameter.default, kind: 'not-a-number' };
      const used = onStep(number, parameter);
      return inside(number, parameter) ? { used } : { used, kind: 'out-of-range' };
    }
    case 'curve': {
      const list: unknown[] = typeof given === 'string' ? given.split(',') : Array.isArray(given) ? given : [];
      if (list.length !== parameter.default.length) return { used: parameter.default, kind: 'wrong-count' };
      const numbers = list.map(toNumber);
      if (!numbers.every((number) => number !== undefined)) return { used: parameter.default, kind: 'not-a-number' };
      const used = numbers.map((number) => onStep(number, parameter));
      return numbers.every((number) => inside(number, parameter)) ? { used } : { used, kind: 'out-of-range' };
    }
    case 'data':
      return isOwnText(given) ? parseOwn(parameter, given) : parseOption(parameter, given);
    case 'choice':
      return parseOption(parameter, given);
    case 'selection': {
      const list: unknown[] = typeof given === 'string' ? given.split(',').filter(Boolean) : Array.isArray(given) ? given : [];
      const known = Object.keys(parameter.options).filter((option) => list.includes(option));
      if (known.length < parameter.least) return { used: parameter.default, kind: 'too-few' };
      return known.length === new Set(list).size ? { used: known } : { used: known, kind: 'not-an-option' };
    }
    case 'flag':
      if (given === true || given === 'true' || given === '1') return { used: true };
      if (given === false || given === 'false' || given === '0') return { used: false };
      return { used: parameter.default, kind: 'not-an-option' };
  }
}

const parseOption = ({ options, default: usual }: Choice | Data, given: unknown): { used: string; kind?: Problem['kind'] } =>
  typeof given === 'string' && Object.hasOwn(options, given) ? { used: given } : { used: usual, kind: 'not-an-option' };

function parseOwn({ own, default: usual }: Data, given: OwnText): { used: string; kind?: Problem['kind'] } {
  const found = decodeOwn(given);
  const lack = found ? lackOf(found, own) : 'unreadable-data';
  return lack ? { used: usual, kind: lack } : { used: given };
}

function toNumber(given: unknown): number | undefined {
  const number = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const inside = (number: number, { min, max }: Bounds): boolean => number >= min && number <= max;

/** The nearest value that the control can have. */
export function onStep(number: number, { min, max, step }: Bounds): number {
  const steps = Math.round((Math.min(max, Math.max(min, number)) - min) / step);
  // toFixed takes off the binary dust of min + steps·step, so that 0.1·3 is 0.3 in an address; + 0 makes −0 the 0 it is read back as.
  return Math.min(max, Number((min + steps * step).toFixed(10))) + 0;
}
