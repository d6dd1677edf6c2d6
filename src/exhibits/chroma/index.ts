import { defineExhibit } from '../exhibit.ts';
import { curves } from '../guided-sweep/curves.ts';
import { remedyPresets } from '../guided-sweep/presets.ts';
import { fold } from '../guided-sweep/state.ts';
import { parameters } from './parameters.ts';
import { measures, verdict } from './verdict.ts';

export const chroma = defineExhibit({
  id: 'chroma',
  text: async () => (await import('./text.ts')).text,
  parameters,
  small: { width: 32 },
  presets: remedyPresets,
  run: async () => (await import('./run.ts')).run,
  fold,
  figures: async () => (await import('./figures.ts')).default,
  curves,
  measures,
  verdict,
});
