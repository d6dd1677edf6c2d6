import type * as Plot from '@observablehq/plot';
import type { Language } from '../../language.ts';
import { TRIO, type TrioId } from '../arms.ts';
import { cloudAxes, inUnits, reachOf } from '../cloud-frame.ts';
import type { CloudFigure, Figure, PlotFigure } from '../figure.ts';
import { endLabels, logDomain, logScale, plotOptions, series, type XY } from '../plot-kit.ts';
import { styles } from '../styles.ts';
import { DIMENSIONS, type HighDimensionParameters } from './parameters.ts';
import { distanceOf, networkOf, type DimensionResult, type HighDimensionState } from './state.ts';
import { words } from './words.ts';

/** One chart a loss, all on one axis: if they look alike, it is not the loss that counts. */
export default function figures(state: HighDimensionState, parameters: HighDimensionParameters, language: Language): Figure[] {
  const all = state.results.flatMap(({ networks }) => Object.values(networks).map(({ distance }) => distance));
  const domain = logDomain([state.setting.floor, ...all], 1.5);
  const swapped = state.results.some((one) => networkOf(one, 'epsilon', 'x0'));
  return [
    distanceFigure(state, domain, language),
    ...(swapped ? TRIO.map((loss) => lossFigure(state, loss, domain, language)) : []),
    energyFigure(state, language),
    cloudFigure(state, parameters, language),
  ];
}

const LARGEST = DIMENSIONS[DIMENSIONS.length - 1]!;

const dimensionScale = (from: number, language: Language): Plot.ScaleOptions => ({
  // Base 2: a log axis of base 10 leaves the name of 8 out.
  type: 'log', base: 2, domain: [from, LARGEST], ticks: DIMENSIONS.filter((d) => d >= from), tickFormat: String, label: words[language].dimensionAxis, labelAnchor: 'center', labelArrow: 'none',
});

type Lines = Readonly<Record<TrioId, readonly XY[]>>;

/** A line of each output, the data's own value in ink, named at their ends. */
function chart(lines: Lines, reference: { readonly points: readonly XY[]; readonly name: string }, x: Plot.ScaleOptions, domain: readonly [number, number], yLabel: string): Plot.PlotOptions {
  const ends = TRIO.flatMap((id) => lines[id].slice(-1).map((point) => ({ id, point })));
  return plotOptions({
    marginRight: 68,
    x,
    y: { ...logScale(...domain, yLabel), grid: true },
    marks: [
      ...series('exact', reference.points),
      ...TRIO.flatMap((id) => series(id, lines[id], { every: 1 })),
      ...endLabels([...ends, { id: 'exact' as const, point: reference.points.at(-1)!, text: reference.name }], { domain, type: 'log' }),
    ],
  });
}

const byOutput = <V>(value: (output: TrioId) => V): Record<TrioId, V> => ({ epsilon: value('epsilon'), v: value('v'), x0: value('x0') });
const columns = (last: string): string[] => ['D', ...TRIO.map((output) => styles[output].label), last];

/** Distance against dimension, each output on its own loss or all on one. */
function distances({ setting, results }: HighDimensionState, domain: readonly [number, number], language: Language, loss?: TrioId): Pick<PlotFigure, 'table' | 'options'> {
  const w = words[language];
  const lines = byOutput((output) => results.map((one): XY => [one.dimension, distanceOf(one, output, loss)]));
  return {
    table: { columns: columns(w.data), rows: results.map((one) => [one.dimension, ...TRIO.map((output) => distanceOf(one, output, loss)), setting.floor]) },
    options: chart(lines, { points: [[DIMENSIONS[0], setting.floor], [LARGEST, setting.floor]], name: w.data }, dimensionScale(DIMENSIONS[0], language), domain, w.distanceAxis),
  };
}

