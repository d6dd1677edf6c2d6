import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RequestListener } from 'node:http';
import { headersFor, parseHeaders } from '../lib/headers.mjs';
import { siteHandler } from '../lib/server.mjs';

const WATCH = '/watch-for-errors.js';

/** What a page complains of, in any browser: WebDriver tells no errors of the console. */
const SCRIPT = `
  window.complaints = [];
  const complain = (what) => window.complaints.push(String(what));
  // Firefox fires it for a module that was already on its way when its preload was asked for; one that is missing is refused on import.
  const preloaded = ({ target }) => target.rel === 'modulepreload';
  addEventListener('error', (event) => preloaded(event) || complain(event.message ?? 'not loaded: ' + (event.target.src ?? event.target.href)), true);
  addEventListener('unhandledrejection', (event) => complain(event.reason));
  addEventListener('securitypolicyviolation', (event) => complain(event.violatedDirective + ' refuses ' + event.blockedURI));
  const { error } = console;
  console.error = (...words) => { complain(words.join(' ')); error(...words); };
`;

/** The site as it is served, but that its pages first load a script that keeps their errors in `window.complaints`. */
export function watchedSite(folder: string): RequestListener {
  const site = siteHandler(folder);
  const headers = join(folder, '_headers');
  const rules = parseHeaders(existsSync(headers) ? readFileSync(headers, 'utf8') : '');
  return (request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    if (path === WATCH) return void response.setHeader('Content-Type', 'text/javascript').end(SCRIPT);
    // By its file's name the service worker asks for a page, to answer with it later.
    const place = /^(.*\/)(?:index\.html)?$/.exec(path)?.[1];
    if (place === undefined) return site(request, response);
    readFile(join(folder, place, 'index.html'), 'utf8').then(
      (html) => {
        for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
        response.setHeader('Content-Type', 'text/html;charset=utf-8').end(html.replace('<head>', `<head><script src="${WATCH}"></script>`));
      },
      () => site(request, response),
    );
  };
}
