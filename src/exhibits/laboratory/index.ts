import { defineExhibit } from '../exhibit.ts';
import { curves, fold } from '../twin-training/state.ts';
import { parameters } from './parameters.ts';
import { presets } from './presets.ts';
import { measures, verdict } from './verdict.ts';

export const laboratory = defineExhibit({
  id: 'laboratory',
  text: async () => (await import('./text.ts')).text,
  parameters,
  small: { width: 32 },
  presets,
  run: async () => (await import('./run.ts')).run,
  fold,
  curves,
  figures: async () => (await import('./figures.ts')).default,
  measures,
  verdict,
});
