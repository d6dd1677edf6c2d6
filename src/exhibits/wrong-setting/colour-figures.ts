import type { Language } from '../../language.ts';
import { swatch } from '../chroma/colour.ts';
import { inUnits } from '../cloud-frame.ts';
import type { SwatchFigure } from '../figure.ts';
import { styles, type StyleId } from '../styles.ts';
import type { WrongSettingParameters } from './parameters.ts';
import { otherType, READINGS, type Setting, type WrongSettingState } from './state.ts';
import { words } from './words.ts';

export const labelsOf = ({ trained }: WrongSettingParameters) => ({ right: styles[trained].label, wrong: styles[otherType(trained)].label });

/** Swatches in a row. */
const SWATCHES = 16;

/** Samples as the colours that they are. A network that is not told the word knows no lightness: all have the mean one, or the nearest that sRGB holds. */
export function swatches({ frame, data }: Setting, { lightness, gamut, exact }: NonNullable<Setting['colour']>, { step, points, spreads }: NonNullable<WrongSettingState['drawn']>, parameters: WrongSettingParameters, language: Language): SwatchFigure {
  const w = words[language];
  const types = labelsOf(parameters);
  const row = (label: string, style: StyleId, x: readonly number[]) => {
    const own = inUnits(frame, x.slice(0, 2 * SWATCHES));
    return { label, style, swatches: Array.from({ length: SWATCHES }, (_, i) => swatch(own[2 * i]!, own[2 * i + 1]!, lightness, gamut)) };
  };
  const rows = [row(w.data, 'data', data), ...READINGS.map((reading) => row(w.readAs(types[reading]), parameters.trained, points[reading]))];
  const chromas = READINGS.map((reading) => ({ type: types[reading], chroma: spreads[reading].chroma ?? null, exact: exact[reading] }));
  return {
    kind: 'swatches',
    id: 'colours',
    revision: `${step} ${JSON.stringify(parameters)} ${language}`,
    title: w.colourTitle,
    finding: w.colourFinding(chromas, rows.some(({ swatches: list }) => list.some(({ outside }) => outside))),
    table: {
      columns: [w.samples, w.chroma, w.exactChroma],
      rows: [[w.data, 1, 1], ...chromas.map(({ type, chroma, exact: perfect }) => [w.readAs(type), chroma ?? '∞', perfect ?? '∞'])],
    },
    rows,
  };
}
