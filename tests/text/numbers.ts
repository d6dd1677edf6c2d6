/**
 * Numbers that a text states. One that was measured must be read from a stored run (<Measured>, <Verdict>) or stand beside its source; this finds those
 * that are simply there. What it cannot see: a number spelled out ("a third"), unless it multiplies ("eleven times").
 */

/** 0 and 1 are limits and units here; whole degrees are places on the angle; chapters, versions and list markers are names. */
const ALWAYS = /^[−-]?[01]$|^\d+°$/;
const NAMES = [
  /\bchapters? \d+|第\s*\d+\s*章/giu,
  /\b(?:Stable Diffusion|SDXL|SD|Flux\.|NovelAI Diffusion|EasyFluff|NoobAI-XL|Playground v)\s?\d+(?:\.\d+)?(?:(?:,| and|、|和|与| 和| 与)\s?\d+(?:\.\d+)?)*/gu,
  /\[[^\]]*\]\([^)]*\)/gu,
];
/** A digit that continues a word is part of a name: x0, UniPC-2, w1. */
const NUMBER = /(?<![A-Za-zα-ωΑ-Ω0-9₀-₉_.][-_]?)[−-]?\d+(?:[,.]\d+)*(?:[%°])?/gu;
const SPELLED = /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty|a hundred|a thousand)(?:-fold| times)\b|[三四五六七八九十百千]+(?:几|多)?倍/giu;

export interface Found {
  readonly number: string;
  /** The sentence, for the message. */
  readonly sentence: string;
}

/** A number as data files write it: "20,000" and "20_000" are 20000, "71%" stays a share. */
export const plainNumber = (text: string): string => text.replaceAll(/[,_]/g, '').replace('−', '-').replace(/(\.\d*?)0+(?=%?$)/, '$1').replace(/\.(?=%?$)/, '');

/** Numbers of one sentence without a source. `settings` are those that the text itself sets, in <SetExhibit>. */
export function bareNumbers(sentence: string, settings: ReadonlySet<string> = new Set()): Found[] {
  if (/<Cite\b/.test(sentence)) return [];
  const words = NAMES.reduce((text, name) => text.replace(name, ' '), sentence.replace(/<[A-Za-z/][^>]*>/g, ' ').replace(/“[^”]*”/gu, ' '));
  const numbers = [...(words.match(NUMBER) ?? []).map(plainNumber), ...(words.match(SPELLED) ?? [])];
  return numbers.filter((number) => !ALWAYS.test(number) && !settings.has(number)).map((number) => ({ number, sentence: sentence.trim() }));
}

/** Sentences of an MDX chapter, each with what the exercise around it sets. Formulas, code and the components' own attributes are left out. */
export function sentencesOf(mdx: string): { readonly sentence: string; readonly settings: ReadonlySet<string> }[] {
  const text = mdx
    .replace(/^---\n.*?\n---\n/s, (head) => head.replaceAll(/^---$|^\w+: /gm, ''))
    .replaceAll(/\{\/\*.*?\*\/\}/gs, '')
    .replaceAll(/^\$\$.*?^\$\$/gms, '')
    .replaceAll(/```.*?```/gs, '')
    .replaceAll(/`[^`\n]+`/g, 'code')
    // A formula that is a bare number is a number.
    .replaceAll(/\$([^$\n]+)\$/g, (_, formula: string) => (/^[\d.,\s]+$/.test(formula) ? formula : 'formula'))
    .replaceAll(/^\s*\d+\. /gm, '');
  return text.split(/(?=<Exercise\b)|(?<=<\/Exercise>)/).flatMap((part) => {
    const settings = new Set(part.startsWith('<Exercise') ? Array.from(part.matchAll(/<SetExhibit\b[^>]*\/?>/g)).flatMap(([tag]) => (tag.match(/\d[\d._]*/g) ?? []).map(plainNumber)) : []);
    const outside = new Set<string>();
    return part
      .split('\n')
      .flatMap((line) => line.split(/(?<=[.?!][)”]?)\s+(?=[A-Z“<[∎ε(vux]|formula)|(?<=[。！？][）”]?)/u))
      .map((sentence) => ({
        sentence: sentence.replaceAll(/<(?:Measured|Verdict|Exhibit|SetExhibit)\b[^>]*>/g, ''),
        settings: settings.size > 0 ? settings : sentence.includes('<SetExhibit') ? new Set((sentence.match(/<SetExhibit\b[^>]*>/)![0].match(/\d[\d._]*/g) ?? []).map(plainNumber)) : outside,
      }));
  });
}
