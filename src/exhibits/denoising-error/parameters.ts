import { dataSet, learners, noiseAxis, schedule, seed, trainingSteps, width, zeroTerminalSnr } from '../common-parameters.ts';
import { choice, type Values } from '../parameters.ts';
import { MAPPED, type Mapped } from './grid.ts';

export const parameters = {
  dataSet,
  schedule,
  zeroTerminalSnr,
  learners: { ...learners, default: ['epsilon', 'v', 'x0', 'flow'] as const },
  steps: trainingSteps(8000, 1500),
  width,
  seed,
  axis: noiseAxis,
  at: choice<Mapped>({
    label: { en: 'Timestep of the map', zh: '误差图的时间步' },
    scope: 'view',
    options: Object.fromEntries(MAPPED.map((t) => [t, { en: `t = ${t}`, zh: `t = ${t}` }])) as Record<Mapped, { en: string; zh: string }>,
    default: '800',
  }),
};
export type DenoisingErrorParameters = Values<typeof parameters>;