function distanceFigure(state: HighDimensionState, domain: readonly [number, number], language: Language): PlotFigure {
  const { setting, results, failed } = state;
  const w = words[language];
  return {
    kind: 'plot',
    id: 'distance',
    revision: `${results.length} ${failed?.step} ${language}`,
    title: w.distanceTitle,
    finding: `${w.distanceFinding(results, setting.floor)}${failed ? ` ${w.failed(failed)}` : ''}`,
    ...distances(state, domain, language),
  };
}

function lossFigure(state: HighDimensionState, loss: TrioId, domain: readonly [number, number], language: Language): PlotFigure {
  const w = words[language];
  return {
    kind: 'plot',
    id: `loss-${loss}`,
    revision: `${state.results.length} ${language}`,
    title: w.lossTitle(loss),
    finding: w.lossFinding(state.results.at(-1)!, loss),
    ...distances(state, domain, language, loss),
  };
}

function energyFigure({ results }: HighDimensionState, language: Language): PlotFigure {
  const w = words[language];
  const beyond = results.filter(({ dimension }) => dimension > 2);
  const energyOf = (one: DimensionResult, output: TrioId): number => networkOf(one, output)?.energy ?? Infinity;
  const lines = byOutput((output) => beyond.map((one): XY => [one.dimension, energyOf(one, output)]).filter(([, y]) => Number.isFinite(y)));
  const noise = DIMENSIONS.filter((d) => d > 2).map((d): XY => [d, d - 2]);
  const domain = logDomain([...TRIO.flatMap((output) => lines[output]), ...noise].map(([, y]) => y), 1.5);
  return {
    kind: 'plot',
    id: 'off-plane',
    revision: `${results.length} ${language}`,
    title: w.energyTitle,
    finding: w.energyFinding(beyond.at(-1)),
    table: { columns: columns(w.noise), rows: beyond.map((one) => [one.dimension, ...TRIO.map((output) => energyOf(one, output)), one.dimension - 2]) },
    options: chart(lines, { points: noise, name: w.noise }, dimensionScale(DIMENSIONS[1], language), domain, w.energyAxis),
  };
}

function cloudFigure({ setting, results }: HighDimensionState, { dimension, shownLoss }: HighDimensionParameters, language: Language): CloudFigure {
  const w = words[language];
  const found = results.find((one) => String(one.dimension) === dimension);
  const data = inUnits(setting.frame, setting.data);
  const reach = reachOf(setting.data);
  const shown = TRIO.map((output) => ({ output, points: (found && networkOf(found, output, shownLoss === 'own' ? output : shownLoss))?.points }));
  const drawn = shown.flatMap(({ output, points }) => (points ? [{ output, points, inFrame: inUnits(setting.frame, points) }] : []));
  return {
    kind: 'clouds',
    id: 'samples',
    revision: `${dimension} ${shownLoss} ${drawn.length} ${language}`,
    title: w.cloudTitle(dimension),
    finding: w.cloudFinding(Object.fromEntries(drawn.map(({ output, points }) => [output, countOutside(points, reach)])), setting.data.length / 2),
    table: {
      columns: [w.sample, ...drawn.flatMap(({ output }) => [`${styles[output].label} 1`, `${styles[output].label} 2`])],
      rows: Array.from({ length: drawn.length ? 20 : 0 }, (_, i) => [i + 1, ...drawn.flatMap(({ inFrame }) => inFrame.slice(2 * i, 2 * i + 2))]),
    },
    panels: TRIO.map((output) => ({
      label: styles[output].label,
      layers: [{ style: 'data' as const, points: data }, ...drawn.filter((one) => one.output === output).map(({ inFrame }) => ({ style: output, points: inFrame }))],
    })),
    ...cloudAxes(setting.frame, language, reach),
  };
}

function countOutside(points: readonly number[], reach: number): number {
  let count = 0;
  for (let i = 0; i < points.length; i += 2) if (Math.max(Math.abs(points[i]!), Math.abs(points[i + 1]!)) > reach) count++;
  return count;
}
