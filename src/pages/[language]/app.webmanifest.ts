import type { APIContext } from 'astro';
import { LANGUAGES, LANGUAGE_TAGS, type Language } from '../../language.ts';
import { APP_ICONS } from '../../site/build/cards/icons.ts';
import { lightPalette } from '../../site/build/cards/drawing.ts';
import { dictionaries } from '../../site/dictionary.ts';

export const getStaticPaths = () => LANGUAGES.map((language) => ({ params: { language } }));

/** What an installed copy of the site is called and where it begins. */
export function GET({ params }: APIContext): Response {
  const language = params['language'] as Language;
  const base = import.meta.env.BASE_URL;
  const paper = lightPalette()('paper');
  return new Response(JSON.stringify({
    name: dictionaries[language].siteName,
    short_name: dictionaries[language].siteName,
    lang: LANGUAGE_TAGS[language],
    id: `${base}${language}/`,
    start_url: `${base}${language}/`,
    scope: base,
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    icons: APP_ICONS.map((size) => ({ src: `${base}icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose: 'any maskable' })),
  }), { headers: { 'Content-Type': 'application/manifest+json' } });
}
