import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, listenFrom, siteHandler, wishedPort } from '../../../scripts/lib/server.mjs';

let folder: string;
let server: Awaited<ReturnType<typeof listen>>;
const get = (path: string): Promise<Response> => fetch(`http://localhost:${server.port}${path}`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  await mkdir(join(folder, 'zh'));
  await writeFile(join(folder, 'index.html'), 'home');
  await writeFile(join(folder, 'zh', 'index.html'), '你好');
  await writeFile(join(folder, '404.html'), 'nothing here');
  await writeFile(join(folder, 'engine.wasm'), new Uint8Array([0, 97, 115, 109]));
  await writeFile(join(folder, '_headers'), '/zh/*\n  X-Test: yes\n  Cache-Control: max-age=60\n');
  server = await listen(siteHandler(folder), 0);
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

describe('the site server', () => {
  it('answers a folder with its index, in UTF-8', async () => {
    const response = await get('/zh/');
    expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
    expect(await response.text()).toBe('你好');
  });

  it('sends wasm as application/wasm, which streaming compilation asks for', async () => {
    expect((await get('/engine.wasm')).headers.get('content-type')).toBe('application/wasm');
  });

  it('answers an unknown path with 404.html and status 404', async () => {
    const response = await get('/en/missing?x=1');
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('nothing here');
  });

  it.each(['/%E0%A4%A', '//', '/..%2f..%2fetc/passwd', '/_headers'])('answers %s with status 404', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('sends the headers of the _headers file where they apply, and has the browser ask again elsewhere', async () => {
    const there = await get('/zh/');
    expect(there.headers.get('x-test')).toBe('yes');
    expect(there.headers.get('cache-control')).toBe('max-age=60');
    const elsewhere = await get('/');
    expect(elsewhere.headers.get('x-test')).toBeNull();
    expect(elsewhere.headers.get('cache-control')).toBe('no-cache');
  });

  it('takes the next free port where the usual one is taken', async () => {
    const other = await listenFrom(siteHandler(folder), { port: server.port, exact: false });
    expect(other.port).toBeGreaterThan(server.port);
    other.close();
  });

  it('refuses a taken port that was asked for', async () => {
    await expect(listenFrom(siteHandler(folder), { port: server.port, exact: true })).rejects.toThrow(`Port ${server.port} is taken`);
  });
});

describe('the port', () => {
  it('is the usual one, or the next, where none is asked for', () => {
    expect(wishedPort(undefined, 4321)).toEqual({ port: 4321, exact: false });
    expect(wishedPort('', 4321)).toEqual({ port: 4321, exact: false });
  });

  it('is exactly the one asked for', () => {
    expect(wishedPort('8080', 4321)).toEqual({ port: 8080, exact: true });
  });

  it.each(['http', '-1', '65536', '80.5'])('is refused where PORT is %s', (value) => {
    expect(() => wishedPort(value, 4321)).toThrow(`PORT is "${value}"`);
  });
});
