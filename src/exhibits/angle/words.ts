import type { Localized } from '../../language.ts';
import { say } from '../numbers.ts';
import type { Walk } from './run.ts';

interface Words {
  readonly first: string;
  readonly second: string;
  readonly turnTitle: string;
  readonly turnFinding: (here: { readonly angle: number; readonly alpha: number; readonly sigma: number; readonly slowest: number; readonly fastest: number }) => string;
  readonly pair: string;
  readonly walkTitle: (steps: number) => string;
  readonly walkFinding: (walk: Walk, twice: Walk | undefined) => string;
  readonly point: string;
  readonly from: string;
  readonly end: string;
  readonly exactEnd: string;
  readonly errorTitle: string;
  readonly errorFinding: (low: Walk, high: Walk, ahead: number, of: number) => string;
  readonly stepsAxis: string;
  readonly errorAxis: string;
  readonly evenAngle: string;
  readonly evenTime: string;
}

export const words: Localized<Words> = {
  en: {
    first: 'first coordinate',
    second: 'second coordinate',
    turnTitle: 'Which way do points go as φ turns?',
    turnFinding: ({ angle, alpha, sigma, slowest, fastest }) =>
      `At φ = ${angle}° every point is ${say(alpha, 'en')} of its data plus ${say(sigma, 'en')} of its noise. The arrows are v, drawn half as long: each touches the arc that its point runs from its data (0°, a square) to its noise (90°, a circle), at a speed of ${say(slowest, 'en')} to ${say(fastest, 'en')} per radian. Sampling goes against the arrows.`,
    pair: 'pair',
    walkTitle: (steps) => (steps === 1 ? 'Where does a single step of 90° end?' : `Where do ${steps} steps of ${say(90 / steps, 'en')}° lead?`),
    walkFinding: ({ steps, evenAngle }, twice) =>
      `Grey: the exact paths of six points from noise to data. Blue: ${steps === 1 ? 'one arc' : `${steps} arcs`}, each turns x_t and the v̂ found at its beginning by ${say(90 / steps, 'en')}°. RMS distance of all samples to the exact ends: ${say(evenAngle, 'en')}${twice ? `; with ${twice.steps} steps ${say(twice.evenAngle, 'en')}` : ''}.`,
    point: 'point',
    from: 'noise',
    end: 'end',
    exactEnd: 'exact end',
    errorTitle: 'How many steps does a perfect model need?',
    errorFinding: (low, high, ahead, of) =>
      `From ${low.steps} step to ${high.steps}, the distance to the exact ends falls from ${say(low.evenAngle, 'en')} to ${say(high.evenAngle, 'en')} with steps even in φ and to ${say(high.evenTime, 'en')} with steps even in t. Of ${of} numbers of steps above one, steps even in φ end nearer at ${ahead}.`,
    stepsAxis: 'steps',
    errorAxis: 'RMS distance to the exact ends (data std = 1)',
    evenAngle: 'even in φ',
    evenTime: 'even in t',
  },
  zh: {
    first: '第一个坐标',
    second: '第二个坐标',
    turnTitle: 'φ 转动时，点往哪里走？',
    turnFinding: ({ angle, alpha, sigma, slowest, fastest }) =>
      `φ = ${angle}° 时，每个点等于 ${say(alpha, 'zh')} 份自己的数据加 ${say(sigma, 'zh')} 份自己的噪声。箭头是 v（只画一半长）：各与自己的弧相切。弧从数据（0°，方块）通向噪声（90°，圆点），速度为每弧度 ${say(slowest, 'zh')} 到 ${say(fastest, 'zh')}。采样逆着箭头走。`,
    pair: '配对',
    walkTitle: (steps) => (steps === 1 ? '一步转 90°，会落在哪里？' : `走 ${steps} 步、每步 ${say(90 / steps, 'zh')}°，会到哪里？`),
    walkFinding: ({ steps, evenAngle }, twice) =>
      `灰线：六个点从噪声到数据的精确路径。蓝线：${steps} 段弧，每段把 x_t 与起点处求得的 v̂ 一起转过 ${say(90 / steps, 'zh')}°。全部样本到精确终点的均方根距离：${say(evenAngle, 'zh')}${twice ? `；走 ${twice.steps} 步则为 ${say(twice.evenAngle, 'zh')}` : ''}。`,
    point: '点',
    from: '噪声',
    end: '终点',
    exactEnd: '精确终点',
    errorTitle: '完美的模型要走多少步？',
    errorFinding: (low, high, ahead, of) =>
      `从 ${low.steps} 步到 ${high.steps} 步，到精确终点的距离从 ${say(low.evenAngle, 'zh')} 降到：φ 上均匀 ${say(high.evenAngle, 'zh')}，t 上均匀 ${say(high.evenTime, 'zh')}。在多于一步的 ${of} 种步数里，φ 上均匀更近的有 ${ahead} 种。`,
    stepsAxis: '步数',
    errorAxis: '到精确终点的均方根距离（数据标准差为 1）',
    evenAngle: 'φ 上均匀',
    evenTime: 't 上均匀',
  },
};
