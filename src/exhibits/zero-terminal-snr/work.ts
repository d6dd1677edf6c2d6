import type { ZeroTerminalSnrParameters } from './parameters.ts';
import { RESCUES, TREATMENTS, type Treatment } from './rescues.ts';

/** Numbers of DDIM steps, first timesteps, and guidance scales at which networks are sampled. */
export const STEP_COUNTS = [2, 4, 8, 16, 32, 64];
export const STARTS = [800, 900, 955, 980, 990, 995, 997, 998, 999];
export const SCALES = [1, 1.5, 2, 3, 5, 7.5];

/** Networks that have trained so little are sampled in a few ways, so that there is something to see. */
const PREVIEW: { readonly step: number; readonly treatments: readonly Treatment[] } = { step: 300, treatments: ['none', 'late'] };
export const previewOf = (steps: number) => (PREVIEW.step < steps ? [PREVIEW] : []);

/** All that is done with networks, in training steps; a call of one for all samples costs about as much. */
export const workOf = ({ steps, samplingSteps }: ZeroTerminalSnrParameters): number =>
  2 * steps + samplingSteps * (2 * (TREATMENTS.length + previewOf(steps).flatMap(({ treatments }) => treatments).length) + 2 * STARTS.length + 3 * SCALES.length) + (2 + RESCUES.length) * STEP_COUNTS.reduce((sum, count) => sum + count, 0);
