import { defineExhibit } from '../exhibit.ts';
import { parameters } from './parameters.ts';
import { presets } from './presets.ts';
import { measures, verdict } from './verdict.ts';
import type { TargetGeometryState } from './run.ts';

export const targetGeometry = defineExhibit({
  id: 'target-geometry',
  text: async () => (await import('./text.ts')).text,
  parameters,
  instant: true,
  presets,
  run: async () => (await import('./run.ts')).run,
  fold: (_state: TargetGeometryState | undefined, record: TargetGeometryState) => record,
  figures: async () => (await import('./figures.ts')).default,
  measures,
  verdict,
});
