import type { FunctionComponent } from 'preact';
import { lazy, Suspense } from 'preact/compat';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../src/language.ts';
import { Unloaded } from './Unloaded.tsx';

interface LeastProps {
  readonly language: Language;
  /** The exhibit's settings as an address, to come back to where the page must be loaded again. */
  readonly hash?: string;
}

/**
 * A component whose code comes when it is first shown; where it does not come, the page says so in its place.
 * Hydration takes the page's own elements as they are and leaves their attributes alone. By the time the code is there, settings
 * may have changed; so the part first renders with what the page was built with, and only then with what holds.
 */
export function lazyPart<P extends LeastProps>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  const Part = lazy(async () => ({ default: awaking(await loaded()) }));

  async function loaded(): Promise<FunctionComponent<P>> {
    try {
      return await load();
    } catch (error) {
      // At build time it is nobody's network.
      if (import.meta.env.SSR) throw error;
      return Unloaded as FunctionComponent<P>;
    }
  }

  return (now) => {
    const built = useRef(now).current;
    return <Suspense fallback={null}><Part built={built} now={now} /></Suspense>;
  };
}

function awaking<P extends LeastProps>(Loaded: FunctionComponent<P>): FunctionComponent<{ built: P; now: P }> {
  return ({ built, now }) => {
    const [awake, setAwake] = useState(false);
    useEffect(() => setAwake(true), []);
    return <Loaded {...(awake ? now : built)} />;
  };
}
