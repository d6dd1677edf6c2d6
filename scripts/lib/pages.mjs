// @ts-check
import { readdir } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { Explained } from './explain.mjs';

/**
 * The addresses of a built site's pages, such as "/en/chapters/size/", in the order of their names.
 * @param {string} folder
 * @returns {Promise<string[]>}
 * @throws {Explained} where nothing is built
 */
export async function pagesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const pages = entries
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map(({ parentPath }) => `/${[...relative(folder, parentPath).split(sep), ''].join('/')}`.replace('//', '/'));
  if (pages.length === 0) throw new Explained('There is no built site to measure: run "npm run build" first.');
  return pages.sort();
}

/**
 * The pages that the arguments choose: each argument is the beginning of an address, or "sample" for one page of each kind in each language.
 * @param {readonly string[]} pages
 * @param {readonly string[]} wishes all pages where there are none
 * @throws {Explained} where one chooses nothing
 */
export function choosePages(pages, wishes) {
  if (wishes.length === 0) return [...pages];
  const chosen = wishes.flatMap((wish) => {
    const found = wish === 'sample' ? sampleOf(pages) : pages.filter((page) => page.startsWith(wish));
    if (found.length === 0) throw new Explained(`No page's address begins with "${wish}": expected one such as ${pages.slice(0, 3).join(', ')}, or "sample".`);
    return found;
  });
  return pages.filter((page) => chosen.includes(page));
}

/**
 * What kind of page an address belongs to: "chapters/*" for "/en/chapters/size/".
 * @param {string} page
 */
export function kindOf(page) {
  const [room = '', ...inside] = page.replace(/^\/(en|zh)\//, '/').split('/').filter(Boolean);
  return [room || 'home', ...inside.map((_, depth) => (depth === 0 ? '*' : inside[depth]))].join('/');
}

/**
 * The first page of each kind in each language.
 * @param {readonly string[]} pages
 */
function sampleOf(pages) {
  const seen = new Set();
  return pages.filter((page) => {
    const kind = `${page.split('/')[1]} ${kindOf(page)}`;
    return !seen.has(kind) && seen.add(kind);
  });
}
