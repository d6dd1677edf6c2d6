import * as Comlink from 'comlink';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Columns, Table } from './read-table.ts';
import type { TableReader } from './worker.ts';

type Reading =
  | { readonly kind: 'none' | 'reading' | 'failed' | 'nothing' }
  | { readonly kind: 'too-large'; readonly megabytes: number }
  | { readonly kind: 'read'; readonly table: Table };

/** Twenty thousand rows are one or two of these. */
const MOST_MEGABYTES = 20;

/** Reads one table at a time in a worker of its own; a newer one replaces it. */
export function useTable() {
  const [state, setState] = useState<Reading>({ kind: 'none' });
  const worker = useRef<Worker>();
  const stop = () => {
    worker.current?.terminate();
    worker.current = undefined;
  };
  useEffect(() => stop, []);

  const read = useCallback(async (source: File | string, columns?: Columns) => {
    stop();
    if ((typeof source === 'string' ? source.length : source.size) > MOST_MEGABYTES * 1e6) return setState({ kind: 'too-large', megabytes: MOST_MEGABYTES });
    setState({ kind: 'reading' });
    const mine = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'table' });
    worker.current = mine;
    const done = (next: Reading) => {
      if (worker.current !== mine) return;
      stop();
      setState(next);
    };
    mine.onerror = () => done({ kind: 'failed' });
    try {
      const table = await Comlink.wrap<TableReader>(mine).read(source, columns);
      done(table ? { kind: 'read', table } : { kind: 'nothing' });
    } catch {
      done({ kind: 'failed' });
    }
  }, []);
  return { state, read };
}
