import * as Plot from '@observablehq/plot';
import type { Language } from '../../language.ts';
import type { Arm } from '../arms.ts';
import type { PlotFigure } from '../figure.ts';
import { endLabels, logDomain, logScale, noiseScale, plotOptions, series, type XY } from '../plot-kit.ts';
import { styles } from '../styles.ts';
import type { View } from './figures.ts';
import type { Group } from './groups.ts';
import type { BinName } from './records.ts';
import type { Probe, TrainingState } from './state.ts';
import { words } from './words.ts';

interface Line {
  readonly arm: Arm;
  /** One a bin; null is not finite and stays so. */
  readonly values: readonly (number | null)[];
}

/** A bin's values against the chosen axis. */
const along = ({ setting: { bins } }: TrainingState, axis: View['axis'], values: readonly (number | null)[]): XY[] =>
  values.map((value, i) => [axis === 'timestep' ? bins.middle[i]! : (bins.logSnr[i] ?? NaN), value ?? Infinity]);

const linesOf = (arms: readonly Arm[], { bins }: Probe, name: BinName): Line[] =>
  arms.flatMap((arm) => (bins[arm.id] ? [{ arm, values: bins[arm.id]![name] }] : []));

const binTable = ({ setting: { bins } }: TrainingState, columns: readonly { name: string; values: readonly (number | null)[] }[]) => ({
  columns: ['t', ...columns.map(({ name }) => name)],
  rows: bins.middle.map((t, i) => [t, ...columns.map(({ values }) => values[i] ?? Infinity)]),
});

const label = ({ output }: Arm): string => styles[output].label;
const placesOf = (state: TrainingState, axis: View['axis']): number[] => along(state, axis, state.setting.bins.middle).map(([x]) => x);
/** A log axis cannot show what is not above zero. */
const aboveZero = (value: number | null): number => (value !== null && value > 0 ? value : NaN);

/** Lines over a log axis, named at their ends. */
function logLines(state: TrainingState, lines: readonly Line[], { axis }: View, domain: readonly [number, number], yLabel: string, language: Language, faint: readonly Line[] = []): Plot.PlotOptions {
  const points = ({ values }: Line) => along(state, axis, values.map(aboveZero));
  return plotOptions({
    x: noiseScale(axis, language),
    y: { ...logScale(...domain, yLabel), grid: true },
    marks: [
      ...faint.flatMap((line) => series(line.arm.output, points(line), { faint: true })),
      ...lines.flatMap((line, i) => series(line.arm.output, points(line), { every: 4, phase: 2 * i })),
      ...endLabels(lines.map((line) => ({ id: line.arm.output, point: points(line).findLast(([x, y]) => Number.isFinite(x) && Number.isFinite(y)) ?? [NaN, NaN] })), { domain, type: 'log' }),
    ],
  });
}

export function gradients(state: TrainingState, latest: Probe, view: View, language: Language): PlotFigure {
  const { gradient, axis } = view;
  const name = ({ example: 'exampleGradientNorm', mean: 'meanGradientNorm', snr: 'gradientSnr' } as const)[gradient];
  const now = linesOf(state.setting.arms, latest, name);
  const then = state.first && state.first.step < latest.step ? linesOf(state.setting.arms, state.first, name) : [];
  const w = words[language];
  return {
    kind: 'plot',
    id: 'gradients',
    revision: `${latest.step} ${axis} ${gradient} ${language}`,
    title: w.gradientTitle,
    finding: w.gradientFinding(now.map(({ arm, values }) => ({ name: label(arm), first: values[0] ?? NaN, last: values.at(-1) ?? NaN })), gradient, latest.step),
    table: binTable(state, now.map(({ arm, values }) => ({ name: label(arm), values }))),
    along: placesOf(state, axis),
    // An unbiased signal-to-noise can come out below zero: those bins are left open and said.
    options: logLines(state, now, view, logDomain([...now, ...then].flatMap(({ values }) => values), 1.3), w.gradientAxis[gradient], language, then),
  };
}

const EXCESS = { x0: 'excessRisk', epsilon: 'excessEpsilon', v: 'excessV' } as const satisfies Record<View['space'], BinName>;

/** Where each network is wrong; all groups on one axis. */
export function excess(state: TrainingState, latest: Probe, groups: readonly Group[], view: View, language: Language): PlotFigure[] {
  const { axis, space } = view;
  const w = words[language];
  const domain = logDomain(linesOf(state.setting.arms, latest, EXCESS[space]).flatMap(({ values }) => values), 1.5);
  return groups.map(({ suffix, title, arms }) => {
    const lines = linesOf(arms, latest, EXCESS[space]);
    return {
      kind: 'plot',
      id: `excess${suffix}`,
      revision: `${latest.step} ${axis} ${space} ${domain.join(' ')} ${language}`,
      title: `${title}${w.excessTitle}`,
      finding: w.excessFinding(lines.map(({ arm, values }) => ({ name: label(arm), first: values[0] ?? Infinity, last: values.at(-1) ?? Infinity })), latest.step),
      table: binTable(state, lines.map(({ arm, values }) => ({ name: label(arm), values }))),
      along: placesOf(state, axis),
      options: logLines(state, lines, view, domain, w.excessAxis[space], language),
    };
  });
}

