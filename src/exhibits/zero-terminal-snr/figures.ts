import * as Plot from '@observablehq/plot';
import type { Language } from '../../language.ts';
import type { CloudFigure, Figure, PlotFigure } from '../figure.ts';
import { endLabels, logScale, plotOptions, series, type XY } from '../plot-kit.ts';
import { styles } from '../styles.ts';
import { networksFigures } from './networks-figures.ts';
import type { ZeroTerminalSnrParameters } from './parameters.ts';
import type { Ending, GainId, Spacing, ZeroTerminalSnrState } from './state.ts';
import { words } from './words.ts';

/** Schedules are no learners: they are told apart by line, not by a learner's colour. */
const ARMS = [
  { ending: 'plain', spacing: 'leading', dash: '2 4' },
  { ending: 'plain', spacing: 'trailing', dash: undefined },
  { ending: 'zero', spacing: 'leading', dash: '10 3 2 3' },
  { ending: 'zero', spacing: 'trailing', dash: '8 4' },
] as const satisfies readonly { ending: Ending; spacing: Spacing; dash: string | undefined }[];
const GAINS: readonly GainId[] = ['epsilon', 'v', 'x0'];

export default function figures(state: ZeroTerminalSnrState, parameters: ZeroTerminalSnrParameters, language: Language): Figure[] {
  const revision = `${state.results.length} ${state.networks?.failed?.step} ${JSON.stringify(parameters)} ${language}`;
  return [
    meanFigure(state, parameters, language, revision),
    gainFigure(state, parameters, language, revision),
    cloudFigure(state, parameters, language, revision),
    ...(state.networks ? networksFigures(state.networks, state.setting, parameters, language) : []),
  ];
}

function meanFigure({ setting, results, networks }: ZeroTerminalSnrState, { offset }: ZeroTerminalSnrParameters, language: Language, revision: string): PlotFigure {
  const w = words[language];
  const lines = ARMS.map((arm) => ({ ...arm, name: `${w[arm.ending]}, ${arm.spacing}`, points: results.map((one): XY => [one.offset, one.error[arm.ending][arm.spacing]]) }));
  const values = lines.flatMap(({ points }) => points.map(([, y]) => y));
  const domain = [Math.min(-0.1, ...values) * 1.08, Math.max(0.05, ...values) * 1.3] as const;
  const here = lines.flatMap(({ points }) => points.filter(([x]) => x === offset));
  return {
    kind: 'plot',
    id: 'mean-error',
    revision,
    title: w.meanTitle,
    finding: [w.meanFinding(results.find((one) => one.offset === offset), setting), ...(networks?.failed ? [w.failed(networks.failed)] : [])].join(language === 'en' ? ' ' : ''),
    table: { columns: ['m', ...lines.map(({ name }) => name)], rows: results.map((one, i) => [one.offset, ...lines.map(({ points }) => points[i]![1])]) },
    options: plotOptions({
      x: { domain: [0, 16], label: w.offsetAxis, labelAnchor: 'center', labelArrow: 'none', ticks: [0, 4, 8, 12, 16] },
      y: { domain, label: w.errorAxis, labelArrow: 'none', ticks: 5, grid: true },
      marks: [
        Plot.ruleX([offset], { stroke: 'var(--muted)', strokeDasharray: '2 3' }),
        Plot.ruleY([0], { stroke: 'var(--data)', strokeWidth: 1.5 }),
        ...lines.map(({ points, dash }) => Plot.line(points, { x: (p: XY) => p[0], y: (p: XY) => p[1], stroke: 'var(--ink)', strokeWidth: 1.8, ...(dash && { strokeDasharray: dash }) })),
        Plot.dot(here, { x: (p: XY) => p[0], y: (p: XY) => p[1], r: 3, fill: 'var(--ink)' }),
        ...legend(lines, domain[0]),
      ],
    }),
  };
}

