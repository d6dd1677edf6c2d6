/**
 * Scripts and styles that came with the first visit are thrown away when a newer version takes over, but pages that were stored as they were used still ask
 * for them: they are kept with what was used. Call while the newer version is on its way.
 */
export async function keepAssets(): Promise<void> {
  const used = await caches.open('assets');
  const names = (await caches.keys()).filter((name) => name.includes('-precache-'));
  for (const cache of await Promise.all(names.map((name) => caches.open(name)))) {
    for (const request of await cache.keys()) {
      if (!new URL(request.url).pathname.includes('/_astro/') || (await used.match(request))) continue;
      const response = await cache.match(request);
      if (response) await used.put(request, response);
    }
  }
}
