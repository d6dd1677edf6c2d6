import file from './penguins.json' with { type: 'json' };
import type { DataSet } from './data-set.ts';
import { standardise } from './standardise.ts';

/** Bill length and depth of three species of penguin (Gorman, Williams & Fraser 2014). */
export function penguins(): DataSet {
  const { classes, label, billLength, billDepth, source } = file;
  const { mixture, offset, scale } = standardise(
    billLength.flatMap((length, k) => [length, billDepth[k]!]),
    label,
    0.08,
    'each',
  );
  return {
    id: 'penguins',
    mixture,
    classNames: classes,
    frame: { offset, scale, axes: [{ key: 'bill-length', unit: 'mm' }, { key: 'bill-depth', unit: 'mm' }] },
    source,
  };
}
