import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tableWords } from '../../../components/data/table/words.ts';
import { keptListWords } from '../../../components/kept/list-words.ts';
import { sayProblem } from '../../../src/checkpoints/problem-words.ts';
import { FAULTS } from '../../../src/lab/faults.ts';
import { dictionaries } from '../../../src/site/dictionary.ts';
import { offlineWords } from '../../../src/site/offline/words.ts';

const files = (language: 'en' | 'zh') => ({ 'too-slow': sayProblem({ code: 'too-slow' }, language) });
const texts = { dictionary: dictionaries, kept: keptListWords, offline: offlineWords, table: tableWords, files: { en: files('en'), zh: files('zh') } };

/** fault, what is seen, key of the sentence or –, file, title of the test */
const rowsOf = (markdown: string) =>
  Array.from(markdown.matchAll(/^\| ([^|]+) \| ([^|]+) \| (?:`([\w.-]+)`|–) \| `([\w.-]+)`: ([^|]+) \|$/gm), ([, fault, , key, file, title]) => ({ fault: fault!, key, file: file!, title: title! }));

function sentence(key: string, language: 'en' | 'zh'): string | undefined {
  const [source, ...path] = key.split('.');
  const found = path.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], texts[source as keyof typeof texts]?.[language]);
  return typeof found === 'function' ? (found as (...given: unknown[]) => string)('1', '2', '3') : (found as string | undefined);
}

function isTest(file: string, title: string): boolean {
  const path = `tests/browser/${file}`;
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return [`'${title}'`, `\`\${language}: ${title}\``].some((written) => text.includes(written));
}

const rows = rowsOf(readFileSync('tests/FAULTS.md', 'utf8'));

describe('the table of faults', () => {
  it('is read whole', () => {
    const lines = readFileSync('tests/FAULTS.md', 'utf8').split('\n').filter((line) => line.startsWith('| '));
    expect(rows).toHaveLength(lines.length - 1);
  });
  it.each(rows.map((row) => [row.fault, row] as const))('%s: the sentence stands in both languages, and the test exists', (_, { key, file, title }) => {
    if (key !== undefined) for (const language of ['en', 'zh'] as const) expect(sentence(key, language), `${key} ${language}`).toMatch(language === 'en' ? /[a-z]{3}/ : /[一-龥]{3}/);
    expect(isTest(file, title), `${file}: ${title}`).toBe(true);
  });
  it('names every way in which a run breaks off', () => {
    const named = rows.flatMap(({ key }) => (key?.startsWith('dictionary.faults.') ? [key.replace('dictionary.faults.', '')] : []));
    expect([...named].sort()).toEqual([...FAULTS].sort());
  });
  it('would be found out', () => {
    expect(isTest('faults.spec.ts', 'no such test')).toBe(false);
    expect(sentence('dictionary.faults.nothing', 'en')).toBeUndefined();
    expect(rowsOf('| a | b | `dictionary.late` | `x.spec.ts`: t |')).toEqual([{ fault: 'a', key: 'dictionary.late', file: 'x.spec.ts', title: 't' }]);
  });
});
