import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../src/language.ts';
import { dictionaries } from '../../src/site/dictionary.ts';
import { answers, loadPagefind, partsOf, roomOf, type Found, type Hit } from './pagefind.ts';

const PAGE = 8;
const SECTIONS = 4;
/** Typing pauses this long before the index is asked. */
const PAUSE = 250;

type Outcome =
  | { readonly state: 'idle' | 'searching' | 'failed' }
  | { readonly state: 'found'; readonly query: string; readonly hits: readonly Hit[]; readonly shown: readonly Found[] };

/** The search: a field, a sentence that says what came of it, and links. */
export default function SearchPanel({ language }: { language: Language }) {
  const { search } = dictionaries[language];
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome>({ state: 'idle' });

  const find = async (pause: number) => {
    const wanted = field.current!.value.trim();
    history.replaceState(null, '', wanted ? `?q=${encodeURIComponent(wanted)}` : location.pathname);
    setOutcome((now) => (wanted === '' ? { state: 'idle' } : now.state === 'found' ? now : { state: 'searching' }));
    try {
      const pagefind = await loadPagefind();
      const answer = await pagefind.debouncedSearch(wanted, {}, pause);
      // null: something else has been typed since.
      if (answer === null || wanted === '') return;
      const shown = await dataOf(answer.results.slice(0, PAGE));
      const hits = answers(wanted, shown, language) ? answer.results : [];
      setOutcome({ state: 'found', query: wanted, hits, shown: hits.length > 0 ? shown : [] });
    } catch {
      setOutcome({ state: 'failed' });
    }
  };
  const showMore = async (before: Outcome & { state: 'found' }) => {
    try {
      const more = await dataOf(before.hits.slice(before.shown.length, before.shown.length + PAGE));
      setOutcome((now) => (now === before ? { ...before, shown: [...before.shown, ...more] } : now));
    } catch {
      setOutcome({ state: 'failed' });
    }
  };

  useEffect(() => {
    // What was typed before this script came counts more than the address.
    field.current!.value ||= new URLSearchParams(location.search).get('q') ?? '';
    if (field.current!.value) void find(0);
  }, []);

  return (
    <>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          void find(0);
        }}
      >
        <label for="query">{search.field}</label>
        <div class="field">
          <input ref={field} id="query" type="search" autocomplete="off" spellcheck={false} enterkeyhint="search" onInput={() => void find(PAUSE)} />
          <button type="submit">{search.title}</button>
        </div>
      </form>
      <noscript><p>{search.needsJavaScript}</p></noscript>
      <p role="status" data-state={outcome.state}>{sentence(outcome, language)}</p>
      {outcome.state === 'found' && (
        <>
          <ol>{outcome.shown.map((found) => <Result key={found.url} found={found} language={language} />)}</ol>
          {outcome.shown.length < outcome.hits.length && <button type="button" onClick={() => void showMore(outcome)}>{search.more}</button>}
        </>
      )}
    </>
  );
}

const dataOf = (hits: readonly Hit[]): Promise<Found[]> => Promise.all(hits.map((hit) => hit.data()));

function sentence(outcome: Outcome, language: Language): string {
  const { search } = dictionaries[language];
  switch (outcome.state) {
    case 'idle':
      return '';
    case 'searching':
      return search.loading;
    case 'failed':
      return search.failed;
    case 'found':
      return outcome.hits.length === 0 ? search.nothing(outcome.query) : search.found(outcome.hits.length, outcome.query, outcome.shown.length);
  }
}

function Result({ found, language }: { found: Found; language: Language }) {
  const { nav } = dictionaries[language];
  const room = roomOf(found.url, `${import.meta.env.BASE_URL}${language}/`);
  const sections = found.sub_results.filter(({ url }) => url.includes('#')).slice(0, SECTIONS);
  return (
    <li>
      {room in nav && <p class="eyebrow">{nav[room as keyof typeof nav]}</p>}
      <h2><a href={found.url}>{found.meta.title}</a></h2>
      <p class="excerpt">{partsOf(found.excerpt).map(({ text, marked }, i) => (marked ? <mark key={i}>{text}</mark> : text))}</p>
      {sections.length > 0 && <ul>{sections.map(({ url, title }) => <li key={url}><a href={url}>{title}</a></li>)}</ul>}
    </li>
  );
}
