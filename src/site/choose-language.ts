import { LANGUAGES, type Language } from '../language.ts';

/** The language chosen before, else the first of the browser's that the site speaks, else English. */
export function chooseLanguage(preferred: readonly string[], chosen: string | null): Language {
  const known = (tag: string) => LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language);
  return (chosen && known(chosen)) || preferred.map(known).find((language) => language !== undefined) || 'en';
}
