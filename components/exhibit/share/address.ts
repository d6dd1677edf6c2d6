import type { Language } from '../../../src/language.ts';

/** The address of an exhibit in a room of the site, with the settings that `hash` carries. */
export const addressIn = (room: 'exhibits' | 'embed', id: string, hash: string, language: Language): string =>
  new URL(`${import.meta.env.BASE_URL}${language}/${room}/${id}/${hash}`, location.href).href;
