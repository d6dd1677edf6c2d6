import type { Setting } from './trial.ts';

// What several trials run alike: named once, run once. Numbers of steps were chosen for time, in short runs that showed the effects; most thresholds
// are those that the exhibits had fixed before.

export const targetSizes: Setting = { exhibit: 'target-magnitude', parameters: {} };
export const identities: Setting = { exhibit: 'target-geometry', parameters: {} };
export const weights: Setting = { exhibit: 'loss-weight', parameters: {} };
export const gradients: Setting = { exhibit: 'gradient-norms', parameters: { learners: ['epsilon', 'v'], steps: 600 } };
export const errors: Setting = { exhibit: 'denoising-error', parameters: { learners: ['epsilon', 'v'], steps: 500 } };
export const solvers: Setting = { exhibit: 'solver-steps', parameters: { learners: ['epsilon', 'v'], steps: 1000 } };
export const studies: Setting = { exhibit: 'fair-comparison', parameters: { steps: 500 } };
export const terminal: Setting = { exhibit: 'zero-terminal-snr', parameters: { samplingSteps: 10, networks: 'none' } };
export const guided: Setting = { exhibit: 'chroma', parameters: { steps: 1000 } };
export const misread: Setting = { exhibit: 'wrong-setting', parameters: { trained: 'v', steps: 500 } };
