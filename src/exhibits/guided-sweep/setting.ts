import type { DataSet } from '../../data/data-set.ts';
import { sampleMixture } from '../../diffusion/mixture.ts';
import type { Points } from '../../diffusion/points.ts';
import type { PredictionId } from '../../diffusion/prediction.ts';
import { outsideGamut } from '../../measures/chroma.ts';
import type { Random } from '../../random.ts';
import { storable } from '../cloud-frame.ts';
import type { Sampler, Setting, Side } from './records.ts';

/** Samples of each class that are measured, and those of them that are shown. */
export const PER_CLASS = 32;
const SHOWN = 16;

interface Given {
  readonly learners: readonly PredictionId[];
  readonly sides: readonly Side[];
  readonly withoutRemedy: readonly Sampler[];
  readonly labels: Int32Array;
  readonly times: readonly number[];
  readonly random: Random;
}

export function settingOf({ mixture, frame, classNames, colour }: DataSet, { labels, random, ...given }: Given): Setting {
  return {
    kind: 'setting',
    ...given,
    frame,
    classNames,
    data: shownOf(sampleMixture(mixture, labels.length, random, labels).x0, mixture.classes),
    ...(colour && {
      colour: {
        lightness: classLightness(colour.lightness, mixture.classOf, mixture.classes),
        outside: outsideGamut(sampleMixture(mixture, 4000, random.split('null')).x0, frame, colour.gamut).value,
        gamut: { hue: [...colour.gamut.hue], chroma: [...colour.gamut.chroma] },
      },
    }),
  };
}

export const shownOf = (points: Points, classes: number): number[] => storable(points.subarray(0, 2 * SHOWN * classes));

function classLightness(lightness: Float64Array, classOf: Int32Array, classes: number): number[] {
  return Array.from({ length: classes }, (_, label) => {
    const own = lightness.filter((_value, k) => classOf[k] === label);
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  });
}
