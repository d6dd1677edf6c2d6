import { useEffect, useRef } from 'preact/hooks';
import { fromAddress, settingsFor, type Addressed } from '../../src/exhibits/address.ts';
import type { Exhibit } from '../../src/exhibits/exhibit.ts';
import type { Parameters, Problem } from '../../src/exhibits/parameters.ts';

interface Listener {
  /** Settings for this exhibit. */
  readonly take: (found: Addressed<Parameters>) => void;
  /** Settings for an exhibit that is not on the page. */
  readonly stray: (problem: Problem) => void;
}

/** Hands over the settings that the address gives this exhibit, now and whenever a link on the page changes it. */
export function useAddress(exhibit: Exhibit, ready: boolean, listener: Listener): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    if (!ready) return;
    const read = () => {
      const found = fromAddress(location.hash, exhibit.id, exhibit.parameters);
      if (found) latest.current.take(found);
      else if (saysStray(exhibit.id)) latest.current.stray({ name: '', kind: 'not-here', given: settingsFor(location.hash), used: undefined });
    };
    read();
    // A link that is followed a second time changes nothing in the address, but the reader may have moved the controls since.
    const onClick = ({ target }: MouseEvent) => target instanceof Element && target.closest('a')?.href === location.href && read();
    window.addEventListener('hashchange', read);
    document.addEventListener('click', onClick);
    return () => {
      window.removeEventListener('hashchange', read);
      document.removeEventListener('click', onClick);
    };
  }, [exhibit, ready]);
}

/** Settings that no exhibit on the page is addressed by are spoken of by the first. */
function saysStray(id: string): boolean {
  const addressed = settingsFor(location.hash);
  const here = [...document.querySelectorAll<HTMLElement>('.exhibit')].map(({ dataset }) => dataset['exhibit']);
  return addressed !== undefined && !here.includes(addressed) && here[0] === id;
}
