import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { defaults, parseParameters } from '../../../src/exhibits/parameters.ts';
import type { ReferenceRun } from '../../../src/exhibits/reference-run.ts';
import { loadExhibit } from '../../../src/exhibits/registry.ts';
import { LANGUAGES } from '../../../src/language.ts';
import { lessonSchema } from '../../../src/site/lessons/schema.ts';

const files = (await readdir('content/lessons')).sort();

describe.each(files)('%s', async (file) => {
  const { steps } = lessonSchema.parse(JSON.parse(await readFile(`content/lessons/${file}`, 'utf8')));

  it('names settings that its exhibits have', async () => {
    for (const { exhibit, settings } of steps) {
      const { parameters } = await loadExhibit(exhibit);
      expect(parseParameters(parameters, { ...defaults(parameters), ...settings }).problems, exhibit).toEqual([]);
    }
  });
  it('names figures that its exhibits draw', async () => {
    for (const { exhibit: id, figures } of steps) {
      const exhibit = await loadExhibit(id);
      const run = JSON.parse(await readFile(`public/reference-runs/${id}.json`, 'utf8')) as ReferenceRun;
      const drawn = (await exhibit.figures())(run.state, run.parameters as never, 'en').map((figure) => figure.id);
      for (const figure of figures) expect(drawn, `${id} ${figure}`).toContain(figure);
    }
  });
  it('has for every verdict at most one choice, and where any choice expects a verdict, one for each', () => {
    for (const { choices } of steps) {
      const expected = choices.flatMap(({ holds }) => holds ?? []);
      expect(expected.length === 0 || expected.length === choices.length).toBe(true);
      if (expected.length > 0) expect(expected.sort()).toEqual(['depends', 'no', 'yes']);
    }
  });
  it('quotes no result: neither questions nor notes hold a decimal or a percentage', () => {
    for (const { question, notes } of steps) for (const language of LANGUAGES) expect(question[language] + notes[language]).not.toMatch(/\d[.,]\d|\d\s?%/);
  });
});
