import * as Plot from '@observablehq/plot';
import type { Language } from '../../language.ts';
import { cloudAxes, inUnits, reachOf } from '../cloud-frame.ts';
import type { CloudFigure, Figure, PlotFigure } from '../figure.ts';
import { endLabels, logScale, noiseScale, plotOptions, series, type XY } from '../plot-kit.ts';
import { styles } from '../styles.ts';
import { labelsOf, swatches } from './colour-figures.ts';
import type { WrongSettingParameters } from './parameters.ts';
import { READINGS, type WrongSettingState } from './state.ts';
import { THRESHOLD } from './verdict.ts';
import { words } from './words.ts';

/** The frame grows with the wrong samples, but not so far that the data become a dot. */
const WIDEST = 4;

export default function figures(state: WrongSettingState, parameters: WrongSettingParameters, language: Language): Figure[] {
  return [
    ...(state.setting.colour && state.drawn ? [swatches(state.setting, state.setting.colour, state.drawn, parameters, language)] : []),
    clouds(state, parameters, language),
    ...(state.tests.length ? [noiseFigure(state, parameters, language), testFigure(state, parameters, language)] : []),
    ...(state.drawn ? [pathFigure(state, state.drawn, parameters, language)] : []),
  ];
}

function clouds({ setting, drawn, failedAt }: WrongSettingState, parameters: WrongSettingParameters, language: Language): CloudFigure {
  const w = words[language];
  const types = labelsOf(parameters);
  const original = inUnits(setting.frame, setting.data);
  const near = reachOf(setting.data);
  const sizes = drawn ? drawn.points.wrong.map(Math.abs).sort((one, other) => one - other) : [];
  const reach = Math.max(near, Math.min(WIDEST * near, sizes[Math.floor(0.97 * sizes.length)] ?? 0));
  const outside = drawn ? drawn.points.wrong.filter((value, i, all) => i % 2 === 0 && Math.max(Math.abs(value), Math.abs(all[i + 1]!)) > reach).length / (drawn.points.wrong.length / 2) : 0;
  return {
    kind: 'clouds',
    id: 'samples',
    revision: `${drawn?.step} ${failedAt} ${JSON.stringify(parameters)} ${language}`,
    title: w.cloudTitle,
    finding: [drawn ? w.cloudFinding(drawn, types, setting, outside) : w.noSamples, ...(failedAt === undefined ? [] : [w.failed(failedAt)])].join(language === 'en' ? ' ' : ''),
    table: {
      columns: [w.sample, ...READINGS.flatMap((reading) => [`${w.readAs(types[reading])} 1`, `${w.readAs(types[reading])} 2`])],
      rows: drawn ? Array.from({ length: 20 }, (_, i) => [i + 1, ...READINGS.flatMap((reading) => inUnits(setting.frame, drawn.points[reading].slice(2 * i, 2 * i + 2)))]) : [],
    },
    panels: [
      { label: w.data, layers: [{ style: 'data', points: original }] },
      ...(drawn ? READINGS.map((reading) => ({
        label: w.panel(types[reading], types.right),
        layers: [{ style: 'data' as const, points: original }, { style: parameters.trained, points: inUnits(setting.frame, drawn.points[reading]) }],
      })) : []),
    ],
    ...cloudAxes(setting.frame, language, reach),
  };
}

/** The output against the input at the last timestep, coordinate by coordinate. */
function noiseFigure({ setting, tests, pairs }: WrongSettingState, parameters: WrongSettingParameters, language: Language): PlotFigure {
  const w = words[language];
  const last = tests.at(-1)!;
  const reach = 3.5;
  const shown = pairs.filter((pair): pair is XY => pair[1] !== null && pair.every((value) => Math.abs(value!) <= reach));
  return {
    kind: 'plot',
    id: 'pure-noise',
    revision: `${last.step} ${JSON.stringify(parameters)} ${language}`,
    title: w.noiseTitle,
    finding: [w.noiseFinding(last, setting), ...(shown.length < pairs.length ? [w.pairsBeyond(pairs.length - shown.length, pairs.length, reach)] : [])].join(language === 'en' ? ' ' : ''),
    table: { columns: [w.input, w.output], rows: pairs.slice(0, 40).map(([x, y]) => [x, y ?? '–']) },
    options: plotOptions({
      marginRight: 44,
      x: { domain: [-reach, reach], label: w.inputAxis, labelAnchor: 'center', labelArrow: 'none', ticks: 7 },
      y: { domain: [-reach, reach], label: w.outputAxis, labelArrow: 'none', ticks: 7, grid: true },
      marks: [
        ...[1, 0].map((slope) => Plot.line([[-reach, -reach * slope], [reach, reach * slope]] satisfies XY[], { x: (p: XY) => p[0], y: (p: XY) => p[1], stroke: 'var(--muted)', strokeDasharray: '3 3' })),
        ...series(parameters.trained, shown, { as: 'dots' }),
        ...endLabels([{ id: 'epsilon', point: [reach, reach] }, { id: 'v', point: [reach, 0] }], { domain: [-reach, reach] }),
      ],
    }),
  };
}

