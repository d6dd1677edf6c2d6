import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { tidyName, type OwnPoints } from '../../../src/data/own/own-data.ts';
import type { Language } from '../../../src/language.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import { MOST_ROWS, type Columns, type Table } from './read-table.ts';
import { toOwn } from './to-own.ts';
import { useTable } from './use-table.ts';
import { tableWords } from './words.ts';

interface PanelProps {
  /** Let go over the editor; the first is read. */
  readonly dropped: readonly File[] | undefined;
  readonly onRead: (data: OwnPoints) => void;
  readonly most: number;
  readonly language: Language;
}

/** A table pasted or chosen as a file, read in a worker; what was left out of it, and why, stands below. */
export function TablePanel({ dropped, onRead, most, language }: PanelProps) {
  const words = tableWords[language];
  const id = useId();
  const [pasted, setPasted] = useState('');
  const [seed, setSeed] = useState(1);
  const { state, read } = useTable();
  const source = useRef<File | string>('');
  const [open, setOpen] = useState(false);
  const begin = (from: File | string, columns?: Columns) => {
    source.current = from;
    void read(from, columns);
  };
  useEffect(() => {
    if (!dropped) return;
    setOpen(true);
    begin(dropped[0]!);
  }, [dropped]);
  const unread = dropped && source.current === dropped[0] ? dropped.length - 1 : 0;
  const table = state.kind === 'read' ? state.table : undefined;
  useEffect(() => {
    if (table && table.labels.length > 0) onRead(toOwn(table, { most, seed }));
  }, [table, seed]);
  return (
    <details class="own-table" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      <p class="help">{words.help}</p>
      <div class="own-sources">
        <label>
          <span>{words.file}</span>
          <input type="file" accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain" onChange={({ currentTarget: { files } }) => files?.[0] && begin(files[0])} />
        </label>
        <label for={`${id}-text`}>{words.paste}</label>
        <textarea id={`${id}-text`} rows={5} spellcheck={false} value={pasted} onInput={(event) => setPasted(event.currentTarget.value)} />
        <button type="button" data-action="read-table" disabled={pasted.trim() === ''} onClick={() => begin(pasted)}>{words.read}</button>
      </div>
      <div class="own-report" role="status" data-state={state.kind}>
        {state.kind === 'reading' && <p>{words.reading}</p>}
        {state.kind === 'failed' && <p class="problem">{words.failed}</p>}
        {state.kind === 'too-slow' && <p class="problem">{words.tooSlow}</p>}
        {state.kind === 'too-large' && <p class="problem">{words.tooLarge(state.megabytes)}</p>}
        {state.kind === 'nothing' && <p class="problem">{words.nothing}</p>}
        {table && source.current instanceof File && <p class="own-file">{words.fileName(tidyName(source.current.name))}</p>}
        {unread > 0 && <p>{words.oneFile(unread)}</p>}
        {table && <Report table={table} most={most} seed={seed} language={language} />}
      </div>
      {table && table.labels.length > most && <button type="button" data-action="redraw" onClick={() => setSeed(seed + 1)}>{words.redraw}</button>}
      {table && <ColumnChoice table={table} onChange={(columns) => begin(source.current, columns)} language={language} />}
    </details>
  );
}

function Report({ table, most, seed, language }: { table: Table; most: number; seed: number; language: Language }) {
  const words = tableWords[language];
  const group = (value: number) => value.toLocaleString(language === 'en' ? 'en-GB' : 'zh-CN');
  const { labels, delimiter, decimal, header, bad, beyond, joined } = table;
  return (
    <>
      <p>{words.found(group(labels.length), delimiter, decimal, header)}</p>
      {beyond > 0 && <p>{words.beyond(group(MOST_ROWS), group(beyond))}</p>}
      {labels.length > most && <p>{words.thinned(group(most), group(labels.length), seed)}</p>}
      {joined > 0 && <p>{words.joined(joined)}</p>}
      {bad.count > 0 && (
        <>
          <p>{words.bad(group(bad.count))}</p>
          <ul class="own-bad">
            {bad.first.map(({ line, reason, column, cell }) => <li key={line}>{words.reasons[reason](group(line), column, cell)}</li>)}
            {bad.count > bad.first.length && <li>{words.more(group(bad.count - bad.first.length))}</li>}
          </ul>
        </>
      )}
    </>
  );
}
