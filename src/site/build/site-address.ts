import { readFileSync } from 'node:fs';

/** Reserved, so that it leads nowhere (RFC 2606). */
const NOWHERE = 'https://what-to-predict.example';

/** Where the site will stand: SITE_URL, of which absolute addresses (canonical links, cards, feeds, the sitemap) are made. */
export function siteAddress(wished: string | undefined): string {
  const { origin, pathname } = new URL(wished || NOWHERE);
  if (pathname !== '/') throw new Error(`SITE_URL is "${wished}": expected a host without a path, such as https://example.org`);
  return origin;
}

/** Whether a built page belongs into the sitemap: not the one that asks for a language, nor one that asks not to be found. */
export function isListed(address: string): boolean {
  const { pathname } = new URL(address);
  return pathname !== '/' && !/<meta name="robots" content="noindex/.test(readFileSync(`dist${pathname}index.html`, 'utf8'));
}