function testFigure({ tests }: WrongSettingState, parameters: WrongSettingParameters, language: Language): PlotFigure {
  const w = words[language];
  const along = (value: (test: WrongSettingState['tests'][number]) => number | null) => tests.map((test): XY => [test.step, value(test) ?? NaN]);
  const lines = { correlation: along(({ correlation }) => correlation), slope: along(({ slope }) => slope) };
  const all = [...lines.correlation, ...lines.slope].map(([, y]) => y).filter(Number.isFinite);
  const higher = lines.correlation.at(-1)![1] >= lines.slope.at(-1)![1];
  const domain = [Math.min(-0.25, ...all) - 0.05, Math.max(1, ...all) + 0.1] as const;
  return {
    kind: 'plot',
    id: 'test',
    revision: `${tests.length} ${JSON.stringify(parameters)} ${language}`,
    title: w.testTitle,
    finding: w.testFinding(tests, parameters.trained),
    table: { columns: [w.step, w.correlation, w.slope], rows: tests.map(({ step, correlation, slope }) => [step, correlation ?? '–', slope ?? '–']) },
    options: plotOptions({
      marginRight: language === 'en' ? 84 : 70,
      x: { domain: [0, parameters.steps], label: w.stepAxis, labelAnchor: 'center', labelArrow: 'none', ticks: 5 },
      y: { domain, label: w.testAxis, labelArrow: 'none', ticks: 6, grid: true },
      marks: [
        Plot.ruleY([THRESHOLD], { stroke: 'var(--ink)', strokeDasharray: '4 3' }),
        ...series(parameters.trained, lines.slope, { faint: true }),
        ...series(parameters.trained, lines.correlation, { every: 1 }),
        // Apart even where the lines end together: one joint name would not fit beside the frame.
        ...(['correlation', 'slope'] as const).map((name, i) => endText(lines[name].at(-1)!, w[name], parameters, (i === 0) === higher ? -8 : 8)),
      ],
    }),
  };
}

function pathFigure({ setting }: WrongSettingState, { spreads }: NonNullable<WrongSettingState['drawn']>, parameters: WrongSettingParameters, language: Language): PlotFigure {
  const w = words[language];
  const types = labelsOf(parameters);
  // The samples themselves are drawn at 0, below the last timestep that the sampler visits.
  const lines = READINGS.map((reading) => ({ reading, points: [...setting.timesteps, 0].map((t, i): XY => [t, spreads[reading].path[i] ?? (i === setting.timesteps.length ? spreads[reading].samples : null) ?? NaN]) }));
  const all = lines.flatMap(({ points }) => points.map(([, y]) => y)).filter((y) => Number.isFinite(y) && y > 0);
  const domain = [Math.min(...all) / 1.5, Math.max(...all) * 1.5] as const;
  const higher = (spreads.right.samples ?? Infinity) > (spreads.wrong.samples ?? Infinity);
  return {
    kind: 'plot',
    id: 'path',
    revision: `${JSON.stringify(parameters)} ${spreads.wrong.samples} ${language}`,
    title: w.pathTitle,
    finding: w.pathFinding(types, setting.timesteps, spreads.wrong.path, spreads.wrong.samples),
    table: { columns: ['t', ...READINGS.map((reading) => w.readAs(types[reading]))], rows: lines[0]!.points.map(([t], i) => [t, ...lines.map(({ points }) => (Number.isFinite(points[i]![1]) ? points[i]![1] : '∞'))]) },
    options: plotOptions({
      x: noiseScale('timestep', language),
      y: { ...logScale(domain[0], domain[1], w.pathAxis), grid: true },
      marks: lines.flatMap(({ reading, points }) => [
        ...series(parameters.trained, points, { faint: reading === 'wrong' }),
        // At the clean end, on the left, the two are far apart.
        ...points.filter(([, y]) => Number.isFinite(y)).slice(-1).map((point) => endText(point, w.readAs(types[reading]), parameters, (reading === 'right') === higher ? -14 : 16)),
      ]),
    }),
  };
}

const endText = (point: XY, text: string, { trained }: WrongSettingParameters, dy: number): Plot.Markish =>
  Plot.text(Number.isFinite(point[1]) ? [point] : [], { x: (p: XY) => p[0], y: (p: XY) => p[1], text: () => text, textAnchor: 'start', dx: 8, dy, fill: styles[trained].color, fontWeight: 600, fontSize: 12.5 });
