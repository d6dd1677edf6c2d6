// @ts-check
// Links and anchors of the built site, and whether both languages have the same pages with the same anchors.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const LANGUAGES = ['en', 'zh'];
/** Ids that a component makes up for the fields of its controls; they are the page's own business. */
const PRIVATE = /^P\d/;

/**
 * @typedef {object} Page
 * @property {Set<string>} ids
 * @property {string[]} links as written
 */

/** @param {string} html @returns {Page} */
export function readPage(html) {
  const body = html.replaceAll(/<script\b[^>]*>.*?<\/script>/gs, '');
  const decoded = (/** @type {string} */ text) => text.replaceAll('&#38;', '&').replaceAll('&amp;', '&');
  return {
    ids: new Set(Array.from(body.matchAll(/\sid="([^"]+)"/g), ([, id]) => decoded(/** @type {string} */ (id)))),
    links: Array.from(body.matchAll(/<(?:a|link|area)\b[^>]*?\shref="([^"]*)"/g), ([, href]) => decoded(/** @type {string} */ (href))),
  };
}

/**
 * @param {ReadonlyMap<string, Page>} pages by address, "/en/chapters/size/"
 * @param {(path: string) => boolean} isFile whether some other file has this address
 * @returns {string[]} what is wrong, a sentence each
 */
export function wrongLinks(pages, isFile) {
  /** @param {string} path @param {string} anchor */
  const lack = (path, anchor) => {
    const page = pages.get(path) ?? pages.get(`${path}/`);
    if (!page) return isFile(path) ? undefined : 'leads nowhere';
    // An exhibit's settings follow its id.
    const id = decodeURIComponent(anchor.split('?')[0] ?? '');
    return id === '' || page.ids.has(id) ? undefined : `finds no "${id}" there`;
  };
  const problems = [];
  for (const [address, { ids, links }] of pages) {
    for (const link of new Set(links)) {
      const url = new URL(link, `http://site${address}`);
      if (url.host !== 'site' || !/^https?:$/.test(url.protocol)) continue;
      const path = decodeURIComponent(url.pathname);
      const wrong = lack(path, url.hash.slice(1));
      if (wrong) problems.push(`${address}: ${link} ${wrong}`);
      else if (pages.has(path)) {
        const other = inOtherLanguage(path);
        const wrongThere = other && lack(other, url.hash.slice(1));
        if (wrongThere) problems.push(`${address}: ${link}, in the other language ${other}, ${wrongThere}`);
      }
    }
    const twin = inOtherLanguage(address);
    if (twin === undefined) continue;
    const there = pages.get(twin);
    if (!there) problems.push(`${address}: there is no ${twin}`);
    else for (const id of ids) if (!PRIVATE.test(id) && !there.ids.has(id)) problems.push(`${address}: "${id}" is no part of ${twin}`);
  }
  return problems;
}

/** @param {string} path */
function inOtherLanguage(path) {
  const [, language, rest] = /^\/(\w\w)(\/.*)$/.exec(path) ?? [];
  const i = LANGUAGES.indexOf(language ?? '');
  return i < 0 ? undefined : `/${LANGUAGES[1 - i]}${rest}`;
}

/**
 * @param {string} dist
 * @returns {Promise<{ pages: number, links: number, problems: string[] }>}
 */
export async function checkLinks(dist) {
  const files = (await readdir(dist, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ parentPath, name }) => `/${relative(dist, join(parentPath, name)).split(sep).join('/')}`);
  /** @type {Map<string, Page>} */
  const pages = new Map();
  for (const file of files.filter((name) => name.endsWith('.html'))) pages.set(file.replace(/index\.html$/, ''), readPage(await readFile(join(dist, file), 'utf8')));
  const others = new Set(files);
  return { pages: pages.size, links: [...pages.values()].reduce((sum, { links }) => sum + links.length, 0), problems: wrongLinks(pages, (path) => others.has(path)) };
}
