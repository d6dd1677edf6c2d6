import * as Comlink from 'comlink';
import { decodeText } from './decode.ts';
import { readTable, type Columns, type Table } from './read-table.ts';

/** Reads tables beside the page, which a large one would hold up. */
const reader = {
  async read(source: File | string, columns?: Columns): Promise<Table | undefined> {
    return readTable(typeof source === 'string' ? source : decodeText(new Uint8Array(await source.arrayBuffer())), columns);
  },
};
export type TableReader = typeof reader;

Comlink.expose(reader);
