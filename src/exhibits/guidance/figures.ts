import * as Plot from '@observablehq/plot';
import type { Language } from '../../language.ts';
import { cloudAxes, inUnits, reachOf } from '../cloud-frame.ts';
import type { CloudFigure, Figure, PlotFigure, SwatchFigure } from '../figure.ts';
import { endLabels, logScale, plotOptions, series, type XY } from '../plot-kit.ts';
import { styles, type StyleId } from '../styles.ts';
import { swatch } from './colour.ts';
import { SCALES, type GuidanceParameters } from './parameters.ts';
import type { Sampler, Sweep } from './run.ts';
import { samplers, type GuidanceState } from './state.ts';
import { words } from './words.ts';

export default function figures(state: GuidanceState, parameters: GuidanceParameters, language: Language): Figure[] {
  const { colour } = state.setting;
  const w = words[language];
  const sweep = (measure: Measure) => sweepFigure(state, parameters, language, measure);
  return [
    ...(colour ? [swatches(state, parameters, language)] : []),
    plane(state, parameters, language),
    ...(colour
      ? [sweep({ id: 'chroma', of: (s) => s.chroma, reference: 1, from: 0, ...w.chroma }), sweep({ id: 'outside', of: (s) => s.outside, reference: colour.outside, from: 0, share: true, percent: true, ...w.outside })]
      : []),
    sweep({ id: 'overshoot', of: (s) => s.overshoot, reference: 0, from: 0, percent: true, ...w.overshoot }),
    sweep({ id: 'spread', of: (s) => s.spread, reference: 1, from: 0, log: true, ...w.spread }),
  ];
}

const nameOf = (sampler: Sampler, language: Language): string => (sampler === 'exact' ? words[language].exact : styles[sampler].label);

function revisionOf({ step, sweeps }: GuidanceState, ...rest: unknown[]): string {
  const count = Object.values(sweeps).reduce((sum, byScale) => sum + Object.keys(byScale).length, 0);
  return JSON.stringify([step, count, ...rest]);
}

/** The labelled samples of one class in the frame's units, and whether each can be shown. */
function ofClass(state: GuidanceState, points: readonly number[], label: number): number[] {
  const { classNames, frame } = state.setting;
  const original = inUnits(frame, points);
  return original.filter((_, i) => Math.floor(i / 2) % classNames.length === label);
}

function rowsOf(state: GuidanceState, scale: number, language: Language): { style: StyleId; label: string; points: readonly number[] }[] {
  const w = words[language];
  return [
    { style: 'data', label: w.data, points: state.setting.data },
    ...samplers(state).flatMap((sampler) => {
      const found = state.sweeps[sampler]?.[scale];
      return found ? [{ style: sampler, label: nameOf(sampler, language), points: found.points }] : [];
    }),
  ];
}

function swatches(state: GuidanceState, { word, scale }: GuidanceParameters, language: Language): SwatchFigure {
  const { classNames, colour } = state.setting;
  const label = classNames.indexOf(word);
  const w = words[language];
  const rows = rowsOf(state, scale, language).map(({ style, label: name, points }) => {
    const own = ofClass(state, points, label);
    return {
      style,
      label: name,
      swatches: Array.from({ length: own.length / 2 }, (_, i) => swatch(own[2 * i]!, own[2 * i + 1]!, colour!.lightness[label]!, colour!.gamut)),
    };
  });
  const outside = rows.map(({ label: name, swatches: list }) => ({ name, outside: list.filter((one) => one.outside).length, of: list.length }));
  return {
    kind: 'swatches',
    id: 'swatches',
    revision: revisionOf(state, word, scale, language),
    title: w.swatchTitle(word, scale),
    finding: w.swatchFinding(outside),
    table: { columns: [w.who, w.shownCount, w.outsideCount], rows: outside.map((row) => [row.name, row.of, row.outside]) },
    rows,
  };
}

