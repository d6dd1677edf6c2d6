import type { Language } from '../../language.ts';
import { cloudAxes, inUnits, reachOf } from '../cloud-frame.ts';
import { sayFailure } from '../failure.ts';
import type { CloudFigure, Figure, PlotFigure } from '../figure.ts';
import { endLabels, logScale, noiseScale, plotOptions, series, type XY } from '../plot-kit.ts';
import { styles } from '../styles.ts';
import { CONTENDERS, type Contender } from './contenders.ts';
import type { OwnTargetParameters } from './parameters.ts';
import { placesOf } from './places.ts';
import { preview } from './preview.ts';
import type { Measured } from './run.ts';
import type { OwnTargetState } from './state.ts';
import { words } from './words.ts';

/** First what follows from the curves as they are now, then what the networks of the run made of the curves as they were. */
export default function figures(state: OwnTargetState, parameters: OwnTargetParameters, language: Language, now: OwnTargetParameters = parameters): Figure[] {
  const stale = (['a', 'b'] as const).some((name) => String(parameters[name]) !== String(now[name]));
  const { latest } = state;
  return [
    ...preview(now, language),
    ...(latest ? [excess(state, latest, parameters, language, stale), clouds(state, latest, language, stale), distance(state, parameters, language)] : []),
  ];
}

const label = (arm: Contender) => styles[arm].label;
const lost = ({ distance }: Measured): string[] => CONTENDERS.filter((arm) => distance[arm] === null).map(label);

function excess({ setting }: OwnTargetState, { step, excess: found }: Measured, parameters: OwnTargetParameters, language: Language, stale: boolean): PlotFigure {
  const w = words[language];
  const places = placesOf(parameters, setting.bins, parameters.axis);
  const lines = CONTENDERS.map((arm) => ({ id: arm, points: places.map(({ x }, i): XY => [x, found[arm][i] ?? Infinity]) }));
  const shown = lines.flatMap(({ points }) => points.map(([, y]) => y)).filter((y) => Number.isFinite(y) && y > 0);
  const domain = [Math.min(...shown) / 1.5, Math.max(...shown) * 1.5] as const;
  const mean = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? Infinity), 0) / values.length;
  return {
    kind: 'plot',
    id: 'excess',
    revision: `${step} ${parameters.axis} ${stale} ${language}`,
    title: w.excessTitle,
    finding: `${w.excessFinding(step, CONTENDERS.map((arm) => ({ label: label(arm), clean: mean(found[arm].slice(0, THIRD)), noisy: mean(found[arm].slice(-THIRD)) })))}${stale ? `${w.join}${w.stale}` : ''}`,
    table: { columns: ['t', ...CONTENDERS.map(label)], rows: setting.bins.map((t, i) => [t, ...CONTENDERS.map((arm) => found[arm][i] ?? Infinity)]) },
    along: places.map(({ x }) => x),
    options: plotOptions({
      x: noiseScale(parameters.axis, language),
      y: { ...logScale(...domain, w.excessAxis), grid: true },
      marks: [
        ...lines.toReversed().flatMap(({ id, points }, i) => series(id, points, { every: 3, phase: i })),
        ...endLabels(lines.map(({ id, points }) => ({ id, point: points.findLast(([x, y]) => Number.isFinite(x) && Number.isFinite(y)) ?? [NaN, NaN] })), { domain, type: 'log' }),
      ],
    }),
  };
}

/** Bins in the cleanest and in the noisiest third. */
const THIRD = 7;

function clouds({ setting }: OwnTargetState, latest: Measured, language: Language, stale: boolean): CloudFigure {
  const w = words[language];
  const original = inUnits(setting.frame, setting.data);
  const data = { style: 'data', points: original } as const;
  return {
    kind: 'clouds',
    id: 'samples',
    revision: `${latest.step} ${stale} ${language}`,
    title: w.cloudTitle,
    finding: `${w.cloudFinding(latest.step, lost(latest))}${stale ? `${w.join}${w.stale}` : ''}`,
    table: {
      columns: [w.point, ...CONTENDERS.flatMap((arm) => [`${label(arm)} 1`, `${label(arm)} 2`])],
      rows: Array.from({ length: 20 }, (_, i) => [
        i + 1,
        ...CONTENDERS.flatMap((arm): (string | number)[] => {
          const points = latest.points[arm];
          return points ? inUnits(setting.frame, points.slice(2 * i, 2 * i + 2)) : ['–', '–'];
        }),
      ]),
    },
    panels: [
      { label: w.data, layers: [data] },
      ...CONTENDERS.map((arm) => {
        const points = latest.points[arm];
        // An empty panel: the data alone would pass for perfect samples.
        return points ? { label: label(arm), layers: [data, { style: arm, points: inUnits(setting.frame, points) }] } : { label: w.noSamples(label(arm)), layers: [] };
      }),
    ],
    ...cloudAxes(setting.frame, language, reachOf(setting.data)),
  };
}

function distance({ setting, steps, distances, latest, failed }: OwnTargetState, parameters: OwnTargetParameters, language: Language): PlotFigure {
  const w = words[language];
  const lines = CONTENDERS.map((arm) => ({ id: arm, points: distances[arm].map((value, i): XY => [steps[i]!, value ?? Infinity]) }));
  const shown = [setting.exact, ...lines.flatMap(({ points }) => points.map(([, y]) => y))].filter(Number.isFinite);
  const domain = [Math.min(...shown) / 1.2, Math.max(...shown) * 1.2] as const;
  const exact: XY[] = [[0, setting.exact], [parameters.steps, setting.exact]];
  return {
    kind: 'plot',
    id: 'distance',
    revision: `${steps.length} ${parameters.steps} ${failed?.step} ${language}`,
    title: w.distanceTitle,
    finding: `${w.distanceFinding(steps.at(-1)!, CONTENDERS.map((arm) => ({ label: label(arm), distance: distances[arm].at(-1) ?? undefined })), setting.exact)}${failed ? `${w.join}${sayFailure(label(failed.arm), failed.step)[language]}` : ''}`,
    table: {
      columns: [w.step, ...CONTENDERS.map(label), w.exact],
      rows: steps.map((step, i) => [step, ...CONTENDERS.map((arm) => distances[arm][i] ?? Infinity), setting.exact]),
    },
    options: plotOptions({
      marginRight: 44,
      x: { domain: [0, Math.max(parameters.steps, latest?.step ?? 0)], label: w.stepAxis, labelAnchor: 'center', labelArrow: 'none', ticks: 5 },
      y: { ...logScale(...domain, w.distanceAxis), grid: true },
      marks: [
        ...series('exact', exact),
        ...lines.toReversed().flatMap(({ id, points }) => series(id, points, { every: 1 })),
        ...endLabels([...lines.map(({ id, points }) => ({ id, point: points.findLast(([, y]) => Number.isFinite(y)) ?? ([NaN, NaN] as const) })), { id: 'exact' as const, point: exact[1]!, text: w.exact }], { domain, type: 'log' }),
      ],
    }),
  };
}
