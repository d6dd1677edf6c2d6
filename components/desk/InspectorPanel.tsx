import { useEffect, useRef, useState } from 'preact/hooks';
import type { Outcome } from '../../src/checkpoints/inspect.ts';
import { shown } from '../../src/checkpoints/findings.ts';
import { ask, TooSlow } from '../files/ask.ts';
import { EXAMPLES } from './examples.ts';
import type { InDesk } from './Inspected.tsx';
import type { InspectOrder } from './inspect-worker.ts';
import { words } from './words.ts';

type State =
  | { readonly at: 'idle' | 'reading' | 'unreachable' }
  | { readonly at: 'done'; readonly name: string; readonly outcome: Outcome; readonly count: number; readonly parts: Parts };

/** What is needed once there is a file, and not before. */
const loadParts = async () => {
  const [{ sayProblem }, { Inspected }] = await Promise.all([import('../../src/checkpoints/problem-words.ts'), import('./Inspected.tsx')]);
  return { sayProblem, Inspected };
};
type Parts = Awaited<ReturnType<typeof loadParts>>;

/** Reads a file beside the page, which one that was made to be slow would hold up. */
async function inspected(order: InspectOrder): Promise<Outcome> {
  try {
    return await ask<InspectOrder, Outcome>(new Worker(new URL('./inspect-worker.ts', import.meta.url), { type: 'module', name: 'inspect' }), order);
  } catch (error) {
    if (error instanceof TooSlow) return { ok: false, problem: { code: 'too-slow' } };
    throw error;
  }
}

/** Takes a file by choice, by drop or from the examples, and shows what it says of itself. */
export default function InspectorPanel({ language, part }: InDesk) {
  const w = words[language].inspector;
  const [ready, setReady] = useState(false);
  const [state, setState] = useState<State>({ at: 'idle' });
  const [over, setOver] = useState(false);
  /** A file that is still being read must not overwrite one that was chosen after it. */
  const latest = useRef(0);
  useEffect(() => setReady(true), []);

  const read = async (name: string, blob: () => Blob | Promise<Blob>) => {
    const count = ++latest.current;
    const settle = (next: State) => count === latest.current && setState(next);
    setState({ at: 'reading' });
    try {
      const [content, parts] = await Promise.all([blob(), loadParts()]);
      settle({ at: 'done', name: shown(name), outcome: await inspected({ name, content }), count, parts });
    } catch {
      settle({ at: 'unreachable' });
    }
  };
  const take = (file: File | undefined | null) => file && void read(file.name, () => file);
  const fetchExample = async (file: string) => {
    const response = await fetch(`${import.meta.env.BASE_URL}examples/${file}`);
    if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`);
    return response.blob();
  };

  return (
    <div
      class="inspector"
      data-ready={ready}
      data-state={state.at === 'done' ? (state.outcome.ok ? 'read' : 'refused') : state.at}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files[0]);
      }}
    >
      <div class="drop-zone" data-over={over}>
        <label class="choose">
          <input
            class="visually-hidden"
            type="file"
            accept=".json,.yaml,.yml,.safetensors"
            disabled={!ready}
            onChange={(event) => {
              take(event.currentTarget.files?.[0]);
              // The same file may be chosen again after it was mended.
              event.currentTarget.value = '';
            }}
          />
          <span>{w.choose}</span>
        </label>
        <p>{w.kinds}</p>
        <p class="help">{w.privacy}</p>
        <noscript><p class="problem">{w.needsJavaScript}</p></noscript>
      </div>
      <div class="examples">
        <p>{w.examples}</p>
        <ul>
          {EXAMPLES.map(({ file, label, source }) => (
            <li key={file}>
              <button type="button" disabled={!ready} data-example={file} onClick={() => void read(file, () => fetchExample(file))}>{label[language]}</button>
              <span class="help">{w.factsFrom} <a href={source.url} rel="external">{source.label}</a></span>
            </li>
          ))}
        </ul>
      </div>
      <div class="inspection-status" role="status">
        {state.at === 'reading' && <p>{w.reading}</p>}
        {state.at === 'unreachable' && <p class="problem">{w.unreachable}</p>}
        {state.at === 'done' && !state.outcome.ok && (
          <>
            <p class="eyebrow">{w.notRead(state.name)}</p>
            <p class="problem">{state.parts.sayProblem(state.outcome.problem, language)}</p>
          </>
        )}
        {state.at === 'done' && state.outcome.ok && <p class="visually-hidden">{w.fileSays(state.name)}</p>}
      </div>
      {state.at === 'done' && state.outcome.ok && <state.parts.Inspected key={state.count} inspection={state.outcome.inspection} language={language} part={part} />}
    </div>
  );
}
