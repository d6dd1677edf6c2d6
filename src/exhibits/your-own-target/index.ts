import { defineExhibit } from '../exhibit.ts';
import { parameters } from './parameters.ts';
import { presets } from './presets.ts';
import { fold } from './state.ts';
import { measures, verdict } from './verdict.ts';

export const yourOwnTarget = defineExhibit({
  id: 'your-own-target',
  text: async () => (await import('./text.ts')).text,
  parameters,
  small: { width: 32 },
  presets,
  previews: ['a', 'b', 'schedule', 'zeroTerminalSnr'],
  run: async () => (await import('./run.ts')).run,
  fold,
  figures: async () => (await import('./figures.ts')).default,
  measures,
  verdict,
});
