import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataOf, scriptFor } from '../../../src/code/index.ts';
import type { Exhibit } from '../../../src/exhibits/exhibit.ts';
import { defaults } from '../../../src/exhibits/parameters.ts';
import { loadExhibits } from '../../../src/exhibits/registry.ts';
import type { Language } from '../../../src/language.ts';
import { settingsOf } from '../exhibits/settings.ts';
import { pythonWith, runPython } from './python.ts';

const exhibits = await loadExhibits();
const python = pythonWith();
if (!python) console.log('No python3 on this machine: the scripts are made, but their syntax is not checked.');
const SAMPLES = 50;

async function scriptOf(exhibit: Exhibit, values: Record<string, unknown>, language: Language): Promise<string> {
  return scriptFor({ exhibit, text: (await exhibit.text())[language], values, data: await dataOf(exhibit, values), language, address: 'https://example.org/?a="\\' });
}

describe.each(exhibits.map((exhibit) => [exhibit.id, exhibit] as const))('the script of %s', (_, exhibit) => {
  it('is Python, whatever the settings and the language', async () => {
    const settings = [defaults(exhibit.parameters) as Record<string, unknown>, ...fc.sample(settingsOf(exhibit.parameters), { numRuns: SAMPLES, seed: 1 })];
    const scripts: string[] = [];
    for (const values of settings) for (const language of ['en', 'zh'] as const) scripts.push(await scriptOf(exhibit, values, language));
    for (const script of scripts) expect(script).not.toMatch(/undefined|NaN|\[object/);
    if (!python) return;
    const wrong = runPython(python, CHECK, scripts);
    expect(wrong).toEqual([]);
  });
});

const CHECK = `
import ast, json, sys
wrong = []
for script in json.load(sys.stdin):
    try:
        ast.parse(script)
    except SyntaxError as error:
        wrong.append(f"{error}: {error.text}")
print(json.dumps(wrong))
`;
