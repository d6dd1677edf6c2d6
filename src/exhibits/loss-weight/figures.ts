import * as Plot from '@observablehq/plot';
import { logSnr } from '../../diffusion/level.ts';
import { errorGain, magnitude, PREDICTION_IDS, type PredictionId, predictions } from '../../diffusion/prediction.ts';
import type { Language } from '../../language.ts';
import type { Figure, PlotFigure } from '../figure.ts';
import { endLabels, logScale, noiseScale, plotOptions, series, type XY } from '../plot-kit.ts';
import { styles } from '../styles.ts';
import type { LossWeightParameters } from './parameters.ts';
import type { LossWeightState } from './run.ts';
import { average, floorOf, PUBLISHED, type Published, vOverEpsilon, weightings, weightOrNone } from './weights.ts';
import { words } from './words.ts';

export default function figures(state: LossWeightState, parameters: LossWeightParameters, language: Language): Figure[] {
  const { timesteps, levels } = state;
  const { axis, space } = parameters;
  const w = words[language];
  const xs = levels.map((level, i) => (axis === 'timestep' ? timesteps[i]! : logSnr(level)));
  // On a log axis 0 has no place, nor has ∞: those timesteps are named in the finding.
  const along = (values: readonly number[]): XY[] => values.map((y, i) => [xs[i]!, y > 0 ? y : NaN]);
  const shared = { along: xs, revision: `${state.draws} ${JSON.stringify(parameters)} ${language}` };
  const x = noiseScale(axis, language);
  const last = timesteps.length - 1;
  const zeroSnr = levels[last]!.alpha === 0;
  const weighting = weightings(parameters);
  const weights = (id: PredictionId | Published) => levels.map((level) => weightOrNone(weighting[id], space, level));
  const plains = PREDICTION_IDS.map((id) => ({ id, values: weights(id) }));
  const published = PUBLISHED.map((id) => ({ id, values: weights(id) }));
  const gains = PREDICTION_IDS.map((id) => ({ id, values: levels.map((level) => errorGain(predictions[id], level)) }));
  const floors = PREDICTION_IDS.map((id) => ({ id, values: floorOf(id, state) }));
  const untaught = (id: PredictionId) => average(state, levels.map((level) => magnitude(predictions[id], level, 1)));
  const means = floors.map(({ id, values }) => ({ id, best: average(state, values), untaught: untaught(id) }));

  return [
    {
      ...logFigure(plains),
      ...shared,
      id: 'weight',
      title: w.weightTitle(styles[space].label),
      finding: `${w.weightFinding(vOverEpsilon(levels[0]!), vOverEpsilon(levels[zeroSnr ? last - 1 : last]!), timesteps[zeroSnr ? last - 1 : last]!)}${zeroSnr ? w.zeroSnrWeight : ''}`,
    },
    publishedFigure(),
    {
      ...logFigure(gains, w.gainAxis),
      ...shared,
      id: 'gain',
      title: w.gainTitle,
      finding: w.gainFinding(gains.map(({ id, values }) => ({ id, first: values[0]!, last: values[last]! }))),
    },
    {
      kind: 'plot',
      ...shared,
      id: 'floor',
      title: w.floorTitle,
      finding: w.floorFinding(floors.map(({ id, values }) => ({ id, last: values[last]! })), timesteps[last]!, state.draws),
      table: table(floors),
      options: plotOptions({
        x,
        marginRight: 62,
        y: { domain: [0, top(floors)], label: w.floorAxis, labelArrow: 'none', ticks: 5, grid: true },
        marks: [
          // Here 0 is a value like any other: a loss that vanishes.
          ...floors.flatMap(({ id, values }, i) => series(id, values.map((y, k): XY => [xs[k]!, y]), { every: 8, phase: 2 * i })),
          ...endLabels(floors.map(({ id, values }) => ({ id, point: lastOf(values.map((y, k): XY => [xs[k]!, y])) })), { domain: [0, top(floors)] }),
        ],
      }),
    },
    {
      kind: 'plot',
      ...shared,
      id: 'mean-floor',
      title: w.meanTitle,
      finding: w.meanFinding(means),
      table: { columns: [w.target, w.best, w.untaught], rows: means.map((row) => [styles[row.id].label, row.best, row.untaught]) },
      options: plotOptions({
        x: { type: 'band', domain: PREDICTION_IDS.map((id) => styles[id].label), label: w.target, labelAnchor: 'center', labelArrow: 'none', padding: 0.6 },
        y: { domain: [0, 1.1 * Math.max(...means.map((row) => row.untaught))], label: w.meanAxis, labelArrow: 'none', ticks: 5, grid: true },
        marks: means.flatMap((row) => {
          const place = { x: () => styles[row.id].label, stroke: styles[row.id].color };
          return [
            Plot.ruleX([row], { ...place, y1: 'best', y2: 'untaught', strokeWidth: 2 }),
            Plot.tickY([row], { ...place, y: 'untaught', strokeWidth: 2 }),
            Plot.dot([row], { ...place, y: 'best', symbol: styles[row.id].symbol, r: 5, fill: styles[row.id].color }),
            Plot.text([row], { x: place.x, y: 'best', text: () => w.number(row.best), dx: 10, dy: 2, textAnchor: 'start', fill: styles[row.id].color, fontWeight: 600, fontSize: 13 }),
          ];
        }),
      }),
    },
  ];

  function logFigure(lines: readonly { readonly id: PredictionId; readonly values: readonly number[] }[], label = w.weightAxis(styles[space].label)): Pick<PlotFigure, 'kind' | 'table' | 'options'> {
    const domain = reach(lines);
    return {
      kind: 'plot',
      table: table(lines),
      options: plotOptions({
        x,
        marginRight: 62,
        y: { ...logScale(...domain, label), grid: true },
        marks: [
          ...lines.flatMap(({ id, values }, i) => series(id, along(values), { every: 8, phase: 2 * i })),
          ...endLabels(lines.map(({ id, values }) => ({ id, point: lastOf(along(values)) })), { domain, type: 'log' }),
        ],
      }),
    };
  }

  function publishedFigure(): PlotFigure {
    const reference = plains.filter(({ id }) => id === 'epsilon' || id === 'v');
    const domain = reach([...published, ...reference]);
    const ends = [...published.map(({ id, values }) => ({ id: 'exact' as const, text: names[id], values })), ...reference.map(({ id, values }) => ({ id, text: styles[id].label, values }))];
    return {
      kind: 'plot',
      ...shared,
      id: 'published',
      title: w.publishedTitle,
      finding: w.publishedFinding({
        gamma: parameters.gamma,
        capped: average(state, levels.map(({ alpha, sigma }) => (alpha * alpha > parameters.gamma * sigma * sigma ? 1 : 0))),
        // On ε, P2's weight is itself the factor by which it differs from the plain loss.
        p2: weighting.p2.weight(levels[0]!),
        sigmaData: parameters.sigmaData,
      }),
      table: table([...published, ...reference]),
      options: plotOptions({
        x,
        marginRight: 106,
        y: { ...logScale(...domain, w.weightAxis(styles[space].label)), grid: true },
        marks: [
          ...reference.flatMap(({ id, values }, i) => series(id, along(values), { every: 8, phase: 4 * i })),
          ...published.map(({ id, values }) =>
            Plot.line(along(values).filter(([px, y]) => Number.isFinite(px) && Number.isFinite(y)), { x: (p: XY) => p[0], y: (p: XY) => p[1], stroke: 'var(--ink)', strokeWidth: 1.6, ...(dashes[id] && { strokeDasharray: dashes[id] }) }),
          ),
          ...endLabels(ends.map(({ id, text, values }) => ({ id, text, point: lastOf(along(values)) })), { domain, type: 'log' }),
        ],
      }),
    };
  }

  function table(lines: readonly { readonly id: PredictionId | Published; readonly values: readonly number[] }[]) {
    return {
      columns: ['t', ...lines.map(({ id }) => (id in names ? names[id as Published] : styles[id as PredictionId].label))],
      rows: timesteps.map((t, i) => [t, ...lines.map(({ values }) => values[i]!)]),
    };
  }
}

const names: Record<Published, string> = { 'min-snr': 'min-SNR', p2: 'P2', edm: 'EDM' };
const dashes: Record<Published, string | undefined> = { 'min-snr': undefined, p2: '2 3', edm: '7 3' };

type Lines = readonly { readonly values: readonly number[] }[];

function reach(lines: Lines): [number, number] {
  const shown = lines.flatMap(({ values }) => values).filter((value) => value > 0 && value < Infinity);
  return [Math.min(...shown) / 1.5, Math.max(...shown) * 1.5];
}

const top = (lines: Lines): number => 1.08 * Math.max(1, ...lines.flatMap(({ values }) => values));

const lastOf = (points: readonly XY[]): XY => points.findLast(([x, y]) => Number.isFinite(x) && Number.isFinite(y)) ?? [NaN, NaN];
