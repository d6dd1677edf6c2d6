import * as Plot from '@observablehq/plot';
import type { PredictionId } from '../../diffusion/prediction.ts';
import type { Language } from '../../language.ts';
import type { PlotFigure } from '../figure.ts';
import { plotOptions } from '../plot-kit.ts';
import { styles } from '../styles.ts';
import { gridPoints, REACH, SPACING } from './grid.ts';
import type { DenoisingErrorParameters } from './parameters.ts';
import type { DenoisingErrorState } from './state.ts';
import { words } from './words.ts';

/** The longest stroke, in grid spacings. */
const LONGEST = 1.7;

interface Panel {
  readonly id: PredictionId;
  readonly errors: readonly number[] | null;
  readonly rms: number | undefined;
  /** Place among the small multiples. */
  readonly fx: number;
  readonly fy: number;
}

/** The error at every point of a grid, one panel for each network, all drawn to one scale. */
export function map({ setting, step, errors }: DenoisingErrorState, { at }: DenoisingErrorParameters, language: Language): PlotFigure {
  const w = words[language];
  const panels = setting.learners.flatMap((id, i): Panel[] => {
    const found = errors[id]?.maps[at];
    if (found === undefined) return [];
    const rms = found ? Math.sqrt(found.reduce((sum, value) => sum + value ** 2, 0) / found.length) : undefined;
    return [{ id, errors: found, rms, fx: i % 2, fy: Math.floor(i / 2) }];
  });
  const points = gridPoints();
  const lengths = panels.flatMap(({ errors: list }) => (list ? pairs(list).map(([x, y]) => Math.hypot(x, y)) : []));
  const factor = (LONGEST * SPACING) / Math.max(1e-9, ...lengths);
  const limit = REACH + SPACING;
  const visited = pairs(setting.visited[at]).filter((point) => point.every((value) => Math.abs(value) < limit));
  return {
    kind: 'plot',
    id: 'map',
    revision: `${step} ${at} ${language}`,
    title: w.mapTitle(at),
    finding: w.mapFinding(panels, factor),
    table: {
      columns: [...w.mapAxes, ...panels.flatMap(({ id }) => [w.mapColumn(id, 1), w.mapColumn(id, 2)])],
      rows: pairs(points).map((point, i) => [...point, ...panels.flatMap(({ errors: list }): (string | number)[] => (list ? list.slice(2 * i, 2 * i + 2) : ['–', '–']))]),
    },
    options: plotOptions({
      height: 80 + 180 * Math.ceil(panels.length / 2),
      marginRight: 12,
      marginTop: 46,
      x: { domain: [-limit, limit], ticks: [-2, 0, 2], label: w.mapAxes[0], labelAnchor: 'center', labelArrow: 'none' },
      y: { domain: [-limit, limit], ticks: [-2, 0, 2], label: w.mapAxes[1], labelArrow: 'none' },
      fx: { axis: null, padding: 0.06 },
      fy: { axis: null, padding: 0.06 },
      marks: panels.flatMap(({ id, errors: list, rms, fx, fy }) => {
        const place = { fx: () => fx, fy: () => fy };
        const strokes = list ? pairs(list).map((error, i) => ({ x: points[2 * i]!, y: points[2 * i + 1]!, to: [points[2 * i]! + factor * error[0], points[2 * i + 1]! + factor * error[1]] as const })) : [];
        return [
          Plot.dot(visited, { ...place, x: (p: Pair) => p[0], y: (p: Pair) => p[1], r: 1.6, fill: 'var(--data)', opacity: 0.35 }),
          Plot.link(strokes, { ...place, x1: (a: Stroke) => a.x, y1: (a: Stroke) => a.y, x2: (a: Stroke) => a.to[0], y2: (a: Stroke) => a.to[1], stroke: styles[id].color, strokeWidth: 1.3 }),
          Plot.dot(strokes, { ...place, x: (a: Stroke) => a.x, y: (a: Stroke) => a.y, r: 0.9, fill: styles[id].color }),
          Plot.text([w.mapPanel(id, rms)], { ...place, frameAnchor: 'top-left', text: (t: string) => t, dy: -13, fill: styles[id].color, fontWeight: 600, fontSize: 14 }),
        ];
      }),
    }),
  };
}

type Pair = readonly [number, number];
interface Stroke {
  readonly x: number;
  readonly y: number;
  readonly to: Pair;
}

const pairs = (list: ArrayLike<number>): Pair[] => Array.from({ length: list.length / 2 }, (_, i) => [list[2 * i]!, list[2 * i + 1]!]);
