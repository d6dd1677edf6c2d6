import { readdirSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { computed, says } from './computed.ts';
import { plainNumber } from './numbers.ts';

/** Why a text may state a number that no run gives: the text itself supposes it, a formula gives it, code sets it, or a source says it. */
const reason = z.union([
  z.strictObject({ given: z.string().min(10) }),
  z.strictObject({ computed: z.string() }),
  z.strictObject({ code: z.string() }),
  z.strictObject({ source: z.string() }),
]);
export type Reason = z.infer<typeof reason>;
export const reasonsSchema = z.record(z.string(), z.record(z.string(), reason));

/** Files of a folder that draw and word; what they hold are sizes and the like, which say nothing about a run. */
export const DRAWING = /(^|-)(figures|text|words|index|colour|map)\.ts$/;

/** Numbers that a file, or any file of a folder that computes, holds in its code. */
export function literalsOf(path: string): Set<string> {
  const files = statSync(path).isDirectory() ? readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isFile() && !DRAWING.test(entry.name)).map(({ name }) => `${path}/${name}`) : [path];
  return literalsIn(files.map((file) => readFileSync(file, 'utf8')).join('\n'));
}

/** Numbers of a text in code, and shares as the percentages that a reader sees. */
export function literalsIn(code: string): Set<string> {
  const plain = (code.replaceAll(/\/\*.*?\*\/|\/\/[^\n]*/gs, '').match(/(?<![\w.])\d[\d_]*(?:\.\d+)?/g) ?? []).map(plainNumber);
  return new Set([...plain, ...plain.map((number) => `${Number((100 * Number(number)).toPrecision(12))}%`)]);
}

/** What is wrong with a reason; undefined where it holds. `cited`: the sources of the text. */
export function wrongReason(number: string, why: Reason, cited: ReadonlySet<string>): string | undefined {
  if ('computed' in why) {
    const compute = computed[why.computed];
    if (!compute) return `nothing computes "${why.computed}"`;
    return says(number, compute()) ? undefined : `"${why.computed}" is ${compute()}, not ${number}`;
  }
  if ('code' in why) return literalsOf(why.code).has(number) ? undefined : `${why.code} holds no ${number}`;
  if ('source' in why) return cited.has(why.source) ? undefined : `does not cite "${why.source}"`;
  return undefined;
}
