import { getCollection, type CollectionEntry } from 'astro:content';
import type { Language } from '../language.ts';

export type Chapter = CollectionEntry<'chapters'>;

/** Chapters of a language in their order. Files are named NN-slug.mdx, alike in both languages. */
export async function chaptersIn(language: Language): Promise<Chapter[]> {
  const all = await getCollection('chapters', ({ id }) => new RegExp(`^${language}/\\d`).test(id));
  return all.sort((one, other) => numberOf(one) - numberOf(other));
}

export const numberOf = ({ id }: Chapter): number => Number(/^\w+\/(\d+)-/.exec(id)![1]);
export const slugOf = ({ id }: Chapter): string => id.replace(/^\w+\/\d+-/, '');

/** Ids of what a chapter cites, in the order of the text. */
export const citedBy = ({ body = '' }: Chapter): string[] => [...new Set(Array.from(body.matchAll(/<Cite\s[^>]*?id="([^"]+)"/g), ([, id]) => id!))];
