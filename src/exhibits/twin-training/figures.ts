import * as Plot from '@observablehq/plot';
import type { PredictionId } from '../../diffusion/prediction.ts';
import type { Language } from '../../language.ts';
import { cloudAxes, inUnits, reachOf } from '../cloud-frame.ts';
import type { CloudPanel, Figure } from '../figure.ts';
import { endLabels, logScale, noiseScale, plotOptions, series, type XY } from '../plot-kit.ts';
import { styles } from '../styles.ts';
import type { TwinTrainingParameters } from './parameters.ts';
import type { BinValues } from './run.ts';
import type { Probe, TwinTrainingState } from './state.ts';
import { words } from './words.ts';

export default function figures(state: TwinTrainingState, parameters: TwinTrainingParameters, language: Language): Figure[] {
  const { latest } = state;
  return [
    clouds(state, language),
    ...(latest ? [gradients(state, latest, parameters, language), excess(state, latest, parameters, language), binLosses(state, latest, parameters, language)] : []),
    lossCurve(state, language),
  ];
}

const label = (id: PredictionId) => styles[id].label;

/** A bin's values against the chosen axis; null is infinite and stays so. */
function along({ bins }: TwinTrainingState, axis: TwinTrainingParameters['axis'], values: readonly (number | null)[]): XY[] {
  return values.map((value, i) => [axis === 'timestep' ? bins.middle[i]! : (bins.logSnr[i] ?? NaN), value ?? Infinity]);
}

function perBin(
  state: TwinTrainingState,
  probe: Probe,
  name: keyof BinValues,
): { id: PredictionId; values: readonly (number | null)[] }[] {
  return state.learners.flatMap((id) => (probe.bins[id] ? [{ id, values: probe.bins[id][name] }] : []));
}

function binTable(state: TwinTrainingState, columns: readonly { name: string; values: readonly (number | null)[] }[]) {
  return {
    columns: ['t', ...columns.map(({ name }) => name)],
    rows: state.bins.middle.map((t, i) => [t, ...columns.map(({ values }) => values[i] ?? Infinity)]),
  };
}

const positive = (all: readonly (readonly (number | null)[])[]): number[] => all.flat().filter((value): value is number => value !== null && value > 0);

function gradients(state: TwinTrainingState, latest: Probe, { axis, gradient }: TwinTrainingParameters, language: Language): Figure {
  const name = ({ example: 'exampleGradientNorm', mean: 'meanGradientNorm', snr: 'gradientSnr' } as const)[gradient];
  const now = perBin(state, latest, name);
  const then = state.first && state.first.step < latest.step ? perBin(state, state.first, name) : [];
  const shown = positive([...now, ...then].map(({ values }) => values));
  const low = Math.min(...shown) / 1.3;
  const high = Math.max(...shown) * 1.3;
  const w = words[language];
  return {
    kind: 'plot',
    id: 'gradients',
    revision: `${latest.step} ${axis} ${gradient} ${language}`,
    title: w.gradientTitle,
    finding: w.gradientFinding(now.map(({ id, values }) => ({ id, first: values[0] ?? NaN, last: values.at(-1) ?? NaN })), gradient, latest.step),
    table: binTable(state, now.map(({ id, values }) => ({ name: label(id), values }))),
    options: plotOptions({
      x: noiseScale(axis, language),
      y: { ...logScale(low, high, w.gradientAxis[gradient]), grid: true },
      marks: [
        // An unbiased signal-to-noise can come out below zero, which a log axis cannot show: those bins are left open and said.
        ...then.flatMap(({ id, values }) => series(id, along(state, axis, values.map(aboveZero)), { faint: true })),
        ...now.flatMap(({ id, values }, i) => series(id, along(state, axis, values.map(aboveZero)), { every: 4, phase: 2 * i })),
        ...endLabels(now.map(({ id, values }) => ({ id, point: along(state, axis, values.map(aboveZero)).at(-1)! })), { domain: [low, high], type: 'log' }),
      ],
    }),
  };
}

const aboveZero = (value: number | null): number => (value !== null && value > 0 ? value : NaN);

function excess(state: TwinTrainingState, latest: Probe, { axis }: TwinTrainingParameters, language: Language): Figure {
  const now = perBin(state, latest, 'excessRisk');
  const shown = positive(now.map(({ values }) => values));
  const low = Math.min(...shown) / 1.5;
  const high = Math.max(...shown) * 1.5;
  const w = words[language];
  return {
    kind: 'plot',
    id: 'excess',
    revision: `${latest.step} ${axis} ${language}`,
    title: w.excessTitle,
    finding: w.excessFinding(now.map(({ id, values }) => ({ id, first: values[0] ?? Infinity, last: values.at(-1) ?? Infinity })), latest.step),
    table: binTable(state, now.map(({ id, values }) => ({ name: label(id), values }))),
    options: plotOptions({
      x: noiseScale(axis, language),
      y: { ...logScale(low, high, w.excessAxis), grid: true },
      marks: [
        ...now.flatMap(({ id, values }, i) => series(id, along(state, axis, values), { every: 4, phase: 2 * i })),
        ...endLabels(now.map(({ id, values }) => ({ id, point: along(state, axis, values).findLast(([, y]) => Number.isFinite(y))! })), { domain: [low, high], type: 'log' }),
      ],
    }),
  };
}

