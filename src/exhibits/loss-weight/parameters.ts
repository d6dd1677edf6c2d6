import { dataSet, noiseAxis, schedule, seed, zeroTerminalSnr } from '../common-parameters.ts';
import { choice, range, type Values } from '../parameters.ts';

export const parameters = {
  schedule,
  zeroTerminalSnr,
  dataSet,
  seed,
  space: choice({
    label: { en: 'Errors counted in', zh: '误差记在' },
    help: {
      en: 'One error can be written as an error of x̂₀, of ε̂ or of v̂. Each way of writing gives the same loss another weight.',
      zh: '同一个误差可以写成 x̂₀、ε̂ 或 v̂ 的误差；写法不同，同一条损失的权重也就不同。',
    },
    scope: 'view',
    options: { x0: { en: 'x₀', zh: 'x₀' }, epsilon: { en: 'ε', zh: 'ε' }, v: { en: 'v', zh: 'v' } },
    default: 'x0',
  }),
  gamma: range({ label: { en: 'γ of min-SNR-γ', zh: 'min-SNR-γ 的 γ' }, scope: 'view', min: 1, max: 20, step: 1, default: 5 }),
  p2Gamma: range({ label: { en: 'γ of P2 (with k = 1)', zh: 'P2 的 γ（k = 1）' }, scope: 'view', min: 0, max: 2, step: 0.25, default: 1 }),
  sigmaData: range({
    label: { en: 'σ_data of EDM', zh: 'EDM 的 σ_data' },
    help: { en: 'At 1 EDM’s loss is the plain loss of v.', zh: '取 1 时，EDM 的损失就是 v 的普通损失。' },
    scope: 'view',
    min: 0.25,
    max: 2,
    step: 0.25,
    default: 0.5,
  }),
  axis: noiseAxis,
};
export type LossWeightParameters = Values<typeof parameters>;
