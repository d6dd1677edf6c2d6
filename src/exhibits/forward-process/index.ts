import { defineExhibit } from '../exhibit.ts';
import { parameters } from './parameters.ts';
import type { ForwardProcessState } from './run.ts';
import { measures, verdict } from './verdict.ts';

export const forwardProcess = defineExhibit({
  id: 'forward-process',
  text: async () => (await import('./text.ts')).text,
  parameters,
  instant: true,
  run: async () => (await import('./run.ts')).run,
  fold: (_: ForwardProcessState | undefined, record: ForwardProcessState) => record,
  figures: async () => (await import('./figures.ts')).default,
  measures,
  verdict,
});
