import '../../trusted-types.ts';

/** Keeps pages for reading without a network, and says when a newer version has come; the reader decides when to change over. */
const notice = document.querySelector<HTMLElement>('#update')!;

if (import.meta.env.PROD && 'serviceWorker' in navigator && !(navigator as { connection?: { saveData?: boolean } }).connection?.saveData) {
  // After the page itself: storing pages must not compete with showing this one.
  window.addEventListener('load', () => void register());
}

async function register(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`);
    if (registration.waiting) announce(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      if (navigator.serviceWorker.controller) void import('./keep-assets.ts').then(({ keepAssets }) => keepAssets()).catch(() => {});
      installing?.addEventListener('statechange', () => {
        // Without a controller it is the first version, and there is nothing to change over from.
        if (installing.state === 'installed' && navigator.serviceWorker.controller) announce(installing);
      });
    });
  } catch {
    // A private window may refuse. The site works without; the page about it, /offline/, says so.
  }
}

function announce(worker: ServiceWorker): void {
  const running = document.querySelector('.exhibit[data-state="running"], .exhibit[data-state="paused"]');
  notice.querySelector('span')!.textContent = (running ? notice.dataset['running'] : notice.dataset['ready'])!;
  notice.hidden = false;
  notice.querySelector('button')!.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    worker.postMessage({ type: 'SKIP_WAITING' });
  }, { once: true });
}
