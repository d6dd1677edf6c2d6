import type { Preset } from '../exhibit.ts';
import { remedyParameters, type RemedyParameters } from './parameters.ts';

const { options } = remedyParameters.remedy;

/** One for guidance alone and for every remedy; for rescale one for two spaces, because there the space matters. */
export const remedyPresets: readonly Preset<RemedyParameters>[] = [
  { id: 'none', label: { en: 'guidance alone', zh: '只有引导' }, values: { remedy: 'none' } },
  { id: 'rescale-x0', label: { en: 'rescale in x₀', zh: '在 x₀ 空间重缩放' }, values: { remedy: 'rescale', space: 'x0' } },
  { id: 'rescale-epsilon', label: { en: 'rescale in ε', zh: '在 ε 空间重缩放' }, values: { remedy: 'rescale', space: 'epsilon' } },
  ...(['interval', 'threshold', 'projected', 'autoguidance'] as const).map((remedy) => ({ id: remedy, label: options[remedy], values: { remedy } })),
];
