import { defineExhibit } from '../exhibit.ts';
import { parameters } from './parameters.ts';
import { curves, fold } from './state.ts';
import { measures, verdict } from './verdict.ts';

export const twinTraining = defineExhibit({
  id: 'twin-training',
  text: async () => (await import('./text.ts')).text,
  parameters,
  small: { width: 32 },
  run: async () => (await import('./run.ts')).run,
  fold,
  curves,
  figures: async () => (await import('./figures.ts')).default,
  measures,
  verdict,
});
