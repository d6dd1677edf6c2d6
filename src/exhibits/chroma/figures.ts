import type { Language } from '../../language.ts';
import { cloudAxes, inUnits, reachOf } from '../cloud-frame.ts';
import type { Curves } from '../exhibit.ts';
import type { CloudFigure, Figure, SwatchFigure } from '../figure.ts';
import { pointsTable, rowsOf } from '../guided-sweep/cloud-figures.ts';
import type { Setting } from '../guided-sweep/records.ts';
import type { SweepState } from '../guided-sweep/state.ts';
import { revisionOf, sweepFigure, type Measure } from '../guided-sweep/sweep-figures.ts';
import { swatch, type Shown } from './colour.ts';
import type { ChromaParameters } from './parameters.ts';
import { words } from './words.ts';

export default function figures(state: SweepState, parameters: ChromaParameters, language: Language, _now?: ChromaParameters, seeds: readonly Curves[] = []): Figure[] {
  const w = words[language];
  const sweep = (measure: Measure) => sweepFigure(state, seeds, parameters, language, measure);
  return [
    swatches(state, parameters, language),
    plane(state, parameters, language),
    sweep({ id: 'chroma', reference: 1, ...w.chroma }),
    sweep({ id: 'outside', reference: state.setting.colour!.outside, share: true, percent: true, ...w.outside }),
  ];
}

/** Every sample as a colour, with the lightness of its class. */
function coloured({ frame, classNames, colour }: Setting, points: readonly number[]): Shown[] {
  const own = inUnits(frame, points);
  const { lightness, gamut } = colour!;
  return Array.from({ length: own.length / 2 }, (_, i) => swatch(own[2 * i]!, own[2 * i + 1]!, lightness[i % classNames.length]!, gamut));
}

function swatches(state: SweepState, { word, scale, remedy }: ChromaParameters, language: Language): SwatchFigure {
  const { setting } = state;
  const label = setting.classNames.indexOf(word);
  const w = words[language];
  const rows = rowsOf(state, scale, language, true).map(({ style, label: name, points }) => ({
    style,
    label: name,
    swatches: coloured(setting, points).filter((_, i) => i % setting.classNames.length === label),
  }));
  const outside = rows.map(({ label: name, swatches: list }) => ({ name, outside: list.filter((one) => one.outside).length, of: list.length }));
  return {
    kind: 'swatches',
    id: 'swatches',
    revision: revisionOf(state, word, scale, remedy, language),
    title: w.swatchTitle(word, scale),
    finding: w.swatchFinding(outside),
    table: { columns: [w.who, w.shownCount, w.outsideCount], rows: outside.map((row) => [row.name, row.of, row.outside]) },
    rows,
  };
}

function plane(state: SweepState, { scale, remedy }: ChromaParameters, language: Language): CloudFigure {
  const { setting } = state;
  const w = words[language];
  const { hue, chroma } = setting.colour!.gamut;
  const edge = hue.flatMap((degrees, i) => {
    const angle = (degrees * Math.PI) / 180;
    return [chroma[i]! * Math.cos(angle), chroma[i]! * Math.sin(angle)];
  });
  const outline = [...edge, edge[0]!, edge[1]!];
  const rows = rowsOf(state, scale, language);
  return {
    kind: 'clouds',
    id: 'plane',
    revision: revisionOf(state, scale, remedy, language),
    title: w.planeTitle(scale),
    finding: w.planeFinding,
    table: pointsTable(rows, state, language),
    panels: rows.map(({ style, label, points }) => ({ label, layers: [{ style, points: inUnits(setting.frame, points), fills: coloured(setting, points).map(({ css }) => css) }], outline })),
    ...cloudAxes(setting.frame, language, 1.6 * reachOf(setting.data)),
  };
}
