import { sharedAddressOf } from '../../exhibits/address.ts';
import type { Exhibit } from '../../exhibits/exhibit.ts';
import { defaults, parseParameters } from '../../exhibits/parameters.ts';
import type { Language } from '../../language.ts';
import type { Slide } from './slide.ts';

/** An exhibit presented by itself: at its default settings, then at each preset. */
export function presetSlides({ id, parameters, presets = [] }: Exhibit, question: string, language: Language): Slide[] {
  const slide = (label: string, values: Readonly<Record<string, unknown>>): Slide => ({
    exhibit: id,
    hash: sharedAddressOf(id, parameters, parseParameters(parameters, { ...defaults(parameters), ...values }).values),
    figures: [],
    label,
  });
  return [slide(question, {}), ...presets.map((preset) => slide(`${question} · ${preset.label[language]}`, preset.values))];
}
