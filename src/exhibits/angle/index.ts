import { withFewOwn } from '../common-parameters.ts';
import { defineExhibit } from '../exhibit.ts';
import { parameters } from './parameters.ts';
import type { AngleState } from './run.ts';
import { measures, verdict } from './verdict.ts';

export const angle = defineExhibit({
  id: 'angle',
  text: async () => (await import('./text.ts')).text,
  parameters: { ...parameters, dataSet: withFewOwn(parameters.dataSet) },
  instant: true,
  run: async () => (await import('./run.ts')).run,
  fold: (_: AngleState | undefined, record: AngleState) => record,
  figures: async () => (await import('./figures.ts')).default,
  measures,
  verdict,
});
