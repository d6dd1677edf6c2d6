import { densityFloor, shareOffData } from '../../measures/off-data.ts';
import { classOvershoot, withinClassSpread } from '../../measures/saturation.ts';
import { seeded } from '../../random.ts';
import { guidedRun } from '../guided-sweep/run.ts';
import type { GuidanceParameters } from './parameters.ts';

export const run = guidedRun<GuidanceParameters>({
  dataSet: ({ dataSet }) => dataSet,
  measurer({ mixture }, labels) {
    // One floor for all seeds: what counts as off the data is no matter of chance.
    const floor = densityFloor(mixture, seeded(0).split('density floor'));
    return ({ points, lengths }) => ({
      overshoot: classOvershoot(mixture, points, labels).value,
      spread: withinClassSpread(mixture, points, labels).value,
      off: shareOffData(mixture, points, floor, labels).value,
      peak: lengths.reduce((most, length) => Math.max(most, length)),
    });
  },
  keepsLengths: true,
});
