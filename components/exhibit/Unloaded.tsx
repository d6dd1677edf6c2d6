import type { Language } from '../../src/language.ts';
import { frameWords } from '../../src/site/frame-words.ts';

/**
 * A part of the page did not come. Browsers remember that a module failed to load, so no second press brings it: the page must be loaded again, with the
 * settings in its address.
 */
export function Unloaded({ language, hash }: { readonly language: Language; readonly hash?: string }) {
  const words = frameWords[language];
  const reload = () => {
    if (hash) history.replaceState(history.state, '', hash);
    location.reload();
  };
  return (
    <p class="problem" role="alert">
      {words.notLoaded} <button type="button" data-action="reload" onClick={reload}>{words.actions.reload}</button>
    </p>
  );
}
