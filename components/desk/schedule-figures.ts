import * as Plot from '@observablehq/plot';
import { alphaBarOf, type FoundSchedule, STABLE_DIFFUSION, terminalSnr } from '../../src/checkpoints/schedule.ts';
import { levelFromAlphaBar, snr } from '../../src/diffusion/level.ts';
import type { PlotFigure } from '../../src/exhibits/figure.ts';
import { percent, say } from '../../src/exhibits/numbers.ts';
import { logScale, noiseScale, plotOptions, type XY } from '../../src/exhibits/plot-kit.ts';
import type { Language, Localized } from '../../src/language.ts';

/** Rows of the tables; the lines have a point at every few timesteps. */
const STOPS = 41;
const POINTS = 250;

interface Words {
  readonly shareTitle: string;
  readonly share: string;
  readonly shareFinding: (first: number, half: number | undefined, last: number, steps: number) => string;
  readonly endTitle: string;
  readonly endFinding: (snr: number, left: number, last: number) => string;
  readonly ifAssumed: string;
  readonly usual: string;
  readonly mine: string;
}

const words: Localized<Words> = {
  en: {
    shareTitle: 'How fast does the image disappear?',
    share: 'ᾱ, share of the variance that is data',
    shareFinding: (first, half, last, steps) => `ᾱ falls from ${say(first, 'en', 4)} at t = 0 to ${say(last, 'en')} at t = ${steps - 1}${half === undefined ? '' : `; half is gone at t = ${half}`}.`,
    endTitle: 'Does it end in pure noise?',
    endFinding: (end, left, last) => (end === 0 ? `Yes: at t = ${last} the SNR is 0, which no log axis can show.` : `No: at t = ${last} the SNR is ${say(end, 'en')}, so ${percent(left, 'en')} of the signal is left.`),
    ifAssumed: 'If the schedule is the one assumed: ',
    usual: 'SD, SDXL',
    mine: 'this file',
  },
  zh: {
    shareTitle: '图像消失得有多快？',
    share: 'ᾱ，方差中数据所占的份额',
    shareFinding: (first, half, last, steps) => `ᾱ 从 t = 0 的 ${say(first, 'zh', 4)} 降到 t = ${steps - 1} 的 ${say(last, 'zh')}${half === undefined ? '' : `；到 t = ${half} 已去掉一半`}。`,
    endTitle: '它止于纯噪声吗？',
    endFinding: (end, left, last) => (end === 0 ? `是：t = ${last} 处信噪比为 0，对数轴画不出来。` : `否：t = ${last} 处的信噪比为 ${say(end, 'zh')}，还剩 ${percent(left, 'zh')} 的信号。`),
    ifAssumed: '假如用的就是这个调度：',
    usual: 'SD、SDXL',
    mine: '本文件',
  },
};

const snrOf = (alphaBar: number): number => snr(levelFromAlphaBar(alphaBar));

/** ᾱ and SNR along t, beside the schedule of Stable Diffusion where it is another one. */
export function scheduleFigures({ spec, alphaBar, assumed }: FoundSchedule, language: Language): PlotFigure[] {
  const w = words[language];
  const steps = alphaBar.length;
  // Near the ends the SNR runs away, so there every timestep counts.
  const along = (count: number, ends: number) =>
    [...new Set([...Array.from({ length: count }, (_, i) => Math.round((i * (steps - 1)) / (count - 1))), ...Array.from({ length: ends }, (_, i) => [Math.min(i, steps - 1), Math.max(0, steps - 1 - i)]).flat()])].sort((one, other) => one - other);
  const stops = along(STOPS, 2);
  const drawn = along(POINTS, 12);
  const usual = alphaBarOf(STABLE_DIFFUSION);
  const compared = steps === usual.length && stops.some((t) => Math.abs(alphaBar[t]! - usual[t]!) > 1e-6) ? usual : undefined;
  const revision = `${JSON.stringify(spec)} ${assumed} ${language}`;
  const x = steps === 1000 ? noiseScale('timestep', language) : { ...noiseScale('timestep', language, steps), ticks: 5 };
  const lines = (value: (alphaBar: number) => number, drawable: (y: number) => boolean): Plot.Markish[] => {
    const points = (list: Float64Array) => drawn.map((t): XY => [t, value(list[t]!)]).filter(([, y]) => drawable(y));
    const place = { x: (p: XY) => p[0], y: (p: XY) => p[1] };
    const label = (at: XY | undefined, text: string, over: object) => Plot.text(at ? [at] : [], { ...place, text: () => text, textAnchor: 'start', dx: 7, fontSize: 12.5, stroke: 'var(--paper)', strokeWidth: 4, ...over });
    const mine = points(alphaBar);
    const theirs = compared ? points(compared) : [];
    return [
      Plot.line(theirs, { ...place, stroke: 'var(--muted)', strokeWidth: 1.3, strokeDasharray: '5 3' }),
      Plot.line(mine, { ...place, stroke: 'var(--ink)', strokeWidth: 2.6 }),
      label(theirs.at(Math.floor(theirs.length * 0.3)), w.usual, { fill: 'var(--muted)', dy: -9 }),
      ...(compared ? [label(mine.at(Math.floor(mine.length * 0.62)), w.mine, { fill: 'var(--ink)', fontWeight: 600, dy: -9 })] : []),
    ];
  };
  const table = (column: string, value: (alphaBar: number) => number) => ({ columns: ['t', column, ...(compared ? [w.usual] : [])], rows: stops.map((t) => [t, value(alphaBar[t]!), ...(compared ? [value(compared[t]!)] : [])]) });
  const half = alphaBar.findIndex((value) => value < alphaBar[0]! / 2);
  const snrs = [...alphaBar, ...(compared ?? [])].map(snrOf).filter((value) => value > 0 && Number.isFinite(value));
  // A schedule without noise, or of nothing else, has no SNR that an axis could show.
  const [low, high] = snrs.length > 0 ? [Math.min(...snrs), Math.max(...snrs)] : [0.1, 10];
  return [
    {
      kind: 'plot',
      id: 'alpha-bar',
      revision,
      title: w.shareTitle,
      finding: (assumed ? w.ifAssumed : '') + w.shareFinding(alphaBar[0]!, half < 0 ? undefined : half, alphaBar.at(-1)!, steps),
      table: table('ᾱ', (value) => value),
      options: plotOptions({ x, y: { domain: [0, 1], label: w.share, labelArrow: 'none', ticks: 5, grid: true }, marks: lines((value) => value, Number.isFinite) }),
    },
    {
      kind: 'plot',
      id: 'snr',
      revision,
      title: w.endTitle,
      finding: (assumed ? w.ifAssumed : '') + w.endFinding(terminalSnr(alphaBar), Math.sqrt(alphaBar.at(-1)!), steps - 1),
      table: table('SNR', snrOf),
      options: plotOptions({
        x,
        y: { ...logScale(low / 2, high * 2, { en: 'SNR, α²/σ²', zh: '信噪比 α²/σ²' }[language]), grid: true },
        marks: [Plot.ruleY([1], { stroke: 'var(--muted)', strokeDasharray: '3 3' }), Plot.text([[steps - 1, 1]], { x: '0', y: '1', text: () => 'SNR = 1', textAnchor: 'end', dy: -8, fontSize: 12.5, fill: 'var(--muted)' }), ...lines(snrOf, (y) => y > 0 && Number.isFinite(y))],
      }),
    },
  ];
}

