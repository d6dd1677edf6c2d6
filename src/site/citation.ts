import type { Language } from '../language.ts';

/** As in CITATION.cff. */
export const AUTHORS = 'What to Predict contributors';

export interface Cited {
  readonly language: Language;
  readonly siteName: string;
  readonly title: string;
  /** Path after the language. */
  readonly path: string;
  readonly url: string;
  readonly version: string;
  readonly year: number;
}

/** In the form that reference lists of the language use. */
export function plainCitation({ language, siteName, title, url, version, year }: Cited): string {
  return language === 'zh'
    ? `${AUTHORS}. ${title}[EB/OL]. ${siteName}, ${version} 版, ${year}. ${url}`
    : `${AUTHORS} (${year}). “${title}”. ${siteName}, version ${version}. ${url}`;
}

/** BibTeX, in UTF-8; doubled braces keep the authors one name and the title its capitals. */
export function bibtex({ siteName, title, path, url, version, year }: Cited): string {
  const key = ['what-to-predict', year, ...path.split('/').filter(Boolean)].join('-');
  const fields = {
    author: `{${AUTHORS}}`,
    title: `{${escaped(title)}}`,
    howpublished: escaped(siteName),
    version,
    year: String(year),
    url,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

const escaped = (text: string): string => text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&');
