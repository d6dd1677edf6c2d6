import type { Language } from '../../language.ts';
import { cloudAxes, inUnits, reachOf } from '../cloud-frame.ts';
import type { Curves } from '../exhibit.ts';
import type { CloudFigure, Figure } from '../figure.ts';
import { pointsTable, rowsOf } from '../guided-sweep/cloud-figures.ts';
import type { SweepState } from '../guided-sweep/state.ts';
import { revisionOf, sweepFigure, type Measure } from '../guided-sweep/sweep-figures.ts';
import type { GuidanceParameters } from './parameters.ts';
import { pathFigure } from './path-figures.ts';
import { words } from './words.ts';

export default function figures(state: SweepState, parameters: GuidanceParameters, language: Language, _now?: GuidanceParameters, seeds: readonly Curves[] = []): Figure[] {
  const w = words[language];
  const sweep = (measure: Measure) => sweepFigure(state, seeds, parameters, language, measure);
  return [
    clouds(state, parameters, language),
    sweep({ id: 'overshoot', reference: 0, percent: true, ...w.overshoot }),
    sweep({ id: 'spread', reference: 1, log: true, ...w.spread }),
    sweep({ id: 'off', reference: 0.005, share: true, percent: true, ...w.off }),
    sweep({ id: 'peak', reference: 1, log: true, ...w.peak }),
    ...pathFigure(state, parameters, language),
  ];
}

function clouds(state: SweepState, { scale, remedy }: GuidanceParameters, language: Language): CloudFigure {
  const { frame, data } = state.setting;
  const w = words[language];
  const rows = rowsOf(state, scale, language);
  const points = inUnits(frame, data);
  return {
    kind: 'clouds',
    id: 'plane',
    revision: revisionOf(state, scale, remedy, language),
    title: w.cloudTitle(scale),
    finding: w.cloudFinding,
    table: pointsTable(rows, state, language),
    panels: rows.map(({ style, label, points: own }) => ({ label, layers: [{ style: 'data' as const, points }, ...(style === 'data' ? [] : [{ style, points: inUnits(frame, own) }])] })),
    ...cloudAxes(frame, language, 1.6 * reachOf(data)),
  };
}
