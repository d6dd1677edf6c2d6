import * as Plot from '@observablehq/plot';
import type { Language } from '../../language.ts';
import { reachOf } from '../cloud-frame.ts';
import type { CloudFigure, PlotFigure } from '../figure.ts';
import { logDomain, logScale, plotOptions } from '../plot-kit.ts';
import { styles, type StyleId } from '../styles.ts';
import { networksWords as words } from './networks-words.ts';
import type { ZeroTerminalSnrParameters } from './parameters.ts';
import { TREATMENTS } from './rescues.ts';
import { LEARNERS, type NetworksState, type Setting } from './state.ts';

/** A row for each way of sampling, a mark for each network; the exact model and the noise floor as lines. */
export function rescuesFigure(state: NetworksState, parameters: ZeroTerminalSnrParameters, language: Language, revision: string): PlotFigure {
  const { treated, yardstick } = state;
  const w = words[language];
  const rows = TREATMENTS.flatMap((id) => (treated[id] ? [{ row: w.treatment[id], ...treated[id].distances }] : []));
  const dots = rows.flatMap(({ row, ...distances }) => LEARNERS.map((id) => ({ row, id, distance: distances[id] })));
  const missing = dots.filter(({ distance }) => distance === null);
  const [low, high] = logDomain([yardstick.exact, yardstick.floor, ...dots.map(({ distance }) => distance)], 1.25);
  // Room for the words that stand where a mark is missing.
  const domain = [low, missing.length ? 8 * high : high] as const;
  const line = (value: number, text: string, options: Plot.RuleXOptions, end: boolean) => [
    Plot.ruleX([value], options),
    Plot.text([value], { x: (v: number) => v, frameAnchor: 'top', text: () => text, textAnchor: end ? 'end' : 'start', dx: end ? -3 : 3, dy: -14, fill: 'var(--muted)', fontSize: 11.5 }),
  ];
  return {
    kind: 'plot',
    id: 'rescues',
    revision,
    title: w.rescuesTitle,
    finding: w.rescuesFinding(state, parameters),
    table: { columns: [w.treatmentColumn, ...LEARNERS.map((id) => styles[id].label)], rows: rows.map(({ row, ...distances }) => [row, ...LEARNERS.map((id) => distances[id] ?? Infinity)]) },
    options: plotOptions({
      marginLeft: language === 'en' ? 134 : 156,
      marginTop: 34,
      x: { ...logScale(...domain, w.distanceAxis), labelAnchor: 'center', grid: true },
      y: { type: 'band', domain: rows.map(({ row }) => row), label: null, tickSize: 0 },
      marks: [
        ...line(yardstick.floor, w.floor, { stroke: 'var(--data)', strokeWidth: 1.5, strokeDasharray: '3 3' }, yardstick.floor < yardstick.exact),
        ...line(yardstick.exact, w.exact, { stroke: 'var(--ink)', strokeWidth: 1.2 }, yardstick.floor >= yardstick.exact),
        ...LEARNERS.map((id) => Plot.dot(dots.filter((dot) => dot.id === id && dot.distance !== null), { x: 'distance', y: 'row', symbol: styles[id].symbol, fill: styles[id].color, r: 5 })),
        ...missing.map(({ row, id }) => Plot.text([row], { x: () => domain[1], y: (y: string) => y, text: () => `${styles[id].label}: ${w.none}`, textAnchor: 'end', fill: styles[id].color, fontSize: 12.5 })),
      ],
    }),
  };
}

export function samplesFigure(state: NetworksState, { data }: Setting, { rescue }: ZeroTerminalSnrParameters, language: Language, revision: string): CloudFigure {
  const w = words[language];
  const { treated, step, yardstick } = state;
  const shown = [
    { label: `ε, ${w.treatment.none}`, style: 'epsilon', points: treated.none?.points.epsilon },
    { label: `ε, ${w.treatment[rescue]}`, style: 'epsilon', points: treated[rescue]?.points.epsilon },
    { label: `v, ${w.treatment.none}`, style: 'v', points: treated.none?.points.v },
    { label: w.exact, style: 'exact', points: yardstick.exactPoints },
  ] as const satisfies readonly { label: string; style: StyleId; points: readonly number[] | undefined }[];
  const there = shown.filter(({ points }) => points);
  const reach = 1.4 * reachOf(data);
  const axis = { domain: [-reach, reach], label: '' } as const;
  return {
    kind: 'clouds',
    id: 'samples',
    revision,
    title: w.samplesTitle(step),
    finding: w.samplesFinding(state, rescue),
    table: {
      columns: [w.sample, ...there.flatMap(({ label }) => [`${label} 1`, `${label} 2`])],
      rows: Array.from({ length: 14 }, (_, i) => [i + 1, ...there.flatMap(({ points }) => points!.slice(2 * i, 2 * i + 2))]),
    },
    panels: shown.map(({ label, style, points }) => ({ label: points ? label : `${label}: ${w.none}`, layers: [{ style: 'data' as const, points: data }, ...(points ? [{ style, points }] : [])] })),
    x: axis,
    y: axis,
  };
}
