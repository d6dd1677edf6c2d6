import { serve } from '../../files/serve.ts';
import { decodeText } from './decode.ts';
import { readTable, type Columns, type Table } from './read-table.ts';

export interface TableOrder {
  readonly source: File | string;
  readonly columns: Columns | undefined;
}
export type TableAnswer = Table | undefined;

serve<TableOrder, TableAnswer>(async ({ source, columns }) => readTable(typeof source === 'string' ? source : decodeText(new Uint8Array(await source.arrayBuffer())), columns));
