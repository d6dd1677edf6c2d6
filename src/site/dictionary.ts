import type { Language } from '../language.ts';
import { en } from './dictionary/en.ts';
import { zh } from './dictionary/zh.ts';
import { frameWords, type FrameWords } from './frame-words.ts';
import type { Room } from './rooms.ts';

/** What the pages themselves say. */
export interface PageWords {
  readonly siteName: string;
  readonly tagline: string;
  readonly skip: string;
  readonly otherLanguage: string;
  readonly theme: { readonly label: string; readonly auto: string; readonly light: string; readonly dark: string };
  readonly tryThis: string;
  readonly caveats: string;
  readonly referenceRun: (made: string, engine: string, seconds: string, seeds: number) => string;
  readonly gallery: { readonly title: string; readonly description: string; readonly back: string };
  readonly home: { readonly chapters: string; readonly short: string };
  readonly glossary: { readonly title: string; readonly description: string };
  readonly notation: { readonly title: string; readonly description: string; readonly columns: readonly string[] };
  readonly prose: {
    readonly chapter: (n: number) => string;
    readonly inThisChapter: string;
    readonly otherChapters: string;
    readonly previous: string;
    readonly next: string;
    readonly sources: string;
    readonly derivation: string;
    readonly exercise: string;
    readonly whatToSee: string;
    readonly outcomes: string;
  };
  readonly quiz: Readonly<Record<'guess' | 'check' | 'answer' | 'answers' | 'right' | 'wrong', string>>;
  readonly nav: Readonly<Record<Room | 'label' | 'cite', string>>;
  readonly search: {
    readonly title: string;
    readonly description: string;
    readonly field: string;
    readonly loading: string;
    readonly found: (count: number, query: string, shown: number) => string;
    readonly nothing: (query: string) => string;
    readonly failed: string;
    readonly needsJavaScript: string;
    readonly more: string;
  };
  readonly citation: Readonly<Record<'title' | 'plain' | 'bibtex' | 'copy' | 'copied' | 'byHand', string>>;
  readonly feed: { readonly title: string; readonly description: string; readonly link: string };
  readonly footer: { readonly label: string; readonly code: string; readonly data: string; readonly privacy: string };
  readonly notFound: { readonly title: string; readonly text: string; readonly home: string };
}

/** Everything the interface says. A key that one language lacks is a type error. */
export type Dictionary = FrameWords & PageWords;

export const dictionaries: Readonly<Record<Language, Dictionary>> = { en: { ...frameWords.en, ...en }, zh: { ...frameWords.zh, ...zh } };
