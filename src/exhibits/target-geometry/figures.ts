import * as Plot from '@observablehq/plot';
import { determinant, errorGain, inverse, PREDICTION_IDS, predictions, target, x0Inverse } from '../../diffusion/prediction.ts';
import type { Language } from '../../language.ts';
import type { Figure, PlotFigure } from '../figure.ts';
import { plotOptions, type XY } from '../plot-kit.ts';
import { styles } from '../styles.ts';
import { conversionFigure, factorFigure, factorOptions } from './conversions.ts';
import { parameters, type TargetGeometryParameters } from './parameters.ts';
import { levelAt, type TargetGeometryState } from './run.ts';
import { words } from './words.ts';

export default function figures(state: TargetGeometryState, settings: TargetGeometryParameters, language: Language): Figure[] {
  const revision = `${JSON.stringify(settings)} ${language}`;
  return [
    arrowFigure(settings, language, revision),
    conversionFigure(settings, language, revision),
    gainFigure(state, settings, language, revision),
    factorFigure(state.degrees, settings, language, revision),
  ];
}

/** Units to each side; horizontally as many more as the frame is wider than high, so that a circle is round. */
const TALL = 1.75;
const WIDE = (TALL * 340) / 222;
const CIRCLE = Array.from({ length: 91 }, (_, i): XY => [Math.cos((i * Math.PI) / 45), Math.sin((i * Math.PI) / 45)]);
const xy = { x: (p: XY) => p[0], y: (p: XY) => p[1] };

/** A target is a direction (a, b) in the plane of x0 and ε, and its value the point's coordinate along it. */
function arrowFigure({ angle, x0, epsilon }: TargetGeometryParameters, language: Language, revision: string): PlotFigure {
  const w = words[language];
  const level = levelAt(angle);
  const { alpha, sigma } = level;
  const point: XY = [x0, epsilon];
  const x = alpha * x0 + sigma * epsilon;
  const v = target(predictions.v, level, x0, epsilon);
  const arrows = PREDICTION_IDS.map((id) => ({ id, ...predictions[id](level), y: target(predictions[id], level, x0, epsilon), invertible: determinant(predictions[id], level) !== 0 }));
  const feet: XY[] = [[x * alpha, x * sigma], [-v * sigma, v * alpha]];
  const line = (points: readonly XY[], options: Plot.LineOptions) => Plot.line(points, { ...xy, stroke: 'var(--muted)', ...options });
  return {
    kind: 'plot',
    id: 'arrows',
    revision,
    title: w.arrowTitle,
    finding: w.arrowFinding({ angle, alpha, sigma, x, v }, arrows.filter(({ invertible }) => !invertible).map(({ id }) => styles[id].label)),
    table: {
      columns: [w.target, 'a', 'b', w.value, w.gain, w.x0From, w.epsilonFrom],
      rows: arrows.map(({ id, a, b, y, invertible }) => {
        const value = (coefficients: readonly [number, number] | undefined) => (coefficients ? coefficients[0] * x + coefficients[1] * y : w.none);
        const gain = errorGain(predictions[id], level);
        return [styles[id].label, a, b, y, gain, value(Number.isFinite(gain) ? x0Inverse(predictions[id], level) : undefined), value(invertible ? inverse(predictions[id], level).epsilon : undefined)];
      }),
    },
    options: plotOptions({
      marginLeft: 36,
      marginRight: 24,
      x: { domain: [-WIDE, WIDE], label: 'x₀', labelAnchor: 'right', labelArrow: 'none', ticks: [-2, -1, 0, 1, 2] },
      y: { domain: [-TALL, TALL], label: 'ε', labelArrow: 'none', ticks: [-1, 0, 1] },
      marks: [
        line(CIRCLE, { strokeWidth: 1 }),
        line([[-WIDE * alpha, -WIDE * sigma], [WIDE * alpha, WIDE * sigma]].map(([px, py]): XY => clipped(px!, py!)), { strokeWidth: 1, strokeOpacity: 0.6 }),
        line([[x0, 0], point, [0, epsilon]], { strokeWidth: 1, strokeOpacity: 0.7 }),
        Plot.dot([[x0, 0]], { ...xy, r: 3.5, symbol: styles.x0.symbol, fill: styles.x0.color }),
        Plot.dot([[0, epsilon]], { ...xy, r: 3.5, symbol: styles.epsilon.symbol, fill: styles.epsilon.color }),
        ...feet.map((foot) => line([point, foot], { strokeDasharray: '2 3', stroke: 'var(--ink)' })),
        Plot.arrow([{ alpha, sigma }], { x1: 0, y1: 0, x2: 'alpha', y2: 'sigma', stroke: 'var(--ink)', strokeWidth: 1.6, headLength: 7 }),
        ...arrows.map(({ id, a, b }) => {
          const { color, dash } = styles[id];
          return Plot.arrow([{ a, b }], { x1: 0, y1: 0, x2: 'a', y2: 'b', stroke: color, strokeWidth: 2, headLength: 7, ...(dash && { strokeDasharray: dash }) });
        }),
        ...labels([...arrows.map(({ id, a, b }) => ({ text: styles[id].label, color: styles[id].color, a, b })), { text: 'x_t', color: 'var(--ink)', a: 1.15 * alpha, b: 1.15 * sigma }]),
        Plot.dot([point], { ...xy, r: 4, fill: 'var(--ink)' }),
        Plot.text([point], { ...xy, text: () => w.point, dx: 11, dy: -11, textAnchor: 'start', fill: 'var(--ink)' }),
      ],
    }),
    handles: [
      { id: 'angle', x: alpha, y: sigma, moves: 'both', sets: (toX, toY) => ({ angle: within('angle', (Math.atan2(toY, toX) * 180) / Math.PI) }) },
      { id: 'x0', x: x0, y: 0, moves: 'across', sets: (to) => ({ x0: within('x0', to) }) },
      { id: 'epsilon', x: 0, y: epsilon, moves: 'up', sets: (_, to) => ({ epsilon: within('epsilon', to) }) },
      { id: 'point', x: x0, y: epsilon, moves: 'both', sets: (toX, toY) => ({ x0: within('x0', toX), epsilon: within('epsilon', toY) }) },
    ],
  };
}

