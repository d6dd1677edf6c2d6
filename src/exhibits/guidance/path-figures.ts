import * as Plot from '@observablehq/plot';
import type { Language } from '../../language.ts';
import type { PlotFigure } from '../figure.ts';
import type { Side } from '../guided-sweep/records.ts';
import { mainSide, samplersOf, sweepAt, type SweepState } from '../guided-sweep/state.ts';
import { revisionOf } from '../guided-sweep/sweep-figures.ts';
import { nameOf, words as shared } from '../guided-sweep/words.ts';
import { endLabels, logDomain, logScale, noiseScale, plotOptions, series, type XY } from '../plot-kit.ts';
import type { GuidanceParameters } from './parameters.ts';
import { words } from './words.ts';

/** Mean |x̂0| at every step of the run on screen; no figure before there is a sample at this scale. */
export function pathFigure(state: SweepState, { scale, remedy }: GuidanceParameters, language: Language): PlotFigure[] {
  const { setting } = state;
  const { times } = setting;
  const w = words[language];
  const lineOf = (side: Side) => (sampler: ReturnType<typeof samplersOf>[number]) => {
    const lengths = sweepAt(state, side, sampler, scale)?.lengths;
    const name = nameOf(sampler, language);
    return lengths ? [{ sampler, name: side === 'plain' && remedy !== 'none' ? shared[language].without(name) : name, points: lengths.map((length, i): XY => [times[i]!, length ?? NaN]) }] : [];
  };
  const samplers = samplersOf(setting);
  const main = samplers.flatMap((sampler) => lineOf(mainSide(setting, sampler))(sampler));
  const faint = samplers.filter((sampler) => mainSide(setting, sampler) === 'remedied').flatMap(lineOf('plain'));
  const all = [...main, ...faint];
  if (main.length === 0) return [];
  const domain = logDomain([1, ...all.flatMap(({ points }) => points.map(([, y]) => y))]);
  const found = (of: (lengths: readonly number[]) => number) => main.map(({ name, points }) => ({ name, value: of(points.map(([, y]) => y)) })).filter(({ value }) => Number.isFinite(value));
  return [
    {
      kind: 'plot',
      id: 'path',
      revision: revisionOf(state, scale, remedy, language),
      title: w.pathTitle(scale),
      finding: `${w.pathFinding(found((lengths) => lengths[0]!), found((lengths) => Math.max(...lengths)))}${faint.length > 0 ? `${language === 'en' ? ' ' : ''}${shared[language].faint}` : ''}`,
      table: { columns: [w.pathTable, ...all.map(({ name }) => name)], rows: times.map((t, i) => [t, ...all.map(({ points }) => points[i]![1])]) },
      options: plotOptions({
        marginRight: 64,
        x: noiseScale('timestep', language),
        y: { ...logScale(...domain, w.pathAxis), grid: true },
        marks: [
          Plot.ruleY([1], { stroke: 'var(--data)', strokeWidth: 1.5 }),
          ...faint.toReversed().flatMap(({ sampler, points }) => series(sampler, points, { faint: true })),
          ...main.toReversed().flatMap(({ sampler, points }, i) => series(sampler, points, { every: 6, phase: 2 * i })),
          // The grid runs from noise to data: the line's right end is its first point.
          ...endLabels(main.map(({ sampler, points }) => ({ id: sampler, point: points[0]!, ...(sampler === 'exact' && { text: shared[language].exact }) })), { domain, type: 'log' }),
        ],
      }),
    },
  ];
}
