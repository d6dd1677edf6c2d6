import { SIZE_MESSAGE, type SizeMessage } from '../share/snippet.ts';

const root = document.documentElement;
/** A host knows its own colours better than the reader's system does. */
const theme = new URLSearchParams(location.search).get('theme');
if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;

// Whoever frames this page may give it the height that it takes; the numbers are no secret, so any host is told.
const tell = () => {
  const message: SizeMessage = { type: SIZE_MESSAGE, id: root.dataset['embed']!, height: Math.ceil(document.body.getBoundingClientRect().height) };
  window.parent.postMessage(message, '*');
};
if (window.parent !== window) new ResizeObserver(tell).observe(document.body);

/** The full page shows the settings that the host asked for. */
const link = document.querySelector<HTMLAnchorElement>('[data-full-page]')!;
const keepPlace = () => { link.hash = location.hash; };
keepPlace();
window.addEventListener('hashchange', keepPlace);
