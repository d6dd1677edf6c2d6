import * as Plot from '@observablehq/plot';
import { CURVES, PLACE_IDS, type CurveId, type PlaceId, type Report } from '../../src/bench/report.ts';
import { logLogSlope } from '../../src/bench/slope.ts';
import type { PlotFigure } from '../../src/exhibits/figure.ts';
import { say } from '../../src/exhibits/numbers.ts';
import { endLabels, logDomain, logScale, plotOptions, type XY } from '../../src/exhibits/plot-kit.ts';
import type { Language } from '../../src/language.ts';
import { engineWords } from '../../src/site/engine/words.ts';

interface Line {
  readonly name: string;
  readonly points: readonly XY[];
  readonly dash?: string;
  readonly symbol: 'circle' | 'square' | 'triangle' | 'diamond';
  readonly main: boolean;
}

/** Nothing here is a learner, so there are ink and grey, dashes and marks. */
const LOOKS: Readonly<Record<PlaceId, Pick<Line, 'dash' | 'symbol' | 'main'>>> = {
  wasm: { symbol: 'circle', main: true },
  'wasm-browser': { dash: '6 4', symbol: 'triangle', main: true },
  cpu: { dash: '1.5 4', symbol: 'square', main: false },
  webgpu: { dash: '9 4 1.5 4', symbol: 'diamond', main: false },
};
/** Room for names at the right end. */
const MARGIN = 74;

function lines(all: readonly Line[], axes: { readonly x: string; readonly y: string; readonly ticks: readonly number[] }): Plot.PlotOptions {
  const place = { x: (p: XY) => p[0], y: (p: XY) => p[1] };
  const domain = logDomain(all.flatMap(({ points }) => points.map(([, y]) => y)), 1.4);
  const [left, right] = logDomain(axes.ticks, 1.05);
  return plotOptions({
    marginRight: MARGIN,
    x: { ...logScale(left, right, axes.x), ticks: [...axes.ticks], tickFormat: String, labelAnchor: 'center' },
    y: { ...logScale(...domain, axes.y), grid: true },
    marks: [
      ...all.flatMap(({ points, dash, symbol, main }) => {
        const color = main ? 'var(--ink)' : 'var(--muted)';
        return [Plot.line(points, { ...place, stroke: color, strokeWidth: main ? 2 : 1.5, ...(dash && { strokeDasharray: dash }) }), Plot.dot(points, { ...place, symbol, r: 3.2, fill: color })];
      }),
      ...endLabels(all.map(({ name, points, main }) => ({ id: main ? 'exact' as const : 'data' as const, point: points.at(-1)!, text: name })), { domain, type: 'log' }),
    ],
  });
}

/** Steps a second along the width, where PyTorch and the plain loop took turns with ours. */
function speedFigure({ backends, made }: Report, language: Language): PlotFigure[] {
  const { speed: w } = engineWords[language];
  const width = backends['wasm']?.width;
  if (!width) return [];
  const rows = Object.entries(width).map(([size, one]) => ({ size: Number(size), ...one }));
  const torch = rows.every(({ torchPairedStepsPerSecond }) => torchPairedStepsPerSecond !== undefined);
  const at = rows.find(({ size }) => size === 64);
  const all: Line[] = [
    { name: w.ours, points: rows.map((row): XY => [row.size, row.pairedStepsPerSecond]), symbol: 'circle', main: true },
    { name: w.naive, points: rows.map((row): XY => [row.size, row.naivePairedStepsPerSecond]), dash: '6 4', symbol: 'square', main: false },
    ...(torch ? [{ name: w.torch, points: rows.map((row): XY => [row.size, row.torchPairedStepsPerSecond!]), dash: '1.5 4', symbol: 'diamond', main: false } as const] : []),
  ];
  return [{
    kind: 'plot',
    id: 'speed',
    revision: `${made} ${language}`,
    title: w.title,
    finding: at ? w.finding(say(at.ratio, language), torch ? say(at.ratioToTorchOneThread!, language) : undefined) : '',
    table: { columns: [w.x, ...all.map(({ name }) => name)], rows: rows.map(({ size }, i) => [size, ...all.map(({ points }) => points[i]![1])]) },
    options: lines(all, { x: w.x, y: w.y, ticks: rows.map(({ size }) => size) }),
  }];
}

/** Multiplications of one step grow as the parameters do: 27 inputs, three hidden layers, two outputs. */
const arithmeticSlope = (widths: readonly number[]): number => logLogSlope(widths, widths.map((width) => 27 * width + 2 * width * width + 2 * width));

function curveFigure({ backends, made }: Report, along: CurveId, language: Language): PlotFigure[] {
  const { curves: w, places, placesBrief } = engineWords[language];
  const found = PLACE_IDS.flatMap((place) => {
    const curve = backends[place]?.curves?.[along];
    return curve ? [{ place, ...curve }] : [];
  });
  if (found.length === 0) return [];
  const sizes = [...new Set(found.flatMap((one) => one.sizes))].sort((one, other) => one - other);
  const most = found.reduce((one, other) => (other.sizes.length > one.sizes.length ? other : one)).sizes;
  const joint = language === 'en' ? ', ' : '，';
  const slopes = found.map(({ place, slope }) => `${places[place]} ${say(slope, language, 2)}`).join(joint);
  return [{
    kind: 'plot',
    id: `cost-${along}`,
    revision: `${made} ${language}`,
    title: w.titles[along],
    finding: w.finding(slopes) + (along === 'width' ? w.arithmetic(say(arithmeticSlope(most), language, 2)) : ''),
    table: { columns: [w.axes[along], ...found.map(({ place }) => places[place])], rows: sizes.map((size) => [size, ...found.map((one) => one.milliseconds[one.sizes.indexOf(size)] ?? '–')]) },
    options: lines(
      found.map(({ place, sizes: own, milliseconds }) => ({ name: placesBrief[place], points: own.map((size, i): XY => [size, milliseconds[i]!]), ...LOOKS[place] })),
      { x: w.axes[along], y: along === 'points' || along === 'solverSteps' ? w.perRun : w.perStep, ticks: sizes },
    ),
  }];
}

export const engineFigures = (report: Report, language: Language): PlotFigure[] => [...speedFigure(report, language), ...CURVES.flatMap((along) => curveFigure(report, along, language))];
