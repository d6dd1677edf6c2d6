import type { ClientDirective } from 'astro';

/** Once a reader moves through the page, what is a screen's height away comes to life too. */
const AHEAD = '100% 0%';
/** What `settingsFor` in `src/exhibits/address.ts` takes for settings of an exhibit, whichever it is: every page would carry that file. */
const settingsIn = (hash: string) => /[?=]/.test(hash);

/**
 * `client:near`: a component comes to life when it is seen, or scrolling comes near it, or a reader goes through the page with the Tab key (which passes
 * by what is not yet enabled), or the address brings settings. Until then a page is not held up by exhibits that nobody has come to.
 */
const near: ClientDirective = (load, _, island) => {
  const ended = new AbortController();
  const { signal } = ended;
  const begin = async () => {
    if (signal.aborted) return;
    ended.abort();
    delete island.dataset['waits'];
    await (await load())();
  };
  const watch = (rootMargin: string) => {
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && void begin(), { rootMargin });
    // An island has no box of its own.
    for (const child of island.children) observer.observe(child);
    signal.addEventListener('abort', () => observer.disconnect());
  };
  if (settingsIn(location.hash)) {
    void begin();
    return;
  }
  // Nothing is missing: it has not been asked for.
  island.dataset['waits'] = '';
  watch('0px');
  window.addEventListener('scroll', () => watch(AHEAD), { once: true, passive: true, signal });
  window.addEventListener('hashchange', () => settingsIn(location.hash) && void begin(), { signal });
  window.addEventListener('keydown', ({ key }) => key === 'Tab' && void begin(), { signal });
};
export default near;
