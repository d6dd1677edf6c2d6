import { withFewOwn } from '../common-parameters.ts';
import { defineExhibit } from '../exhibit.ts';
import { parameters } from './parameters.ts';
import { fold } from './state.ts';
import { measures, verdict } from './verdict.ts';

export const solverSteps = defineExhibit({
  id: 'solver-steps',
  text: async () => (await import('./text.ts')).text,
  parameters: { ...parameters, dataSet: withFewOwn(parameters.dataSet) },
  small: { width: 32 },
  run: async () => (await import('./run.ts')).run,
  fold,
  figures: async () => (await import('./figures.ts')).default,
  measures,
  verdict,
});
