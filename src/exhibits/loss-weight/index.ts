import { defineExhibit } from '../exhibit.ts';
import { parameters } from './parameters.ts';
import type { LossWeightState } from './run.ts';
import { measures, verdict } from './verdict.ts';

export const lossWeight = defineExhibit({
  id: 'loss-weight',
  text: async () => (await import('./text.ts')).text,
  parameters,
  instant: true,
  run: async () => (await import('./run.ts')).run,
  fold: (_: LossWeightState | undefined, record: LossWeightState) => record,
  figures: async () => (await import('./figures.ts')).default,
  measures,
  verdict,
});
