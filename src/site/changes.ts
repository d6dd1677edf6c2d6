import { getCollection } from 'astro:content';
import type { Language } from '../language.ts';

/** What is new, the newest first. */
export async function changesIn(language: Language) {
  const changes = await getCollection('changes');
  return changes
    .map(({ data: { date, path, ...texts } }) => ({ date, path, ...texts[language] }))
    .sort((one, other) => other.date.localeCompare(one.date));
}

/** Time of the newest change: the date of what is cited. */
export const lastChange = async (): Promise<Date> => new Date((await changesIn('en'))[0]!.date);
