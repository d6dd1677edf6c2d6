import file from './colours.json' with { type: 'json' };
import type { ColourDetail, DataSet } from './data-set.ts';
import { standardise } from './standardise.ts';

/**
 * People's names for colours, by the colour word they end in, at their OKLab (a, b) (Ottosson 2020). One scale for both axes:
 * the distance from `offset + scale·x = 0` is chroma, the angle there is hue.
 */
export function namedColours(): DataSet & { readonly colour: ColourDetail } {
  const { classes, names, a, b, L, gamutHue, gamutChroma, source } = file;
  const perClass = names.length / classes.length;
  const { mixture, offset, scale } = standardise(
    a.flatMap((value, k) => [value, b[k]!]),
    names.map((_, k) => Math.floor(k / perClass)),
    0.08,
  );
  return {
    id: 'colours',
    mixture,
    classNames: classes,
    frame: { offset, scale, axes: [{ key: 'oklab-a', unit: '' }, { key: 'oklab-b', unit: '' }] },
    source,
    colour: {
      names,
      lightness: Float64Array.from(L),
      gamut: { hue: Float64Array.from(gamutHue), chroma: Float64Array.from(gamutChroma) },
    },
  };
}
