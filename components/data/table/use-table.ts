import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask, TooSlow } from '../../files/ask.ts';
import { MOST_BYTES } from './limits.ts';
import type { Columns, Table } from './read-table.ts';
import type { TableAnswer, TableOrder } from './worker.ts';

type Reading =
  | { readonly kind: 'none' | 'reading' | 'failed' | 'nothing' | 'too-slow' }
  | { readonly kind: 'too-large'; readonly megabytes: number }
  | { readonly kind: 'read'; readonly table: Table };

/** Reads one table at a time in a worker of its own; a newer one replaces it. */
export function useTable() {
  const [state, setState] = useState<Reading>({ kind: 'none' });
  const present = useRef<AbortController>();
  useEffect(() => () => present.current?.abort(), []);

  const read = useCallback(async (source: File | string, columns?: Columns) => {
    present.current?.abort();
    if ((typeof source === 'string' ? source.length : source.size) > MOST_BYTES) return setState({ kind: 'too-large', megabytes: MOST_BYTES / 1e6 });
    setState({ kind: 'reading' });
    const { signal } = (present.current = new AbortController());
    try {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'table' });
      const table = await ask<TableOrder, TableAnswer>(worker, { source, columns }, signal);
      setState(table ? { kind: 'read', table } : { kind: 'nothing' });
    } catch (error) {
      setState({ kind: error instanceof TooSlow ? 'too-slow' : 'failed' });
    }
  }, []);
  return { state, read };
}
