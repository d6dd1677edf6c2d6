import { defineExhibit } from '../exhibit.ts';
import { parameters } from './parameters.ts';
import type { TargetMagnitudeState } from './run.ts';
import { measures, verdict } from './verdict.ts';

export const targetMagnitude = defineExhibit({
  id: 'target-magnitude',
  text: async () => (await import('./text.ts')).text,
  parameters,
  instant: true,
  run: async () => (await import('./run.ts')).run,
  fold: (_: TargetMagnitudeState | undefined, record: TargetMagnitudeState) => record,
  figures: async () => (await import('./figures.ts')).default,
  measures,
  verdict,
});
