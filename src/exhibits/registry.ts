import type { Exhibit } from './exhibit.ts';
import { denoisingError } from './denoising-error/index.ts';
import { fairComparison } from './fair-comparison/index.ts';
import { forwardProcess } from './forward-process/index.ts';
import { gradientNorms } from './gradient-norms/index.ts';
import { guidance } from './guidance/index.ts';
import { highDimension } from './high-dimension/index.ts';
import { lossWeight } from './loss-weight/index.ts';
import { solverSteps } from './solver-steps/index.ts';
import { targetMagnitude } from './target-magnitude/index.ts';
import { targetGeometry } from './target-geometry/index.ts';
import { twinTraining } from './twin-training/index.ts';
import { wrongSetting } from './wrong-setting/index.ts';
import { zeroTerminalSnr } from './zero-terminal-snr/index.ts';

/** Every exhibit of the site. Adding one means adding its folder and a line here. */
export const exhibits: readonly Exhibit[] = [
  forwardProcess,
  targetGeometry,
  targetMagnitude,
  lossWeight,
  gradientNorms,
  twinTraining,
  denoisingError,
  fairComparison,
  solverSteps,
  zeroTerminalSnr,
  guidance,
  highDimension,
  wrongSetting,
];

/** @throws RangeError naming the ids that exist. */
export function exhibitById(id: string): Exhibit {
  const exhibit = exhibits.find((one) => one.id === id);
  if (!exhibit) throw new RangeError(`unknown exhibit "${id}"; there are ${exhibits.map((one) => one.id).join(', ')}`);
  return exhibit;
}
