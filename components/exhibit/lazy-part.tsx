import type { FunctionComponent } from 'preact';
import { lazy, Suspense } from 'preact/compat';
import type { Language } from '../../src/language.ts';
import { Unloaded } from './Unloaded.tsx';

interface LeastProps {
  readonly language: Language;
  /** The exhibit's settings as an address, to come back to where the page must be loaded again. */
  readonly hash?: string;
}

/** A component whose code comes when it is first shown; where it does not come, the page says so in its place. */
export function lazyPart<P extends LeastProps>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  const Part = lazy(async () => {
    try {
      return { default: await load() };
    } catch (error) {
      // At build time it is nobody's network.
      if (import.meta.env.SSR) throw error;
      return { default: Unloaded as FunctionComponent<P> };
    }
  });
  return (props) => <Suspense fallback={null}><Part {...props} /></Suspense>;
}
