import type { Language } from '../../language.ts';
import { inUnits } from '../cloud-frame.ts';
import type { CloudFigure } from '../figure.ts';
import type { StyleId } from '../styles.ts';
import type { Side } from './records.ts';
import { mainSide, samplersOf, sweepAt, type SweepState } from './state.ts';
import { nameOf, words } from './words.ts';

export interface Row {
  readonly style: StyleId;
  readonly label: string;
  /** Model coordinates; point i has label i mod classes. */
  readonly points: readonly number[];
}

/** The data, and what every sampler made at this scale: on the side that the exhibit is about, or on both where they are to be compared. */
export function rowsOf(state: SweepState, scale: number, language: Language, compareSides = false): Row[] {
  const w = words[language];
  const { setting } = state;
  const rows = samplersOf(setting).flatMap((sampler) => {
    const main = mainSide(setting, sampler);
    const sides: readonly Side[] = compareSides && main === 'remedied' ? ['plain', 'remedied'] : [main];
    return sides.flatMap((side): Row[] => {
      const sweep = sweepAt(state, side, sampler, scale);
      const name = nameOf(sampler, language);
      return sweep ? [{ style: sampler, label: side === 'plain' && setting.sides.length > 1 ? w.without(name) : name, points: sweep.points }] : [];
    });
  });
  return [{ style: 'data', label: w.data, points: setting.data }, ...rows];
}

/** The first points of every row, in the units of the data. */
export function pointsTable(rows: readonly Row[], { setting: { frame } }: SweepState, language: Language): CloudFigure['table'] {
  return {
    columns: [words[language].point, ...rows.flatMap(({ label }) => [`${label} 1`, `${label} 2`])],
    rows: Array.from({ length: 14 }, (_, i) => [i + 1, ...rows.flatMap(({ points }) => inUnits(frame, points.slice(2 * i, 2 * i + 2)))]),
  };
}
