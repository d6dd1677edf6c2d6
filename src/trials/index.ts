import { alphaEnd } from './alpha-end.ts';
import { cleanError } from './clean-error.ts';
import { epsilonAtZeroSnr } from './epsilon-at-zero-snr.ts';
import { epsilonSize } from './epsilon-size.ts';
import { exactSaturates } from './exact-saturates.ts';
import { fewStepsCosine } from './few-steps-cosine.ts';
import { gradientCleanEnd } from './gradient-clean-end.ts';
import { gradientEvenness } from './gradient-evenness.ts';
import { gradientFades } from './gradient-fades.ts';
import { gradientNoisy } from './gradient-noisy.ts';
import { guidanceCommutes } from './guidance-commutes.ts';
import { guidedColours } from './guided-colours.ts';
import { identities } from './identities.ts';
import { initialisation } from './initialisation.ts';
import { lossFloors } from './loss-floors.ts';
import { missingRoot } from './missing-root.ts';
import { noiseTestEpsilon } from './noise-test-epsilon.ts';
import { noiseTestV } from './noise-test-v.ts';
import { noisyError } from './noisy-error.ts';
import { sameSamples } from './same-samples.ts';
import { solverGain } from './solver-gain.ts';
import { terminalError } from './terminal-error.ts';
import { terminalMended } from './terminal-mended.ts';
import type { Trial } from './trial.ts';
import { vLimits } from './v-limits.ts';
import { vTrainsFaster } from './v-trains-faster.ts';
import { weightsClean } from './weights-clean.ts';
import { weightsNoisy } from './weights-noisy.ts';
import { wrongType } from './wrong-type.ts';
import { x0HighDimension } from './x0-high-dimension.ts';

/** Every trial; those of one claim are shown in this order. Adding one means adding its file and its name here. */
export const trials: readonly Trial[] = [
  identities,
  missingRoot,
  vLimits,
  alphaEnd,
  epsilonSize,
  gradientFades,
  gradientNoisy,
  gradientEvenness,
  gradientCleanEnd,
  cleanError,
  noisyError,
  lossFloors,
  weightsClean,
  weightsNoisy,
  vTrainsFaster,
  initialisation,
  x0HighDimension,
  sameSamples,
  solverGain,
  fewStepsCosine,
  epsilonAtZeroSnr,
  terminalError,
  terminalMended,
  guidanceCommutes,
  guidedColours,
  exactSaturates,
  wrongType,
  noiseTestV,
  noiseTestEpsilon,
];

export const trialsOf = (claim: string): Trial[] => trials.filter(({ claims }) => Object.hasOwn(claims, claim));