/** In the lower left, where no line can be: errors grow with the offset. */
function legend(lines: readonly { readonly name: string; readonly dash: string | undefined }[], bottom: number): Plot.Markish[] {
  return lines.flatMap(({ name, dash }, i) => {
    const y = bottom * (0.66 + 0.085 * i);
    return [
      Plot.line([[0.4, y], [2, y]] satisfies XY[], { stroke: 'var(--ink)', strokeWidth: 1.8, ...(dash && { strokeDasharray: dash }) }),
      Plot.text([[2.3, y]] satisfies XY[], { text: () => name, textAnchor: 'start', fontSize: 11.5, fill: 'var(--ink)', stroke: 'var(--paper)', strokeWidth: 4 }),
    ];
  });
}

function cloudFigure({ setting, results }: ZeroTerminalSnrState, { offset }: ZeroTerminalSnrParameters, language: Language, revision: string): CloudFigure {
  const w = words[language];
  const found = results.find((one) => one.offset === offset);
  const data = setting.data.map((value, i) => (i % 2 === 0 ? value + offset : value));
  const panels = (['plain', 'zero'] as const).map((ending) => ({
    label: w[ending],
    layers: [{ style: 'data' as const, points: data }, ...(found ? [{ style: 'exact' as const, points: found.points[ending] }] : [])],
  }));
  return {
    kind: 'clouds',
    id: 'clouds',
    revision,
    title: w.cloudTitle(offset),
    finding: w.cloudFinding(found),
    table: {
      columns: [w.sample, ...panels.flatMap(({ label }) => [`${label} x`, `${label} y`])],
      rows: found ? Array.from({ length: 14 }, (_, i) => [i + 1, ...(['plain', 'zero'] as const).flatMap((ending) => found.points[ending].slice(2 * i, 2 * i + 2))]) : [],
    },
    panels,
    x: { domain: [offset - 3, offset + 3], label: w.cloudAxis('x') },
    y: { domain: [-3, 3], label: w.cloudAxis('y') },
  };
}

function gainFigure({ setting }: ZeroTerminalSnrState, { samplingSteps }: ZeroTerminalSnrParameters, language: Language, revision: string): PlotFigure {
  const w = words[language];
  const along = (ending: Ending, id: GainId): XY[] => setting.starts.map((t, i) => [t, setting.gains[ending][id][i] ?? NaN]);
  const all = GAINS.flatMap((id) => [...along('zero', id), ...along('plain', id)].map(([, y]) => y)).filter((y) => y > 0);
  const domain = [Math.min(...all.filter(Number.isFinite), 0.01), 1.5 * Math.max(...all.filter(Number.isFinite))] as const;
  const end = (points: XY[]) => points.findLast(([, y]) => Number.isFinite(y))!;
  return {
    kind: 'plot',
    id: 'first-gain',
    revision,
    title: w.gainTitle,
    finding: w.gainFinding(setting, samplingSteps),
    table: {
      columns: ['t', ...(['plain', 'zero'] as const).flatMap((ending) => GAINS.map((id) => `${styles[id].label}, ${w[ending]}`))],
      rows: setting.starts.map((t, i) => [t, ...(['plain', 'zero'] as const).flatMap((ending) => GAINS.map((id) => setting.gains[ending][id][i] ?? Infinity))]),
    },
    options: plotOptions({
      marginRight: 44,
      x: { domain: [800, 1000], label: w.startAxis, labelAnchor: 'center', labelArrow: 'none', ticks: [800, 850, 900, 950, 1000] },
      y: { ...logScale(domain[0], domain[1], w.gainAxis), grid: true },
      marks: [
        ...series('epsilon', along('plain', 'epsilon'), { faint: true }),
        ...GAINS.flatMap((id, i) => series(id, along('zero', id), { every: 3, phase: i })),
        Plot.text([along('plain', 'epsilon')[4]!], { x: (p: XY) => p[0], y: (p: XY) => p[1], text: () => w.gainNote, fill: 'var(--epsilon)', dy: 12, fontSize: 11.5 }),
        ...endLabels(GAINS.map((id) => ({ id, point: end(along('zero', id)) })), { domain, type: 'log' }),
      ],
    }),
  };
}
