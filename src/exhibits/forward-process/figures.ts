import * as Plot from '@observablehq/plot';
import { angle, logSnr, type NoiseLevel, snr } from '../../diffusion/level.ts';
import { addNoise } from '../../diffusion/forward.ts';
import type { PathId, ScheduleId } from '../../diffusion/schedule.ts';
import type { Language, Localized } from '../../language.ts';
import { cloudAxes, inUnits, reachOf } from '../cloud-frame.ts';
import type { CloudFigure, Figure, PlotFigure } from '../figure.ts';
import { logScale, noiseScale, plotOptions, series, type XY } from '../plot-kit.ts';
import { type ForwardProcessParameters, parameters as described, STRIDE } from './parameters.ts';
import { ALL_SCHEDULES, type ForwardProcessState } from './run.ts';
import { words } from './words.ts';

/** Six looks, evenly spaced up to the stride. */
const LOOKS = [0, 198, 396, 594, 792, 999];

export default function figures(state: ForwardProcessState, parameters: ForwardProcessParameters, language: Language): Figure[] {
  // What moves with t comes first, under the slider that moves it.
  return [point(state, parameters, language), clouds(state, parameters, language), schedules(state, parameters, language), doubt(state, parameters, language)];
}

const revision = (parameters: Partial<ForwardProcessParameters>, language: Language): string => `${JSON.stringify(parameters)} ${language}`;

const levelAt = ({ levels }: ForwardProcessState, { schedule }: ForwardProcessParameters, t: number): NoiseLevel => levels[schedule][t / STRIDE]!;

/** The cloud at t in the units of the data. */
function noisy(state: ForwardProcessState, parameters: ForwardProcessParameters, t: number): number[] {
  return inUnits(state.frame, addNoise(Float64Array.from(state.x0), Float64Array.from(state.epsilon), levelAt(state, parameters, t)));
}

/** Wide enough for unit noise as well as for the data. */
const axes = ({ frame, x0 }: ForwardProcessState, language: Language) => cloudAxes(frame, language, Math.max(3.2, reachOf(x0)));

function clouds(state: ForwardProcessState, parameters: ForwardProcessParameters, language: Language): CloudFigure {
  const w = words[language];
  const { timestep, ...still } = parameters;
  const { alpha, sigma } = levelAt(state, parameters, timestep);
  const panels = LOOKS.map((t) => ({ label: `t = ${t}`, layers: [{ style: 'data' as const, points: noisy(state, parameters, t) }] }));
  return {
    kind: 'clouds',
    id: 'clouds',
    revision: revision(still, language),
    title: w.cloudTitle,
    finding: w.cloudFinding(timestep, alpha, sigma),
    table: {
      columns: [w.sample, ...panels.flatMap(({ label }) => [`${label}, 1`, `${label}, 2`])],
      rows: Array.from({ length: 12 }, (_, i) => [i + 1, ...panels.flatMap(({ layers }) => layers[0]!.points.slice(2 * i, 2 * i + 2))]),
    },
    panels,
    ...axes(state, language),
  };
}

function point(state: ForwardProcessState, parameters: ForwardProcessParameters, language: Language): CloudFigure {
  const w = words[language];
  const { timestep: t, pointX, pointY } = parameters;
  const { frame, timesteps, guess, doubt: radius } = state;
  const guessAt = (i: number) => inUnits(frame, guess.slice(2 * i, 2 * i + 2)) as [number, number];
  const now = t / STRIDE;
  const chosen = inUnits(frame, [pointX, pointY]) as [number, number];
  const circle = Array.from({ length: 49 }, (_, i) => {
    const turn = (i * Math.PI) / 24;
    return [guess[2 * now]! + radius[now]! * Math.cos(turn), guess[2 * now + 1]! + radius[now]! * Math.sin(turn)];
  }).flat();
  return {
    kind: 'clouds',
    id: 'point',
    revision: revision(parameters, language),
    title: w.pointTitle,
    finding: w.pointFinding({ t, point: chosen, guess: guessAt(now), doubt: radius[now]! }),
    table: {
      columns: ['t', `${w.guess}, 1`, `${w.guess}, 2`, w.doubtAxis],
      rows: timesteps.map((step, i) => [step, ...guessAt(i), radius[i]!]),
    },
    panels: [
      { label: w.noisy(t), layers: [{ style: 'data', points: noisy(state, parameters, t) }, { style: 'exact', points: cross(chosen, frame) }] },
      { label: w.clean, layers: [{ style: 'data', points: inUnits(frame, state.x0) }, { style: 'exact', points: cross(guessAt(now), frame) }], outline: inUnits(frame, circle) },
    ],
    ...axes(state, language),
  };
}

/** A × of dots, large enough to be found among the others. */
function cross([x, y]: readonly [number, number], { scale }: ForwardProcessState['frame']): number[] {
  const arms = [-0.16, -0.08, 0.08, 0.16];
  return [x, y, ...arms.flatMap((arm) => [x + arm * scale[0], y + arm * scale[1], x + arm * scale[0], y - arm * scale[1]])];
}

const quantities: Record<ForwardProcessParameters['quantity'], (level: NoiseLevel) => number> = {
  alpha: ({ alpha }) => alpha,
  sigma: ({ sigma }) => sigma,
  snr,
  'log-snr': logSnr,
  angle,
};

