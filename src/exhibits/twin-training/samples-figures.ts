import type { Language } from '../../language.ts';
import { armName, type Arm } from '../arms.ts';
import { cloudAxes, inUnits, reachOf } from '../cloud-frame.ts';
import { sayFailure } from '../failure.ts';
import type { CloudFigure, CloudPanel } from '../figure.ts';
import type { StyleId } from '../styles.ts';
import type { Drawing } from './figures.ts';
import type { Drawn } from './records.ts';
import type { TrainingState } from './state.ts';
import { words } from './words.ts';

/** What each network draws, beside the data and what a perfect network draws. */
export function clouds({ setting: { arms, frame, data, exact }, samples, failed }: TrainingState, language: Language, drawing: Drawing): CloudFigure {
  const w = words[language];
  const original = inUnits(frame, data);
  const named = arms.map((arm) => ({ style: arm.output, name: armName(arm, language), points: samples?.points[arm.id] }));
  const all: readonly { style: StyleId; name: string; points: Drawn | undefined }[] = [{ style: 'exact', name: w.exact, points: exact.points }, ...named];
  const lost = all.filter(({ points }) => points === 'no-inverse').map(({ name }) => name);
  const panel = ({ style, name, points }: (typeof all)[number]): CloudPanel => ({
    label: points === 'no-inverse' ? w.noSamples(name) : name,
    // An empty panel: the data alone would pass for perfect samples.
    layers: points === 'no-inverse' ? [] : [{ style: 'data', points: original }, ...(points ? [{ style, points: inUnits(frame, points) }] : [])],
  });
  return {
    kind: 'clouds',
    id: 'samples',
    revision: `${samples?.step ?? 'none'} ${failed?.step} ${language}`,
    title: w.cloudTitle,
    finding: [w.cloudFinding(samples?.step, drawing[language], lost), ...sayFailed(arms, failed, language)].join(w.join),
    table: {
      columns: [w.point, ...all.flatMap(({ name }) => [`${name} 1`, `${name} 2`])],
      rows: Array.from({ length: samples ? 20 : 0 }, (_, i) => [
        i + 1,
        ...all.flatMap(({ points }): (string | number)[] => (points && points !== 'no-inverse' ? inUnits(frame, points.slice(2 * i, 2 * i + 2)) : ['–', '–'])),
      ]),
    },
    panels: inRows([{ label: w.data, layers: [{ style: 'data', points: original }] }, panel(all[0]!)], named.map(panel)),
    ...cloudAxes(frame, language, reachOf(data)),
  };
}

/** One sentence that names the arm, or none. */
export const sayFailed = (arms: readonly Arm[], failed: TrainingState['failed'], language: Language): string[] =>
  failed ? [sayFailure(armName(arms.find(({ id }) => id === failed.arm)!, language), failed.step)[language]] : [];

/** Nine arms stand three a row, one row a loss, each after one of the panels to compare with. */
const inRows = (first: readonly CloudPanel[], arms: readonly CloudPanel[]): CloudPanel[] =>
  arms.length === 9 ? [0, 1, 2].flatMap((row) => [...first.slice(row, row + 1), ...arms.slice(3 * row, 3 * row + 3)]) : [...first, ...arms];
