import type * as Plot from '@observablehq/plot';
import type { Language } from '../../language.ts';
import { cloudAxes, inUnits, reachOf } from '../cloud-frame.ts';
import type { CloudFigure, Figure, PlotFigure } from '../figure.ts';
import { endLabels, logScale, plotOptions, series, type XY } from '../plot-kit.ts';
import { styles } from '../styles.ts';
import { DIMENSIONS, type HighDimensionParameters } from './parameters.ts';
import { TARGETS, type HighDimensionState, type Target } from './state.ts';
import { words } from './words.ts';

export default function figures(state: HighDimensionState, parameters: HighDimensionParameters, language: Language): Figure[] {
  return [distanceFigure(state, language), energyFigure(state, language), cloudFigure(state, parameters, language)];
}

const LARGEST = DIMENSIONS[DIMENSIONS.length - 1]!;

const dimensionScale = (from: number, language: Language): Plot.ScaleOptions => ({
  // Base 2: a log axis of base 10 leaves the name of 8 out.
  type: 'log', base: 2, domain: [from, LARGEST], ticks: DIMENSIONS.filter((d) => d >= from), tickFormat: String, label: words[language].dimensionAxis, labelAnchor: 'center', labelArrow: 'none',
});

/** A line of each network, the data's own value in ink, named at their ends. */
function chart(lines: Readonly<Record<Target, readonly XY[]>>, reference: { readonly points: readonly XY[]; readonly name: string }, x: Plot.ScaleOptions, yLabel: string): Plot.PlotOptions {
  const all = [...TARGETS.flatMap((target) => lines[target]), ...reference.points].map(([, y]) => y).filter((y) => Number.isFinite(y) && y > 0);
  const domain = [Math.min(...all) / 1.5, Math.max(...all) * 1.5] as const;
  const ends = TARGETS.flatMap((id) => lines[id].slice(-1).map((point) => ({ id, point })));
  return plotOptions({
    marginRight: 68,
    x,
    y: { ...logScale(...domain, yLabel), grid: true },
    marks: [
      ...series('exact', reference.points),
      ...TARGETS.flatMap((id) => series(id, lines[id], { every: 1 })),
      ...endLabels([...ends, { id: 'exact' as const, point: reference.points.at(-1)!, text: reference.name }], { domain, type: 'log' }),
    ],
  });
}

const byTarget = <V>(value: (target: Target) => V): Record<Target, V> => ({ epsilon: value('epsilon'), v: value('v'), x0: value('x0') });

function distanceFigure({ setting, results, failed }: HighDimensionState, language: Language): PlotFigure {
  const w = words[language];
  const lines = byTarget((target) => results.map(({ dimension, networks }): XY => [dimension, networks[target].distance]));
  return {
    kind: 'plot',
    id: 'distance',
    revision: `${results.length} ${failed?.step} ${language}`,
    title: w.distanceTitle,
    finding: `${w.distanceFinding(results, setting.floor)}${failed ? ` ${w.failed(failed)}` : ''}`,
    table: {
      columns: ['D', ...TARGETS.map((target) => styles[target].label), w.data],
      rows: results.map(({ dimension, networks }) => [dimension, ...TARGETS.map((target) => networks[target].distance), setting.floor]),
    },
    options: chart(lines, { points: [[DIMENSIONS[0], setting.floor], [LARGEST, setting.floor]], name: w.data }, dimensionScale(DIMENSIONS[0], language), w.distanceAxis),
  };
}

function energyFigure({ results }: HighDimensionState, language: Language): PlotFigure {
  const w = words[language];
  const beyond = results.filter(({ dimension }) => dimension > 2);
  const lines = byTarget((target) => beyond.map(({ dimension, networks }): XY => [dimension, networks[target].energy ?? Infinity]).filter(([, y]) => Number.isFinite(y)));
  return {
    kind: 'plot',
    id: 'off-plane',
    revision: `${results.length} ${language}`,
    title: w.energyTitle,
    finding: w.energyFinding(beyond.at(-1)),
    table: {
      columns: ['D', ...TARGETS.map((target) => styles[target].label), w.noise],
      rows: beyond.map(({ dimension, networks }) => [dimension, ...TARGETS.map((target) => networks[target].energy ?? Infinity), dimension - 2]),
    },
    options: chart(lines, { points: DIMENSIONS.filter((d) => d > 2).map((d): XY => [d, d - 2]), name: w.noise }, dimensionScale(DIMENSIONS[1], language), w.energyAxis),
  };
}

function cloudFigure({ setting, results }: HighDimensionState, { dimension }: HighDimensionParameters, language: Language): CloudFigure {
  const w = words[language];
  const found = results.find((one) => String(one.dimension) === dimension);
  const data = inUnits(setting.frame, setting.data);
  const reach = reachOf(setting.data);
  const shown = setting.data.length / 2;
  const outside = found && byTarget((target) => countOutside(found.networks[target].points, reach));
  return {
    kind: 'clouds',
    id: 'samples',
    revision: `${dimension} ${found !== undefined} ${language}`,
    title: w.cloudTitle(dimension),
    finding: w.cloudFinding(found, outside, shown),
    table: {
      columns: [w.sample, ...TARGETS.flatMap((target) => [`${styles[target].label} 1`, `${styles[target].label} 2`])],
      rows: Array.from({ length: found ? 20 : 0 }, (_, i) => [i + 1, ...TARGETS.flatMap((target) => inUnits(setting.frame, found!.networks[target].points.slice(2 * i, 2 * i + 2)))]),
    },
    panels: TARGETS.map((target) => ({
      label: styles[target].label,
      layers: [{ style: 'data' as const, points: data }, ...(found ? [{ style: target, points: inUnits(setting.frame, found.networks[target].points) }] : [])],
    })),
    ...cloudAxes(setting.frame, language, reach),
  };
}

function countOutside(points: readonly number[], reach: number): number {
  let count = 0;
  for (let i = 0; i < points.length; i += 2) if (Math.max(Math.abs(points[i]!), Math.abs(points[i + 1]!)) > reach) count++;
  return count;
}
