import { getCollection } from 'astro:content';
import { sharedAddressOf } from '../../exhibits/address.ts';
import { defaults, parseParameters } from '../../exhibits/parameters.ts';
import { loadExhibit } from '../../exhibits/registry.ts';
import { LANGUAGES, type Language } from '../../language.ts';
import type { Slide } from '../present/slide.ts';
import type { Lesson } from './schema.ts';

export interface LessonPage {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly slides: readonly Slide[];
  /** What the speaker reads, one text a slide. */
  readonly notes: readonly string[];
  /** The exhibits, each once. */
  readonly exhibits: readonly string[];
}

/** Every lesson in one language, in their order. @throws where a setting is none of the exhibit's. */
export async function lessonsIn(language: Language): Promise<LessonPage[]> {
  const entries = (await getCollection('lessons')).sort((one, other) => one.data.order - other.data.order);
  return Promise.all(entries.map(async ({ id, data }) => ({
    id,
    title: data.title[language],
    summary: data.summary[language],
    minutes: data.minutes,
    slides: await Promise.all(data.steps.map((step) => slideOf(step, `content/lessons/${id}.json`, language))),
    notes: data.steps.map(({ notes }) => notes[language]),
    exhibits: [...new Set(data.steps.map(({ exhibit }) => exhibit))],
  })));
}

async function slideOf({ exhibit, settings, figures, question, choices }: Lesson['steps'][number], file: string, language: Language): Promise<Slide> {
  const { parameters } = await loadExhibit(exhibit);
  const { values, problems } = parseParameters(parameters, { ...defaults(parameters), ...settings });
  if (problems.length > 0) throw new Error(`${file}, ${exhibit}: ${problems.map(({ name, kind }) => `${name} ${kind}`).join(', ')}`);
  return {
    exhibit,
    hash: sharedAddressOf(exhibit, parameters, values),
    figures,
    question: question[language],
    choices: choices.map(({ text, holds }) => ({ text: text[language], ...(holds && { holds }) })),
  };
}

/** One page for each lesson in each language. */
export const lessonPaths = async () =>
  (await Promise.all(LANGUAGES.map(async (language) => (await lessonsIn(language)).map((lesson) => ({ params: { language, lesson: lesson.id }, props: { lesson } }))))).flat();