const STRIP = 180;

/** A low strip: how many times as large the error of ε is as that of v. None without both. */
export function ratio(state: TrainingState, latest: Probe, groups: readonly Group[], { axis, space }: View, language: Language): PlotFigure[] {
  const w = words[language];
  const points = (values: readonly (number | null)[]) => along(state, axis, values.map(aboveZero)).filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  const lines = groups.flatMap(({ arms, loss }) => {
    const [epsilon, v] = (['epsilon', 'v'] as const).map((output) => linesOf(arms.filter((arm) => arm.output === output), latest, EXCESS[space])[0]);
    return epsilon && v ? [{ loss, values: epsilon.values.map((value, i) => (value === null || v.values[i] === null ? null : value / v.values[i]!)) }] : [];
  });
  if (lines.length === 0) return [];
  const domain = logDomain([1, ...lines.flatMap(({ values }) => values)], 1.5);
  const name = ({ loss }: { readonly loss: Group['loss'] }) => (loss ? w.lossNamed(styles[loss].label) : 'ε/v');
  return [{
    kind: 'plot',
    id: 'ratio',
    revision: `${latest.step} ${axis} ${space} ${language}`,
    title: w.ratioTitle,
    finding: lines.length === 1 ? w.ratioFinding(state.setting.bins.middle.map((t, i) => ({ t, ratio: lines[0]!.values[i] ?? Infinity }))) : w.ratiosFinding(lines.map((line) => ({ name: name(line), first: line.values[0] ?? Infinity, last: line.values.at(-1) ?? Infinity }))),
    table: binTable(state, lines.map((line) => ({ name: name(line), values: line.values }))),
    along: placesOf(state, axis),
    options: plotOptions({
      height: STRIP,
      x: noiseScale(axis, language),
      y: { ...logScale(...domain, w.ratioAxis), grid: true },
      marks: [
        Plot.ruleY([1], { stroke: 'var(--ink)', strokeWidth: 1 }),
        ...lines.flatMap(({ loss, values }, i) => (loss ? series(loss, points(values), { every: 4, phase: i }) : [Plot.line(points(values), { x: '0', y: '1', stroke: 'var(--ink)', strokeWidth: 2 })])),
        ...endLabels(lines.flatMap(({ loss, values }) => (loss ? [{ id: loss, point: points(values).at(-1) ?? ([NaN, NaN] as const) }] : [])), { domain, type: 'log', height: STRIP }),
      ],
    }),
  }];
}

export function binLosses(state: TrainingState, latest: Probe, { axis }: View, language: Language): PlotFigure {
  const now = linesOf(state.setting.arms, latest, 'expectedLoss');
  const best = linesOf(state.setting.arms, latest, 'irreducibleLoss');
  const finite = [...now, ...best].flatMap(({ values }) => values.filter((value) => value !== null));
  const w = words[language];
  const mean = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? Infinity), 0) / values.length;
  // Weighted losses run over several powers of ten.
  const weighted = state.setting.arms.some(({ loss, output }) => loss !== 'own' && loss !== output);
  const domain = weighted ? logDomain(finite, 1.3) : ([0, 1.08 * Math.max(1, ...finite)] as const);
  const points = ({ values }: Line) => along(state, axis, weighted ? values.map(aboveZero) : values);
  return {
    kind: 'plot',
    id: 'bin-loss',
    revision: `${latest.step} ${axis} ${language}`,
    title: w.binLossTitle,
    finding: w.binLossFinding(now.map(({ arm, values }, i) => ({ name: label(arm), loss: mean(values), best: mean(best[i]!.values) }))),
    table: binTable(state, now.flatMap(({ arm, values }, i) => [{ name: w.lossOf(label(arm)), values }, { name: w.bestOf(label(arm)), values: best[i]!.values }])),
    along: placesOf(state, axis),
    options: plotOptions({
      x: noiseScale(axis, language),
      y: { ...(weighted ? logScale(...domain, w.binLossAxis) : { domain: [...domain], label: w.binLossAxis, labelArrow: 'none', ticks: 5 }), grid: true },
      marks: [
        ...now.flatMap((line, i) => series(line.arm.output, points(line), { every: 4, phase: 2 * i })),
        // Last, so that the exact optimum lies on top.
        ...best.flatMap((line) => series('exact', points(line))),
        ...endLabels(now.map((line) => ({ id: line.arm.output, point: points(line).at(-1)! })), { domain, type: weighted ? 'log' : 'linear' }),
      ],
    }),
  };
}
