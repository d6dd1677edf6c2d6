/** What is new, as RSS, one feed a language. */
import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { changesIn } from '../../site/changes.ts';
import { dictionaries } from '../../site/dictionary.ts';
import { LANGUAGES, LANGUAGE_TAGS, type Language } from '../../language.ts';

export const getStaticPaths = () => LANGUAGES.map((language) => ({ params: { language } }));

export async function GET({ params, site }: APIContext): Promise<Response> {
  const language = params['language'] as Language;
  const { feed } = dictionaries[language];
  const home = new URL(`${import.meta.env.BASE_URL}${language}/`, site).href;
  return rss({
    title: feed.title,
    description: feed.description,
    site: home,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${LANGUAGE_TAGS[language]}</language><atom:link href="${home}feed.xml" rel="self" type="application/rss+xml"/>`,
    items: (await changesIn(language)).map(({ date, path, title, text }) => ({ title, description: text, pubDate: new Date(date), link: home + path })),
  });
}