function plane(state: GuidanceState, { word, scale }: GuidanceParameters, language: Language): CloudFigure {
  const { classNames, colour, frame, data } = state.setting;
  const w = words[language];
  const rows = rowsOf(state, scale, language);
  const original = inUnits(frame, data);
  const outline = colour && Array.from(colour.gamut.hue, (degrees, i) => {
    const hue = (degrees * Math.PI) / 180;
    return [colour.gamut.chroma[i]! * Math.cos(hue), colour.gamut.chroma[i]! * Math.sin(hue)];
  }).flat();
  const panels = rows.map(({ style, label, points }) => {
    if (!colour) return { label, layers: [{ style: 'data' as const, points: original }, ...(style === 'data' ? [] : [{ style, points: inUnits(frame, points) }])] };
    const own = inUnits(frame, points);
    const fills = Array.from({ length: own.length / 2 }, (_, i) => swatch(own[2 * i]!, own[2 * i + 1]!, colour.lightness[i % classNames.length]!, colour.gamut).css);
    return { label, layers: [{ style, points: own, fills }], ...(outline && { outline: [...outline, outline[0]!, outline[1]!] }) };
  });
  return {
    kind: 'clouds',
    id: 'plane',
    revision: revisionOf(state, word, scale, language),
    title: colour ? w.planeTitle(scale) : w.cloudTitle(scale),
    finding: colour ? w.planeFinding : w.cloudFinding,
    table: {
      columns: [w.point, ...rows.flatMap(({ label }) => [`${label} 1`, `${label} 2`])],
      rows: Array.from({ length: 14 }, (_, i) => [i + 1, ...rows.flatMap(({ points }) => inUnits(frame, points.slice(2 * i, 2 * i + 2)))]),
    },
    panels,
    ...cloudAxes(frame, language, 1.6 * reachOf(data)),
  };
}

interface Measure {
  readonly id: string;
  readonly of: (sweep: Sweep) => number | null | undefined;
  readonly reference: number | undefined;
  readonly from: number;
  readonly log?: boolean;
  /** A share of a whole: the axis ends at 1. */
  readonly share?: boolean;
  readonly percent?: boolean;
  readonly title: string;
  readonly axis: string;
  readonly finding: (scale: number, values: readonly { readonly name: string; readonly value: number }[]) => string;
}

function sweepFigure(state: GuidanceState, { scale }: GuidanceParameters, language: Language, measure: Measure): PlotFigure {
  const w = words[language];
  const lines = samplers(state).flatMap((sampler) => {
    const byScale = state.sweeps[sampler];
    if (!byScale) return [];
    const points = SCALES.filter((s) => byScale[s]).map((s): XY => [s, measure.of(byScale[s]!) ?? NaN]);
    return [{ sampler, points }];
  });
  const finite = lines.flatMap(({ points }) => points.map(([, y]) => y)).filter((y) => Number.isFinite(y));
  const high = measure.share ? 1 : 1.08 * Math.max(...finite, measure.reference ?? 0, 1e-3);
  const low = measure.log ? Math.max(1e-4, Math.min(...finite.filter((y) => y > 0), 0.5) / 1.3) : Math.min(measure.from, ...finite);
  const here = lines.map(({ sampler, points }) => ({ name: nameOf(sampler, language), value: points.find(([s]) => s === scale)?.[1] ?? NaN }));
  const y = measure.log
    ? { ...logScale(low, high, measure.axis), grid: true }
    : { domain: [low, high], label: measure.axis, labelArrow: 'none' as const, ticks: 5, grid: true, ...(measure.percent && { tickFormat: '.0%' }) };
  return {
    kind: 'plot',
    id: measure.id,
    revision: revisionOf(state, scale, language),
    title: measure.title,
    finding: `${measure.finding(scale, here.filter(({ value }) => Number.isFinite(value)))}${state.failed.length ? ` ${w.noInverse(state.failed.map((id) => nameOf(id, language)))}` : ''}`,
    table: {
      columns: ['w', ...lines.map(({ sampler }) => nameOf(sampler, language))],
      rows: SCALES.map((s) => [s, ...lines.map(({ points }) => points.find(([x]) => x === s)?.[1] ?? NaN)]),
    },
    options: plotOptions({
      marginRight: 44,
      x: { domain: [0, 15], label: w.scaleAxis, labelAnchor: 'center', labelArrow: 'none', ticks: [0, 1, 3, 5, 7, 10, 15] },
      y,
      marks: [
        Plot.ruleX([scale], { stroke: 'var(--muted)', strokeDasharray: '2 3' }),
        ...(measure.reference === undefined ? [] : [Plot.ruleY([measure.reference], { stroke: 'var(--data)', strokeWidth: 1.5 })]),
        ...lines.toReversed().flatMap(({ sampler, points }, i) => series(sampler, points, { every: 3, phase: i })),
        ...endLabels(lines.flatMap(({ sampler, points }) => {
          const end = points.findLast(([, value]) => Number.isFinite(value));
          return end ? [{ id: sampler, point: end, ...(sampler === 'exact' && { text: w.exact }) }] : [];
        }), { domain: [low, high], type: measure.log ? 'log' : 'linear' }),
      ],
    }),
  };
}
