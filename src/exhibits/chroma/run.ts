import { chromaRatio, classChroma, outsideGamut } from '../../measures/chroma.ts';
import { guidedRun } from '../guided-sweep/run.ts';
import type { ChromaParameters } from './parameters.ts';

export const run = guidedRun<ChromaParameters>({
  dataSet: () => 'colours',
  measurer({ mixture, frame, colour }, labels) {
    if (!colour) throw new TypeError('the named colours came without their colours');
    const expected = classChroma(mixture, frame);
    return ({ points }) => ({
      chroma: chromaRatio(points, labels, frame, expected).value,
      outside: outsideGamut(points, frame, colour.gamut).value,
    });
  },
  keepsLengths: false,
});
