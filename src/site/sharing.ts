import { LANGUAGES, LANGUAGE_TAGS, type Language } from '../language.ts';
import { AUTHORS } from './citation.ts';

/** Size of the social cards, drawn after the build for every page that names one. */
export const CARD = { width: 1200, height: 630 };

/** Where the card of a page stands, below the site's base; the page that asks for a language has the path undefined. */
export const cardOf = (language: Language, path: string | undefined): string =>
  path === undefined ? 'cards/index.png' : `cards/${`${language}/${path}`.replace(/\/$/, '')}.png`;

/** The same page in every language, then where the language is not known: the page that asks for it, or English. */
export function alternates(path: string): { hreflang: string; path: string }[] {
  const pages = LANGUAGES.map((language) => ({ hreflang: LANGUAGE_TAGS[language], path: `${language}/${path}` }));
  return [...pages, { hreflang: 'x-default', path: path === '' ? '' : `en/${path}` }];
}

interface Described {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly path: string;
  readonly siteName: string;
  readonly url: string;
  readonly image: string;
  readonly home: string;
}

/** What a page is, in schema.org's words. */
export function structuredData({ language, title, description, path, siteName, url, image, home }: Described): object {
  const [room, one] = path.split('/');
  const kind =
    room === 'chapters' ? { '@type': ['LearningResource', 'Article'], learningResourceType: 'chapter', headline: title }
    : room === 'exhibits' && one ? { '@type': 'LearningResource', learningResourceType: 'interactive simulation' }
    : path === '' ? { '@type': 'LearningResource', learningResourceType: 'tutorial' }
    : { '@type': 'WebPage' };
  return {
    '@context': 'https://schema.org',
    ...kind,
    name: title,
    description,
    inLanguage: LANGUAGE_TAGS[language],
    url,
    image,
    isAccessibleForFree: true,
    license: 'https://spdx.org/licenses/MIT.html',
    author: { '@type': 'Organization', name: AUTHORS },
    ...(path !== '' && { isPartOf: { '@type': 'WebSite', name: siteName, url: home } }),
  };
}
