import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const origin = 'https://example.org';
let ownScript: (address: string) => string;
let rules: Record<string, unknown>;

beforeAll(async () => {
  vi.stubGlobal('location', new URL(`${origin}/en/`));
  vi.stubGlobal('trustedTypes', { createPolicy: (name: string, given: Record<string, unknown>) => { rules = { name, ...given }; } });
  // What it makes of its surroundings it makes when it is first loaded.
  vi.resetModules();
  ({ ownScript } = await import('../../../src/trusted-types.ts'));
});
afterAll(() => vi.unstubAllGlobals());

describe('the default policy of Trusted Types', () => {
  it('makes addresses of scripts, and neither HTML nor code', () => {
    expect(Object.keys(rules).sort()).toEqual(['createScriptURL', 'name']);
    expect(rules['name']).toBe('default');
  });
  it.each(['/_astro/worker-1.js', `${origin}/sw.js`, 'pagefind/pagefind-worker.js'])('takes %s', (address) => {
    expect(ownScript(address)).toBe(new URL(address, `${origin}/en/`).href);
  });
  it.each(['https://example.com/x.js', '//example.com/x.js', 'data:text/javascript,x()', `blob:${origin}/1`, 'javascript:x()', 'http://example.org/x.js', 'https://example.org:8443/x.js'])('refuses %s', (address) => {
    expect(() => ownScript(address)).toThrow('no script of this site');
  });
});
