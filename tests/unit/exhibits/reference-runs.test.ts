import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaults } from '../../../src/exhibits/parameters.ts';
import { sameBeginning, storedMeasures, type ReferenceRun } from '../../../src/exhibits/reference-run.ts';
import { loadExhibits } from '../../../src/exhibits/registry.ts';
import { beginRun } from '../../../src/lab/headless.ts';
import { chooseBackend } from '../../../src/learning/backend.ts';
import { LANGUAGES } from '../../../src/language.ts';
import { definitionOf } from '../../../src/site/build/definition.ts';

const exhibits = await loadExhibits();
describe.each(exhibits.map((exhibit) => [exhibit.id, exhibit] as const))('reference run of %s', (id, exhibit) => {
  const path = `public/reference-runs/${id}.json`;
  const reference = JSON.parse(readFileSync(path, 'utf8')) as ReferenceRun;
  const measures = storedMeasures(reference);

  it('was made by the definition as it is now, with its default settings', () => {
    expect(reference.definition).toBe(definitionOf(id));
    expect(reference.parameters).toEqual(defaults(exhibit.parameters));
  });
  it('says with what and when it was made, in less than 150 KB', () => {
    expect(statSync(path).size).toBeLessThan(150_000);
    expect(reference.versions).toHaveProperty('node');
    expect(reference.made).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
  it('has eight seeds, if chance plays a part, and measures of each', () => {
    expect(reference.seeds).toHaveLength('seed' in exhibit.parameters ? 8 : 1);
    expect(measures).toHaveLength(reference.seeds.length);
  });
  it('measures in its stored state what it stored as measures of the first seed (to the five digits kept)', () => {
    const again = exhibit.measures(reference.state, reference.parameters as never)!;
    for (const [name, value] of Object.entries(again)) {
      if (Number.isFinite(value)) expect(Math.abs(value - measures[0]![name]!), name).toBeLessThanOrEqual(1e-3 * Math.abs(value));
    }
  });
  it('begins as the code makes it begin now', async () => {
    const { turns } = reference.beginning;
    const now = await beginRun(exhibit, reference.parameters, () => chooseBackend({ prefer: 'wasm' }), (made) => made < turns);
    expect(turns).toBeGreaterThan(0);
    expect(sameBeginning(reference.beginning, now), JSON.stringify([reference.beginning, now])).toBe(true);
    expect(sameBeginning(reference.beginning, { ...now, mean: now.mean + 0.01 * now.magnitude })).toBe(false);
  }, 60_000);
  it('keeps the curves of every seed, where there are any', () => {
    expect(reference.curves?.length).toBe(exhibit.curves && reference.seeds.length);
  });
  it('decides, in both languages, with numbers and without NaN', () => {
    const { holds, sentence } = exhibit.verdict(measures, reference.parameters as never);
    expect(holds).not.toBe('open');
    for (const language of LANGUAGES) expect(sentence[language]).not.toMatch(/NaN|undefined|–/);
  });
  it.each(LANGUAGES)('gives figures that say what they show (%s)', async (language) => {
    const figures = (await exhibit.figures())(reference.state, reference.parameters as never, language, reference.parameters as never, reference.curves);
    expect(figures.length).toBeGreaterThan(0);
    expect(new Set(figures.map((figure) => figure.id)).size).toBe(figures.length);
    for (const figure of figures) {
      expect(`${figure.title} ${figure.finding}`).not.toMatch(/NaN|undefined|null/);
      expect(figure.table.rows.length).toBeGreaterThan(0);
      for (const row of figure.table.rows) expect(row).toHaveLength(figure.table.columns.length);
    }
  });
});