function binLosses(state: TwinTrainingState, latest: Probe, { axis }: TwinTrainingParameters, language: Language): Figure {
  const now = perBin(state, latest, 'expectedLoss');
  const best = perBin(state, latest, 'irreducibleLoss');
  const top = 1.08 * Math.max(1, ...positive([...now, ...best].map(({ values }) => values)));
  const w = words[language];
  const mean = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? Infinity), 0) / values.length;
  return {
    kind: 'plot',
    id: 'bin-loss',
    revision: `${latest.step} ${axis} ${language}`,
    title: w.binLossTitle,
    finding: w.binLossFinding(now.map(({ id, values }, i) => ({ id, loss: mean(values), best: mean(best[i]!.values) }))),
    table: binTable(state, now.flatMap(({ id, values }, i) => [{ name: w.lossOf(label(id)), values }, { name: w.bestOf(label(id)), values: best[i]!.values }])),
    options: plotOptions({
      x: noiseScale(axis, language),
      y: { domain: [0, top], label: w.binLossAxis, labelArrow: 'none', ticks: 5, grid: true },
      marks: [
        ...now.flatMap(({ id, values }, i) => series(id, along(state, axis, values), { every: 4, phase: 2 * i })),
        // Last, so that the exact optimum lies on top.
        ...best.flatMap(({ values }) => series('exact', along(state, axis, values))),
        ...endLabels(now.map(({ id, values }) => ({ id, point: along(state, axis, values).at(-1)! })), { domain: [0, top] }),
      ],
    }),
  };
}

function lossCurve({ curve, learners, latest }: TwinTrainingState, language: Language): Figure {
  const { stride, means, open } = curve;
  const count = means[0]!.length;
  const w = words[language];
  const points = means.map((list) => list.map((loss, i): XY => [(i + 0.5) * stride, loss]));
  const top = 1.05 * Math.max(1.1, ...means.flat().filter(Number.isFinite));
  const last = learners.map((id, l) => ({ id, loss: means[l]!.at(-1) ?? NaN }));
  const every = Math.max(1, Math.ceil(count / 40));
  return {
    kind: 'plot',
    id: 'loss',
    revision: `${count} ${stride} ${language}`,
    title: w.lossTitle,
    finding: w.lossFinding(last, stride),
    table: {
      columns: [w.step, ...learners.map(label)],
      rows: Array.from({ length: Math.ceil(count / every) }, (_, i) => [Math.round((i * every + 0.5) * stride), ...means.map((list) => list[i * every]!)]),
    },
    options: plotOptions({
      x: { domain: [0, Math.max(50, count * stride + open.count, latest?.step ?? 0)], label: w.stepAxis, labelAnchor: 'center', labelArrow: 'none', ticks: 5 },
      y: { domain: [0, top], label: w.lossAxis, labelArrow: 'none', ticks: 5, grid: true },
      marks: [
        Plot.ruleY([0], { stroke: 'var(--rule)' }),
        ...learners.flatMap((id, l) => series(id, points[l]!, { every: 40, phase: 20 * l })),
        ...endLabels(learners.flatMap((id, l) => (points[l]!.length ? [{ id, point: points[l]!.at(-1)! }] : [])), { domain: [0, top] }),
      ],
    }),
  };
}

function clouds({ learners, frame, data, samples }: TwinTrainingState, language: Language): Figure {
  const w = words[language];
  const original = inUnits(frame, data);
  const failed = learners.filter((id) => samples?.points[id] === 'no-inverse');
  const panel = (id: PredictionId): CloudPanel => {
    const points = samples?.points[id];
    return {
      label: points === 'no-inverse' ? w.noSamples(label(id)) : w.samplesOf(label(id)),
      // An empty panel: the data alone would pass for perfect samples.
      layers: points === 'no-inverse' ? [] : [
        { style: 'data', points: original },
        ...(points ? [{ style: id, points: inUnits(frame, points) }] : []),
      ],
    };
  };
  return {
    kind: 'clouds',
    id: 'samples',
    revision: `${samples?.step ?? 'none'} ${language}`,
    title: w.cloudTitle,
    finding: w.cloudFinding(samples?.step, failed.map(label)),
    table: {
      columns: [w.point, ...learners.flatMap((id) => [`${label(id)} 1`, `${label(id)} 2`])],
      rows: Array.from({ length: samples ? 20 : 0 }, (_, i) => [
        i + 1,
        ...learners.flatMap((id): (string | number)[] => {
          const points = samples?.points[id];
          return points && points !== 'no-inverse' ? inUnits(frame, points.slice(2 * i, 2 * i + 2)) : ['–', '–'];
        }),
      ]),
    },
    panels: [{ label: w.data, layers: [{ style: 'data', points: original }] }, ...learners.map(panel)],
    ...cloudAxes(frame, language, reachOf(data)),
  };
}
