import { tfjs } from '../learning/versions.ts';

/** What a run in the page was computed with; where nothing was trained the engine had no part in it. */
export const engineVersions = (backend: string): Record<string, string> => (backend === 'javascript' ? {} : { '@tensorflow/tfjs-core': tfjs });
