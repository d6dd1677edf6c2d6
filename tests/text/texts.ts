import { readdirSync, readFileSync } from 'node:fs';
import type { ExhibitText } from '../../src/exhibits/exhibit.ts';
import { loadExhibits } from '../../src/exhibits/registry.ts';
import { LANGUAGES, type Localized } from '../../src/language.ts';
import { bareNumbers, plainNumber, sentencesOf, type Found } from './numbers.ts';
import { DRAWING, literalsIn, literalsOf } from './reasons.ts';

/** One text of the site, as content/numbers.json names it, in one language: numbers that nothing in it explains, and the sources that it cites. */
export interface CheckedText {
  readonly name: string;
  readonly language: string;
  readonly found: readonly Found[];
  readonly cited: ReadonlySet<string>;
}
const read = (path: string): string => readFileSync(path, 'utf8');
const none: ReadonlySet<string> = new Set();
const idsOfCites = (text: string) => new Set(Array.from(text.matchAll(/<Cite\b[^>]*?\bid="([^"]+)"/g), ([, id]) => id!));

const chapters = (): CheckedText[] =>
  LANGUAGES.flatMap((language) => readdirSync(`content/${language}`).map((file) => {
    const body = read(`content/${language}/${file}`);
    return { name: file.replace('.mdx', ''), language, found: sentencesOf(body).flatMap(({ sentence, settings }) => bareNumbers(sentence, settings)), cited: idsOfCites(body) };
  }));

interface Evidence {
  readonly source: string;
}
/** A claim's sources stand under it; what they are said to show may hold the number. */
const claims = (): CheckedText[] =>
  readdirSync('content/claims').flatMap((file) => {
    const { truth, cannot, evidence } = JSON.parse(read(`content/claims/${file}`)) as { truth: Localized; cannot?: Localized; evidence: Evidence[] };
    const shown = new Set((JSON.stringify(evidence).match(/\d+(?:[.,]\d+)*%?/g) ?? []).map(plainNumber));
    return LANGUAGES.map((language) => ({
      name: `claims/${file.replace('.json', '')}`, language, found: [truth, cannot].flatMap((text) => (text ? bareNumbers(text[language], shown) : [])), cited: new Set(evidence.map(({ source }) => source)),
    }));
  });

/** Every string below a key "en" or "zh". */
function stringsOf(value: unknown, language: string, inside = false): string[] {
  if (typeof value === 'string') return inside ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => (LANGUAGES.some((one) => one === key) ? stringsOf(child, language, key === language) : stringsOf(child, language, inside)));
}
const data = (): CheckedText[] => {
  const files = ['glossary', 'notation', 'changes', ...readdirSync('content/lessons').map((file) => `lessons/${file.replace('.json', '')}`)];
  return files.flatMap((name) => {
    const text = read(`content/${name}.json`);
    // A lesson names settings of exhibits, which its steps hold.
    const settings = name.startsWith('lessons/') ? literalsIn(text.replaceAll(/"(?:en|zh)": "[^"]*"/g, '')) : none;
    return LANGUAGES.map((language) => ({ name, language, found: stringsOf(JSON.parse(text), language).flatMap((one) => bareNumbers(one, settings)), cited: none }));
  });
};

/** What words and drawings are made with. */
const PRESENTATION = /\/(numbers|plot-kit|styles|estimate|cloud-frame|figure)\.ts$/;
const linesOf = ({ title, question, attempts, caveats }: ExhibitText) => [title, question, ...attempts, ...caveats];
/** An exhibit's text speaks of its own settings: numbers in its code, or in what that imports. */
async function exhibits(): Promise<CheckedText[]> {
  const made = await Promise.all((await loadExhibits()).map(async ({ id, text }) => {
    const written = await text();
    const folder = `src/exhibits/${id}`;
    const code = readdirSync(folder).filter((file) => !DRAWING.test(file)).map((file) => read(`${folder}/${file}`)).join('\n');
    const imported = new Set(Array.from(code.matchAll(/from '\.\.\/((?:\.\.\/)?[\w/-]+\.ts)'/g), ([, path]) => path!.startsWith('../') ? `src/${path!.slice(3)}` : `src/exhibits/${path!}`));
    const known = new Set([folder, ...[...imported].filter((path) => !PRESENTATION.test(path))].flatMap((path) => [...literalsOf(path)]));
    return LANGUAGES.map((language) => ({ name: `exhibits/${id}`, language, found: linesOf(written[language]).flatMap((line) => bareNumbers(line, known)), cited: none }));
  }));
  return made.flat();
}

export const allTexts = async (): Promise<CheckedText[]> => [...chapters(), ...claims(), ...data(), ...(await exhibits())];
