import type { Language } from '../../language.ts';
import type { Initialization } from '../../learning/network.ts';
import { cloudAxes, inUnits, reachOf } from '../cloud-frame.ts';
import { estimate } from '../estimate.ts';
import type { CloudFigure, Figure, PlotFigure } from '../figure.ts';
import { endLabels, logScale, plotOptions, series, type XY } from '../plot-kit.ts';
import { styles } from '../styles.ts';
import type { FairComparisonParameters } from './parameters.ts';
import type { FairComparisonState, Study } from './state.ts';
import { TARGETS } from './targets.ts';
import { readingOf } from './verdict.ts';
import { words } from './words.ts';

/** The careless study first. */
const ORDER: readonly Initialization[] = ['framework-default', 'recommended'];

export default function figures(state: FairComparisonState, parameters: FairComparisonParameters, language: Language): Figure[] {
  return [clouds(state, language), ...ORDER.flatMap((initialization) => {
    const study = state.studies[initialization];
    return study ? [distance(state, initialization, study, parameters, language)] : [];
  })];
}

function clouds({ setting, studies, failed }: FairComparisonState, language: Language): CloudFigure {
  const w = words[language];
  const original = inUnits(setting.frame, setting.data);
  const drawn = ORDER.flatMap((initialization) => TARGETS.flatMap((target) => {
    const study = studies[initialization];
    return study ? [{ initialization, target, label: w.panel(initialization, target), ...study.drawn[target] }] : [];
  }));
  const step = studies['framework-default']?.steps.at(-1);
  return {
    kind: 'clouds',
    id: 'samples',
    revision: `${ORDER.map((initialization) => studies[initialization]?.steps.at(-1)).join(' ')} ${failed?.step} ${language}`,
    title: w.cloudTitle,
    finding: `${w.cloudFinding(step, drawn, setting.exactMoved)}${failed ? ` ${w.failed(failed.initialization, failed.network, failed.step)}` : ''}`,
    table: {
      columns: [w.point, ...drawn.flatMap(({ label }) => [`${label} 1`, `${label} 2`])],
      rows: Array.from({ length: drawn.length ? 20 : 0 }, (_, i) => [i + 1, ...drawn.flatMap(({ points }) => inUnits(setting.frame, points.slice(2 * i, 2 * i + 2)))]),
    },
    panels: [
      { label: w.data, layers: [{ style: 'data', points: original }] },
      ...drawn.map(({ target, label, points }) => ({
        label,
        layers: [{ style: 'data' as const, points: original }, { style: target, points: inUnits(setting.frame, points) }],
      })),
    ],
    ...cloudAxes(setting.frame, language, reachOf(setting.data)),
  };
}

function distance(
  { setting, studies }: FairComparisonState,
  initialization: Initialization,
  { steps, distances }: Study,
  parameters: FairComparisonParameters,
  language: Language,
): PlotFigure {
  const w = words[language];
  // Both charts have the same axis: it is the comparison of the two that counts.
  const all = [setting.exact, ...Object.values(studies).flatMap((study) => TARGETS.flatMap((target) => study.distances[target]))];
  const domain = [Math.min(...all) / 1.3, Math.max(...all) * 1.3] as const;
  const [epsilon, v] = TARGETS.map((target) => distances[target].at(-1)!) as [number, number];
  const exact: XY[] = [[0, setting.exact], [parameters.steps, setting.exact]];
  const lines = TARGETS.map((target) => ({ id: target, points: distances[target].map((value, i): XY => [steps[i]!, value]) }));
  return {
    kind: 'plot',
    id: `distance-${initialization}`,
    revision: `${steps.length} ${domain.join(' ')} ${parameters.steps} ${language}`,
    title: w.distanceTitle[initialization],
    finding: w.distanceFinding(initialization, steps.at(-1)!, epsilon, v, setting.exact, readingOf(estimate([v - epsilon]))),
    table: {
      columns: [w.step, ...TARGETS.map((target) => styles[target].label), w.exact],
      rows: steps.map((step, i) => [step, ...TARGETS.map((target) => distances[target][i]!), setting.exact]),
    },
    options: plotOptions({
      marginRight: 44,
      x: { domain: [0, parameters.steps], label: w.stepAxis, labelAnchor: 'center', labelArrow: 'none', ticks: 5 },
      y: { ...logScale(...domain, w.distanceAxis), grid: true },
      marks: [
        ...series('exact', exact),
        ...lines.flatMap(({ id, points }) => series(id, points, { every: 1 })),
        ...endLabels([...lines.map(({ id, points }) => ({ id, point: points.at(-1)! })), { id: 'exact' as const, point: exact[1]!, text: w.exact }], { domain: [domain[0], domain[1]], type: 'log' }),
      ],
    }),
  };
}
