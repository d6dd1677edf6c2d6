import { useEffect, useRef } from 'preact/hooks';
import { fromAddress } from '../../src/exhibits/address.ts';
import type { Exhibit } from '../../src/exhibits/exhibit.ts';

type Found = NonNullable<ReturnType<typeof fromAddress>>;

/** Hands over the settings that the address gives this exhibit, now and whenever a link on the page changes it. */
export function useAddress(exhibit: Exhibit, ready: boolean, take: (found: Found) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    if (!ready) return;
    const read = () => {
      const found = fromAddress(location.hash, exhibit.id, exhibit.parameters);
      if (found) latest.current(found);
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
