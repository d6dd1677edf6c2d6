import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../src/language.ts';
import { revisionOf, type OfflineFile, type OfflineList } from '../../src/site/offline/list.ts';
import '../../src/trusted-types.ts';
import { offlineWords } from '../../src/site/offline/words.ts';

/** Caches that the service worker fills as pages and exhibits are used. */
const USED = ['assets', 'pages'];
const TOGETHER = 6;
/** Tenths of a second to wait for the last answers to be stored. */
const PATIENCE = 50;
/** Milliseconds that the first visit's pages may take to be stored. */
const LONGEST = 60_000;

type State =
  | { kind: 'measuring' | 'unsupported' | 'outdated' | 'removed' }
  | { kind: 'ready'; failed?: number }
  | { kind: 'storing'; done: number; total: number }
  | { kind: 'complete' };

/** Stores what the site may need in one language; the requests pass through the service worker, which keeps the answers. */
export default function StoreAll({ language }: { language: Language }) {
  const words = offlineWords[language];
  const [state, setState] = useState<State>({ kind: 'measuring' });
  const [files, setFiles] = useState<readonly OfflineFile[]>([]);
  const [missing, setMissing] = useState<readonly OfflineFile[]>([]);

  const look = async (all: readonly OfflineFile[]): Promise<readonly OfflineFile[]> => {
    const found = await Promise.all(all.map(isKept));
    const lacking = all.filter((_, i) => !found[i]);
    setMissing(lacking);
    return lacking;
  };
  useEffect(() => {
    void (async () => {
      if (!('serviceWorker' in navigator) || !('caches' in window)) return setState({ kind: 'unsupported' });
      try {
        // Also where it was not registered by itself, to save data; a worker that cannot be installed is never ready.
        const registration = await navigator.serviceWorker.register(addressOf('sw.js'));
        await Promise.race([navigator.serviceWorker.ready, new Promise((_, fail) => setTimeout(fail, LONGEST))]);
        // The network has the newer version's pages already, which the worker of this one cannot complete.
        const outdated = () => setState({ kind: 'outdated' });
        if (registration.waiting) return outdated();
        registration.addEventListener('updatefound', outdated);
        const list = (await (await fetch(addressOf('offline.json'))).json()) as OfflineList;
        const own = list.files.filter((file) => file.language === undefined || file.language === language);
        setFiles(own);
        setState((await look(own)).length === 0 ? { kind: 'complete' } : { kind: 'ready' });
      } catch {
        setState({ kind: 'unsupported' });
      }
    })();
  }, [language]);

  const store = async () => {
    const queue = [...missing];
    let done = files.length - queue.length;
    setState({ kind: 'storing', done, total: files.length });
    const worker = async () => {
      for (let file = queue.pop(); file; file = queue.pop()) {
        try {
          const response = await fetch(addressOf(file.path));
          await response.arrayBuffer();
          if (response.ok) done++;
        } catch {
          // Counted below, by what is missing in the end.
        }
        setState({ kind: 'storing', done, total: files.length });
      }
    };
    await Promise.all(Array.from({ length: TOGETHER }, worker));
    // The worker answers first and stores then.
    let lacking = await look(files);
    for (let i = 0; i < PATIENCE && lacking.length > 0 && done === files.length; i++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      lacking = await look(lacking);
    }
    setState(lacking.length === 0 ? { kind: 'complete' } : { kind: 'ready', failed: lacking.length });
  };
  const remove = async () => {
    await Promise.all(USED.map((name) => caches.delete(name)));
    await look(files);
    setState({ kind: 'removed' });
  };

  return (
    <div class="store-all" data-state={state.kind}>
      <p role="status">
        {state.kind === 'measuring' && words.measuring}
        {state.kind === 'unsupported' && words.unsupported}
        {state.kind === 'outdated' && words.outdated}
        {state.kind === 'removed' && words.removed}
        {state.kind === 'storing' && words.storing(state.done, state.total)}
        {state.kind === 'complete' && words.complete(megabytes(files, language))}
        {state.kind === 'ready' && state.failed !== undefined && words.failed(state.failed, files.length)}
      </p>
      {state.kind === 'storing' && <progress max={state.total} value={state.done} aria-label={words.storing(state.done, state.total)} />}
      {(state.kind === 'ready' || state.kind === 'removed') && <button type="button" data-action="store" onClick={() => void store()}>{words.store(megabytes(missing, language))}</button>}
      {state.kind === 'complete' && <button type="button" data-action="remove" onClick={() => void remove()}>{words.remove}</button>}
    </div>
  );
}

/** Whether a file is stored as it is in this version. Pages of an earlier one ask for scripts that this one no longer has. */
async function isKept({ path, revision }: OfflineFile): Promise<boolean> {
  // What was stored at the first visit is kept under the name of its file, with a revision behind it.
  const response = (await kept(path)) ?? (await kept(`${path}index.html`));
  return response !== undefined && (revision === undefined || (await revisionOf(path, await response.arrayBuffer())) === revision);
}

const kept = (path: string) => caches.match(addressOf(path), { ignoreSearch: true, ignoreVary: true });
const addressOf = (path: string): string => `${import.meta.env.BASE_URL}${path}`;
const megabytes = (files: readonly OfflineFile[], language: Language): string =>
  (files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toLocaleString(language === 'en' ? 'en-GB' : 'zh-CN', { maximumFractionDigits: 1 });
