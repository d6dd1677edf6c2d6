import { edm, predictions, type Prediction } from '../../diffusion/prediction.ts';
import type { Preset } from '../exhibit.ts';
import { halfway, onKnots } from './knots.ts';
import type { OwnTargetParameters } from './parameters.ts';

const preset = (id: string, en: string, zh: string, prediction: Prediction): Preset<OwnTargetParameters> => ({ id, label: { en, zh }, values: onKnots(prediction) });

export const presets: readonly Preset<OwnTargetParameters>[] = [
  preset('halfway', 'Halfway from ε to v', 'ε 与 v 的正中间', halfway),
  preset('epsilon', 'ε', 'ε', predictions.epsilon),
  preset('v', 'v', 'v', predictions.v),
  preset('x0', 'x₀', 'x₀', predictions.x0),
  preset('flow', 'u (flow)', 'u（流）', predictions.flow),
  preset('edm', 'EDM, σ_data = 0.5', 'EDM，σ_data = 0.5', edm(0.5)),
  // Parallel to x_t at 45°, and nearly so around it: a target that can be trained and hardly be used.
  preset('sum', 'ε + x₀', 'ε + x₀', () => ({ a: 1, b: 1 })),
];
