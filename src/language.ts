export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];
/** A text (or any piece of wording) in every language of the site: leaving one out is a type error. */
export type Localized<T = string> = Readonly<Record<Language, T>>;
/** A text that reads the same in every language: a symbol, a number, a name. */
export const same = (text: string): Localized => ({ en: text, zh: text });
/** As documents, links and feeds name them. */
export const LANGUAGE_TAGS: Localized = { en: 'en', zh: 'zh-Hans' };