/** A drag may leave the range of a setting without a complaint. */
const within = (name: 'angle' | 'x0' | 'epsilon', value: number): number => Math.min(parameters[name].max, Math.max(parameters[name].min, value));

/** The line from the centre through (x, y), ended at the frame. */
function clipped(x: number, y: number): XY {
  const beyond = Math.max(1, Math.abs(x) / WIDE, Math.abs(y) / TALL);
  return [x / beyond, y / beyond];
}

/** Beyond the arrows' heads and turned a little away from the line of each, where other marks may stand; those that point the same way share a place and are said together. */
function labels(ends: readonly { readonly text: string; readonly color: string; readonly a: number; readonly b: number }[]): Plot.Markish[] {
  const places: { text: string; color: string; a: number; b: number }[] = [];
  for (const end of ends) {
    const same = places.find(({ a, b }) => Math.hypot(a - end.a, b - end.b) < 0.22);
    if (same) Object.assign(same, { text: `${same.text}, ${end.text}`, color: 'var(--ink)' });
    else places.push({ ...end });
  }
  return places.map(({ text, color, a, b }) => {
    const [direction, reach] = [Math.atan2(b, a) - 0.14, Math.hypot(a, b) + 0.2];
    return Plot.text([[reach * Math.cos(direction), reach * Math.sin(direction)] satisfies XY], { ...xy, text: () => text, fill: color, stroke: 'var(--paper)', strokeWidth: 4, fontWeight: 600, fontSize: 14 });
  });
}

function gainFigure({ degrees, gains }: TargetGeometryState, { angle }: TargetGeometryParameters, language: Language, revision: string): PlotFigure {
  const w = words[language];
  return {
    kind: 'plot',
    id: 'gain',
    revision,
    title: w.gainTitle,
    finding: w.gainFinding(angle, PREDICTION_IDS.map((id) => ({ label: styles[id].label, gain: gains[id][angle] ?? Infinity }))),
    table: {
      columns: ['φ', ...PREDICTION_IDS.map((id) => styles[id].label)],
      rows: degrees.map((degree, i) => [degree, ...PREDICTION_IDS.map((id) => gains[id][i] ?? Infinity)]),
    },
    options: factorOptions(angle, PREDICTION_IDS.map((id) => ({ id, points: gains[id].map((gain, i): XY => [degrees[i]!, gain ?? Infinity]) })), w.gainAxis, language),
  };
}
