import '../../src/trusted-types.ts';
import { LANGUAGE_TAGS, type Language } from '../../src/language.ts';

/** What the search panel uses of Pagefind's script, which is made with the index at the end of a build. */
interface Pagefind {
  readonly options: (options: { readonly excerptEllipsis: string }) => Promise<void>;
  readonly debouncedSearch: (query: string, options: object, milliseconds: number) => Promise<{ readonly results: readonly Hit[] } | null>;
}
export interface Hit {
  readonly data: () => Promise<Found>;
}
export interface Found {
  readonly url: string;
  /** HTML: the text escaped, the words found in <mark>. */
  readonly excerpt: string;
  readonly meta: { readonly title: string };
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

let loading: Promise<Pagefind> | undefined;
let failures = 0;

/** Loads the script once. Browsers remember that a module failed to load, so that another try needs another address. */
export function loadPagefind(): Promise<Pagefind> {
  loading ??= load();
  loading.catch(() => {
    loading = undefined;
    failures++;
  });
  return loading;
}

async function load(): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${import.meta.env.BASE_URL}pagefind/pagefind.js${failures > 0 ? `?${failures}` : ''}`)) as Pagefind;
  await pagefind.options({ excerptEllipsis: '…' });
  return pagefind;
}

/** The room of the site that an address of a page leads into: "exhibits" for "/en/exhibits/guidance/". */
export const roomOf = (url: string, home: string): string => (url.startsWith(home) ? (/^([^/#?]+)\/[^/#?]/.exec(url.slice(home.length))?.[1] ?? '') : '');

/**
 * Whether what was found answers the query at all. For a word that stands nowhere, Pagefind marks words that it begins with: "x" for
 * "xyzzy". At least half of a word of the query, and three letters of a long one, must be there.
 */
export function answers(query: string, found: readonly Pick<Found, 'excerpt' | 'sub_results'>[], language: Language): boolean {
  const excerpts = found.flatMap(({ excerpt, sub_results }) => [excerpt, ...sub_results.map((section) => section.excerpt)]);
  const marked = excerpts.flatMap((excerpt) => Array.from(excerpt.matchAll(/<mark>(.*?)<\/mark>/g), ([, word]) => wordsOf(word!, language)).flat());
  return wordsOf(query, language).some((wanted) => {
    const enough = Math.min(wanted.length, Math.max(3, Math.ceil(wanted.length / 2)));
    return marked.some((word) => word.slice(0, enough) === wanted.slice(0, enough));
  });
}

function wordsOf(text: string, language: Language): string[] {
  const segments = Array.from(new Intl.Segmenter(LANGUAGE_TAGS[language], { granularity: 'word' }).segment(text.toLowerCase()));
  return segments.filter(({ isWordLike, segment }) => isWordLike || /\p{S}/u.test(segment)).map(({ segment }) => segment);
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'", '&amp;': '&' };

/** An excerpt as text, in parts that hold a word found and parts that do not: HTML that is not written into a page can carry no script into it. */
export const partsOf = (excerpt: string): { readonly text: string; readonly marked: boolean }[] =>
  excerpt.split(/<mark>(.*?)<\/mark>/gs).map((part, i) => ({ text: part.replace(/&(lt|gt|quot|#39|#x27|amp);/g, (entity) => ENTITIES[entity]!), marked: i % 2 === 1 })).filter(({ text }) => text !== '');
