import { existsSync } from 'node:fs';
import type { Language } from '../language.ts';

const HEADER = ['chapters', 'exhibits', 'claims', 'search'] as const;
const FOOTER = ['summary', 'glossary', 'notation', 'checkpoints', 'teach', 'engine', 'offline', 'licences'] as const;
export type Room = (typeof HEADER | typeof FOOTER)[number];

/** A room that is not built yet has no door. The chapters are listed on the home page. */
const exists = (room: Room): boolean => room === 'chapters' || [`${room}/index.astro`, `${room}.astro`].some((file) => existsSync(`src/pages/[language]/${file}`));

export const headerRooms = HEADER.filter(exists);
export const footerRooms = FOOTER.filter(exists);

export const roomAddress = (language: Language, room: Room): string =>
  `${import.meta.env.BASE_URL}${language}/${room === 'chapters' ? '#chapters' : `${room}/`}`;
