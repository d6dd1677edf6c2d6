import type { Preset } from '../exhibit.ts';
import type { TargetGeometryParameters } from './parameters.ts';

/** The two ends, where one target fails, and the place between them where u is at right angles to x_t. */
export const presets: readonly Preset<TargetGeometryParameters>[] = [
  { id: 'clean', label: { en: 'Almost clean, from x₀', zh: '几乎干净，由 x₀ 换算' }, values: { angle: 3, from: 'x0' } },
  { id: 'half', label: { en: 'Halfway, from v', zh: '正中间，由 v 换算' }, values: { angle: 45, from: 'v' } },
  { id: 'noise', label: { en: 'Almost noise, from ε', zh: '几乎全是噪声，由 ε 换算' }, values: { angle: 87, from: 'epsilon' } },
];