/** Dashes, and where along t a line carries its name, on log and on plain axes: where lines are apart. The two cosines part only at their ends. */
const looks: Record<ScheduleId | PathId, { at: { log: number; plain: number }; before?: boolean; dash: string | undefined; name: Localized }> = {
  linear: { at: { log: 702, plain: 252 }, before: true, dash: '8 3', name: { en: 'linear', zh: '线性' } },
  'scaled-linear': { at: { log: 558, plain: 477 }, dash: '2 3', name: { en: 'scaled-linear', zh: '缩放线性' } },
  cosine: { at: { log: 108, plain: 369 }, dash: '12 3 2 3', name: { en: 'cosine (both)', zh: '余弦（两种）' } },
  'cosine-continuous': { at: { log: 108, plain: 369 }, dash: '1 2', name: { en: '', zh: '' } },
  flow: { at: { log: 882, plain: 882 }, dash: '5 2', name: { en: 'flow', zh: '直线' } },
  karras: { at: { log: 18, plain: 675 }, before: true, dash: undefined, name: { en: 'Karras', zh: 'Karras' } },
};

function schedules(state: ForwardProcessState, { quantity, schedule, timestep, ...rest }: ForwardProcessParameters, language: Language): PlotFigure {
  const w = words[language];
  const { timesteps, levels } = state;
  const log = quantity === 'snr';
  const plain = !log && quantity !== 'log-snr';
  const rising = quantity === 'sigma' || quantity === 'angle';
  const drawable = (value: number) => Number.isFinite(value) && (!log || value > 0);
  const lines = ALL_SCHEDULES.map((id) => ({ id, values: levels[id].map(quantities[quantity]) }));
  const shown = lines.flatMap(({ values }) => values).filter(drawable);
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  const here = lines.map(({ id, values }) => ({ id, value: values[timestep / STRIDE]! }));
  const pure = ALL_SCHEDULES.filter((id) => levels[id].at(-1)!.alpha === 0).map((id) => described.schedule.options[id][language]);
  const needsNote = (log || quantity === 'log-snr') && pure.length > 0;
  return {
    kind: 'plot',
    id: 'schedules',
    revision: revision({ quantity, schedule, timestep, ...rest }, language),
    title: w.scheduleTitle,
    finding: `${w.scheduleFinding(timestep, described.schedule.options[schedule][language], here.find(({ id }) => id === schedule)!.value, [Math.min(...here.map(({ value }) => value)), Math.max(...here.map(({ value }) => value))])}${needsNote ? w.pureNoise(pure) : ''}`,
    table: { columns: ['t', ...ALL_SCHEDULES.map((id) => described.schedule.options[id][language])], rows: timesteps.map((t, i) => [t, ...lines.map(({ values }) => values[i]!)]) },
    options: plotOptions({
      x: noiseScale('timestep', language),
      y: log ? { ...logScale(low / 2, high * 2, w.quantity.snr), grid: true } : { domain: [Math.min(0, low), high * 1.04], label: w.quantity[quantity], labelArrow: 'none', ticks: 5, grid: true },
      marks: [
        Plot.ruleX([timestep], { stroke: 'var(--muted)', strokeDasharray: '2 3' }),
        ...lines.map(({ id, values }) =>
          Plot.line(values.map((y, i): XY => [timesteps[i]!, y]).filter(([, y]) => drawable(y)), {
            x: (p: XY) => p[0], y: (p: XY) => p[1], stroke: id === schedule ? 'var(--ink)' : 'var(--muted)', strokeWidth: id === schedule ? 2.6 : 1.3, ...(id !== schedule && looks[id].dash && { strokeDasharray: looks[id].dash }),
          }),
        ),
        ...lines.map(({ id, values }) => {
          const t = looks[id].at[plain ? 'plain' : 'log'];
          const before = plain && looks[id].before === true;
          return Plot.text([[t, values[t / STRIDE]!] as XY], {
            x: (p: XY) => p[0], y: (p: XY) => p[1], text: () => looks[id].name[language], fill: id === schedule ? 'var(--ink)' : 'var(--muted)', stroke: 'var(--paper)', strokeWidth: 4, fontSize: 11.5, fontWeight: id === schedule ? 600 : 400, dy: before === rising ? -10 : 14, textAnchor: before ? 'end' : 'start',
          });
        }),
      ],
    }),
  };
}

function doubt(state: ForwardProcessState, parameters: ForwardProcessParameters, language: Language): PlotFigure {
  const w = words[language];
  const { timesteps, doubt: values } = state;
  const t = parameters.timestep;
  return {
    kind: 'plot',
    id: 'doubt',
    revision: revision(parameters, language),
    title: w.doubtTitle,
    finding: w.doubtFinding(values[0]!, values.at(-1)!, t, values[t / STRIDE]!),
    table: { columns: ['t', w.doubtAxis], rows: timesteps.map((step, i) => [step, values[i]!]) },
    options: plotOptions({
      x: noiseScale('timestep', language),
      y: { domain: [0, 1.08 * Math.max(1, ...values)], label: w.doubtAxis, labelArrow: 'none', ticks: 5, grid: true },
      marks: [Plot.ruleX([t], { stroke: 'var(--muted)', strokeDasharray: '2 3' }), ...series('exact', values.map((y, i): XY => [timesteps[i]!, y]))],
    }),
  };
}
