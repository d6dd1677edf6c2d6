let brought = false;

/** Whether what stands here came without a page load: what scripts do to a page as it loads has then not been done to it. */
export const wasBrought = (): boolean => brought;

/**
 * Puts the main part of another page of this site, presented (?present), in the place of this one's without a page load, which would end full screen.
 * @throws where it cannot be loaded; nothing has changed then
 */
export async function bring(address: string): Promise<void> {
  const page = await documentAt(address);
  const main = page.querySelector('main');
  if (!main?.querySelector('.exhibit')) throw new Error(`${address}: no exhibit`);
  // Astro's word for it: runs and listeners of what goes away end.
  for (const island of document.querySelectorAll('main astro-island')) island.dispatchEvent(new CustomEvent('astro:unmount'));
  brought = true;
  document.title = page.title;
  history.replaceState(history.state, '', address);
  // Until the new presenter has begun, so that the page's furniture does not flash up.
  document.documentElement.dataset['present'] = 'exhibit';
  document.querySelector('main')!.replaceWith(document.adoptNode(main));
}

/** Read as a document by the browser itself: the site's policy takes no markup that a script has as text. */
function documentAt(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.onload = () => (request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject(new Error(`${address}: HTTP ${request.status}`)));
    request.onerror = () => reject(new Error(`${address}: no answer`));
    request.open('GET', address);
    request.send();
  });
}
