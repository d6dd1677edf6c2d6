// @ts-check
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { Explained } from './explain.mjs';
import { headersFor, parseHeaders } from './headers.mjs';

/** Both, since "localhost" is one or the other depending on the system, and a foreign server on the other one would answer instead. */
const LOOPBACK = ['127.0.0.1', '::1'];
const PORTS_TO_TRY = 100;

/**
 * A request handler for a built site: files, folder indexes, 404.html, and the headers of its `_headers` file.
 * @param {string} folder
 * @returns {import('node:http').RequestListener}
 */
export function siteHandler(folder) {
  const read = (/** @type {string} */ name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined);
  const rules = parseHeaders(read('_headers') ?? '');
  const missing = read('404.html') ?? 'Not found';
  const files = sirv(folder, { etag: true });
  return (request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    response.setHeader('Cache-Control', 'no-cache');
    for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
    const notFound = () => void response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(missing);
    if (path === '/_headers') notFound();
    else files(request, response, notFound);
  };
}

/**
 * Listens on the loopback addresses.
 * @param {import('node:http').RequestListener} handler
 * @param {number} port 0 for any
 * @returns {Promise<{ port: number, close: () => void }>}
 * @throws the system's error, EADDRINUSE where the port is taken on any of the addresses
 */
export async function listen(handler, port) {
  /** @type {import('node:http').Server[]} */
  const servers = [];
  const close = () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
  let bound = port;
  for (const host of LOOPBACK) {
    const server = createServer(handler);
    try {
      server.listen({ host, port: bound });
      await once(server, 'listening');
    } catch (error) {
      if (['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(codeOf(error))) continue;
      close();
      throw error;
    }
    servers.push(server);
    bound = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
  }
  if (servers.length === 0) throw new Explained('This machine has no loopback address (127.0.0.1 or ::1) to serve the site on.');
  return { port: bound, close };
}

/**
 * Listens on a port, or on the first free one from there on.
 * @param {import('node:http').RequestListener} handler
 * @param {{ port: number, exact: boolean }} wish
 * @throws {Explained} where the exact port, or every port tried, is taken
 */
export async function listenFrom(handler, { port, exact }) {
  const last = exact ? port : Math.min(port + PORTS_TO_TRY - 1, 65535);
  for (let candidate = port; candidate <= last; candidate++) {
    try {
      return await listen(handler, candidate);
    } catch (error) {
      if (!['EADDRINUSE', 'EACCES'].includes(codeOf(error))) throw error;
    }
  }
  throw new Explained(
    exact
      ? `Port ${port} is taken or not allowed: set PORT to another one, or leave it out for the first free one.`
      : `All ports from ${port} to ${last} are taken: set PORT to a free one.`,
  );
}

/**
 * The port that the environment asks for.
 * @param {string | undefined} value PORT
 * @param {number} usual the port to start from where none is asked for
 * @throws {Explained} where it is no port number
 */
export function wishedPort(value, usual) {
  if (!value) return { port: usual, exact: false };
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Explained(`PORT is "${value}": expected a whole number from 0 to 65535.`);
  }
  return { port, exact: true };
}

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? String(error.code) : '');
