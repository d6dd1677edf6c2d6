import { DATA_SET_IDS, type DataSetId } from './catalogue.ts';
import type { DataSet } from './data-set.ts';
import { syntheticDataSet } from './synthetic.ts';

/**
 * Measured data come in modules of their own, so that a page without them does not download them.
 * @throws RangeError for an id that is not in DATA_SET_IDS.
 */
export async function loadDataSet(id: DataSetId): Promise<DataSet> {
  if (!DATA_SET_IDS.includes(id)) throw new RangeError(`data set must be one of ${DATA_SET_IDS.join(', ')}, got ${id}`);
  switch (id) {
    case 'colours':
      return (await import('./colours.ts')).namedColours();
    case 'penguins':
      return (await import('./penguins.ts')).penguins();
    default:
      return syntheticDataSet(id);
  }
}
