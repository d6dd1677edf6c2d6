import { withFewOwn } from '../common-parameters.ts';
import { defineExhibit } from '../exhibit.ts';
import { parameters } from './parameters.ts';
import { fold } from './state.ts';
import { measures, verdict } from './verdict.ts';

export const zeroTerminalSnr = defineExhibit({
  id: 'zero-terminal-snr',
  text: async () => (await import('./text.ts')).text,
  parameters: { ...parameters, dataSet: withFewOwn(parameters.dataSet) },
  small: { width: 32 },
  // Training at every move of a slider would heat phones for nothing; the exact models answer by themselves, the networks when they are asked.
  instant: 'at-first',
  run: async () => (await import('./run.ts')).run,
  fold,
  figures: async () => (await import('./figures.ts')).default,
  measures,
  verdict,
});
