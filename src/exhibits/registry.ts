import type { Exhibit } from './exhibit.ts';

/** Every exhibit of the site, in the order of the gallery, each loaded by itself. Adding one means adding its folder and a line here. */
const loaders: Readonly<Record<string, () => Promise<Exhibit>>> = {
  'forward-process': async () => (await import('./forward-process/index.ts')).forwardProcess,
  'target-geometry': async () => (await import('./target-geometry/index.ts')).targetGeometry,
  angle: async () => (await import('./angle/index.ts')).angle,
  'target-magnitude': async () => (await import('./target-magnitude/index.ts')).targetMagnitude,
  'loss-weight': async () => (await import('./loss-weight/index.ts')).lossWeight,
  'gradient-norms': async () => (await import('./gradient-norms/index.ts')).gradientNorms,
  'twin-training': async () => (await import('./twin-training/index.ts')).twinTraining,
  'denoising-error': async () => (await import('./denoising-error/index.ts')).denoisingError,
  'your-own-target': async () => (await import('./your-own-target/index.ts')).yourOwnTarget,
  'fair-comparison': async () => (await import('./fair-comparison/index.ts')).fairComparison,
  'solver-steps': async () => (await import('./solver-steps/index.ts')).solverSteps,
  'zero-terminal-snr': async () => (await import('./zero-terminal-snr/index.ts')).zeroTerminalSnr,
  guidance: async () => (await import('./guidance/index.ts')).guidance,
  chroma: async () => (await import('./chroma/index.ts')).chroma,
  'high-dimension': async () => (await import('./high-dimension/index.ts')).highDimension,
  'wrong-setting': async () => (await import('./wrong-setting/index.ts')).wrongSetting,
  laboratory: async () => (await import('./laboratory/index.ts')).laboratory,
};

export const exhibitIds: readonly string[] = Object.keys(loaders);

/** @throws RangeError naming the ids that exist. */
export async function loadExhibit(id: string): Promise<Exhibit> {
  if (!Object.hasOwn(loaders, id)) throw new RangeError(`unknown exhibit "${id}"; there are ${exhibitIds.join(', ')}`);
  return loaders[id]!();
}

export const loadExhibits = (): Promise<Exhibit[]> => Promise.all(exhibitIds.map(loadExhibit));
