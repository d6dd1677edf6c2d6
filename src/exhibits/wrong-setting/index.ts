import { defineExhibit } from '../exhibit.ts';
import { parameters } from './parameters.ts';
import { fold } from './state.ts';
import { measures, verdict } from './verdict.ts';

export const wrongSetting = defineExhibit({
  id: 'wrong-setting',
  text: async () => (await import('./text.ts')).text,
  parameters,
  small: { width: 32 },
  run: async () => (await import('./run.ts')).run,
  fold,
  figures: async () => (await import('./figures.ts')).default,
  measures,
  verdict,
});
