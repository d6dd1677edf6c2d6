import { isOwnText } from '../data/own/own-text.ts';
import type { Language } from '../language.ts';
import { ownName } from './common-parameters.ts';
import { defaults, type Parameter, type Parameters } from './parameters.ts';

/** One setting as a reader knows it: "Noise schedule: cosine". */
export function saySetting(parameter: Parameter, value: unknown, language: Language): string {
  const option = (one: unknown) => (isOwnText(one) ? ownName[language] : 'options' in parameter ? parameter.options[one as string]![language] : String(one));
  const said = Array.isArray(value) ? value.map(option).join(language === 'en' ? ', ' : '、') : value === true ? '✓' : value === false ? '✗' : option(value);
  return `${parameter.label[language]}${language === 'en' ? ': ' : '：'}${said}`;
}

/** Every setting that is not at its default, in the order of the controls. */
export function sayChanged(parameters: Parameters, values: Readonly<Record<string, unknown>>, language: Language): string[] {
  const usual: Readonly<Record<string, unknown>> = defaults(parameters);
  return Object.entries(parameters)
    .filter(([name]) => String(values[name]) !== String(usual[name]))
    .map(([name, parameter]) => saySetting(parameter, values[name], language));
}
