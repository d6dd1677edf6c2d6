import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/language.ts';

const files = readdirSync('content/en').filter((name) => name.endsWith('.mdx'));
const bodyOf = (language: string, file: string): string => readFileSync(`content/${language}/${file}`, 'utf8');

/** What a text consists of besides its words: headings, exhibits, questions, derivations, sources, numbers from runs, in their order. */
function skeleton(body: string): string[] {
  const parts = body.matchAll(/^(#{2,3}) |<(Exhibit|Quiz|Derivation|Step|Exercise|Outcomes|Note)\b([^>]*)|\{ text: |right: true|^\$\$/gm);
  return Array.from(parts, ([whole, heading, component, attributes = '']) => {
    if (heading) return heading;
    if (!component) return whole.trim();
    return [component, .../\b(?:kind|id)="[^"]+"/g[Symbol.match](attributes) ?? []].join(' ');
  });
}
/** In any order: two languages may place a source or a number elsewhere in a sentence. */
const quoted = (body: string): string[] => Array.from(body.matchAll(/<(?:Cite|Measured|Verdict|SetExhibit)\b[^>]*>/g), ([tag]) => tag.replace(/ at="[^"]*"/, '')).sort();

describe.each(files)('%s', (file) => {
  it('is built alike in both languages', () => {
    const [en, zh] = LANGUAGES.map((language) => skeleton(bodyOf(language, file)));
    expect(zh).toEqual(en);
  });

  it('cites, measures and sets the same in both languages', () => {
    const [en, zh] = LANGUAGES.map((language) => quoted(bodyOf(language, file)));
    expect(zh).toEqual(en);
  });

  it.runIf(/^\d/.test(file))('is a chapter: it asks, exercises at least twice, each time with an exhibit, and ends by saying what can now be predicted', () => {
    const body = bodyOf('en', file);
    expect(body.match(/<Quiz/g)?.length ?? 0).toBeGreaterThan(0);
    const exercises = body.match(/<Exercise[^]*?<\/Exercise>/g) ?? [];
    expect(exercises.length).toBeGreaterThanOrEqual(2);
    for (const exercise of exercises) expect(exercise).toContain('<SetExhibit');
    expect(body.match(/<Outcomes>/g)).toHaveLength(1);
    expect(body.trimEnd()).toMatch(/<\/Outcomes>$/);
  });
});
