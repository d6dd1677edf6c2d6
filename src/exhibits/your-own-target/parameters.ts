import { dataSet, schedule, seed, trainingSteps, width, zeroTerminalSnr } from '../common-parameters.ts';
import { choice, curve, type Values } from '../parameters.ts';
import { guides, halfway, onKnots } from './knots.ts';

const along = {
  symbol: 'φ',
  unit: '°',
  from: 0,
  to: 90,
  ends: { en: ['clean', 'noise'], zh: ['干净', '噪声'] },
} as const;

export const parameters = {
  a: curve({
    label: { en: 'a: how much x₀ is in the target', zh: 'a：目标里有多少 x₀' },
    help: {
      en: 'Drag a point, or draw across. By keyboard: Tab to a point, then the arrow keys (with Shift in small steps), Page Up, Page Down, Home, End.',
      zh: '拖动圆点，或直接画过去。用键盘：按 Tab 选中一个点，再按方向键（加 Shift 为小步）、Page Up、Page Down、Home、End。',
    },
    scope: 'run',
    along,
    min: -2,
    max: 2,
    step: 0.01,
    default: onKnots(halfway).a,
    style: 'own',
    guides: guides('a'),
  }),
  b: curve({
    label: { en: 'b: how much ε is in it', zh: 'b：目标里有多少 ε' },
    help: {
      en: 'y = a·x₀ + b·ε at the angle φ, where α = cos φ and σ = sin φ: so a drawn target is the same on every noise schedule.',
      zh: '在角度 φ 处，y = a·x₀ + b·ε，其中 α = cos φ，σ = sin φ；画出的目标因此与噪声调度无关。',
    },
    scope: 'run',
    along,
    min: -2,
    max: 2,
    step: 0.01,
    default: onKnots(halfway).b,
    style: 'own',
    guides: guides('b'),
  }),
  dataSet,
  schedule,
  zeroTerminalSnr,
  steps: trainingSteps(8000, 2000),
  width,
  seed,
  axis: choice({
    label: { en: 'Horizontal axis', zh: '横轴' },
    scope: 'view',
    options: { angle: { en: 'angle φ', zh: '角度 φ' }, timestep: { en: 'timestep', zh: '时间步' }, 'log-snr': { en: 'log-SNR', zh: '对数信噪比' } },
    default: 'angle',
  }),
};
export type OwnTargetParameters = Values<typeof parameters>;
