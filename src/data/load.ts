import { DATA_SET_IDS, type DataSetId } from './catalogue.ts';
import type { DataSet } from './data-set.ts';
import { ownDataSet } from './own/own-set.ts';
import { decodeOwn, isOwnText, type OwnText } from './own/own-text.ts';
import { syntheticDataSet } from './synthetic.ts';

/**
 * Measured data come in modules of their own, so that a page without them does not download them.
 * @throws RangeError for an id that is not in DATA_SET_IDS, nor own data as text.
 */
export async function loadDataSet(id: DataSetId | OwnText): Promise<DataSet> {
  if (isOwnText(id)) {
    const data = decodeOwn(id);
    if (!data) throw new RangeError(`own data cannot be read: ${id}`);
    return ownDataSet(data);
  }
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
