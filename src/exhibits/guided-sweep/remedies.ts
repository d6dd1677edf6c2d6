import { boxOf } from '../../diffusion/extent.ts';
import { adaptiveProjected, dynamicThreshold, rescaleCorrection } from '../../diffusion/guidance-corrections.ts';
import { corrected, limitedInterval, plainGuidance, type Guidance } from '../../diffusion/guidance.ts';
import type { GaussianMixture } from '../../diffusion/mixture.ts';
import { predictions } from '../../diffusion/prediction.ts';
import type { RemedyParameters } from './parameters.ts';

/**
 * The guidance that a remedy makes at a scale, for one run of a solver. Autoguidance is plain guidance away from another model: whoever samples brings it.
 * The ends of the interval count in whichever order they are given; rescale takes its standard deviations over all samples of a step.
 */
export function remedied(scale: number, { remedy, space, phi, intervalFrom, intervalTo, eta }: RemedyParameters, mixture: GaussianMixture): Guidance {
  const plain = plainGuidance(scale);
  switch (remedy) {
    case 'none':
    case 'autoguidance':
      return plain;
    case 'rescale':
      return corrected(plain, rescaleCorrection({ phi, space: predictions[space] }));
    case 'interval':
      return limitedInterval(plain, { from: Math.min(intervalFrom, intervalTo), to: Math.max(intervalFrom, intervalTo) });
    case 'threshold':
      return corrected(plain, dynamicThreshold({ bound: boxOf(mixture) }));
    case 'projected':
      return adaptiveProjected({ scale, eta });
  }
}
