import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from '../../../scripts/lib/headers.mjs';
import { LANGUAGES } from '../../../src/language.ts';
import { hostFiles } from '../../../src/site/build/headers/hosts.ts';
import { COMMON, FRAMABLE_PATHS, FRAMABLE_POLICY, POLICY } from '../../../src/site/build/headers/policy.ts';
import { roomsOf } from '../../../src/site/build/headers/rooms.ts';

const rooms = roomsOf(readdirSync('src/pages/[language]', { withFileTypes: true }));
const files = hostFiles(LANGUAGES, rooms);
const CSP = 'Content-Security-Policy';

describe('the files for hosts', () => {
  it.each([...files])('%s is what the policy and the pages make it (npm run headers)', (path, content) => {
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  const rules = parseHeaders(files.get('public/_headers')!);
  const policies = (path: string) => headersFor(rules, path).filter(([name]) => name === CSP).map(([, value]) => value);

  it('let anybody frame what is made to be framed, and only this site the other pages', () => {
    for (const path of ['/en/embed/guidance/', '/zh/embed/guidance/', '/embed/guidance/', '/_astro/worker.js']) expect(policies(path), path).toEqual([FRAMABLE_POLICY]);
    for (const path of ['/', '/en/', '/zh/', '/en/exhibits/guidance/', '/zh/chapters/guidance/', '/en/search/', '/en/teach/a/notes/', '/zh/checkpoints/']) expect(policies(path), path).toEqual([FRAMABLE_POLICY, POLICY]);
  });

  it('come to the same policy whether a host joins the values of two rules or takes the later one', () => {
    expect(POLICY).toBe(`${FRAMABLE_POLICY}; frame-ancestors 'self'`);
    for (const [name] of COMMON) expect(rules.filter(({ headers }) => headers.some(([one]) => one === name))).toHaveLength(1);
  });

  it('say the same to every host', () => {
    for (const [path, content] of files) {
      const plain = content.replaceAll('\\"', '"');
      for (const [name, value] of COMMON) expect(plain.includes(name) && plain.includes(value), `${path}: ${name}`).toBe(true);
      expect(plain, path).toContain(POLICY);
    }
    const { headers } = JSON.parse(files.get('vercel.json')!) as { headers: { source: string; headers: { key: string; value: string }[] }[] };
    const sent = (path: string) => headers.filter(({ source }) => new RegExp(`^${source}$`).test(path)).flatMap((rule) => rule.headers).filter(({ key }) => key === CSP);
    expect(sent('/en/embed/guidance/').map(({ value }) => value)).toEqual([FRAMABLE_POLICY]);
    expect(sent('/en/exhibits/guidance/').map(({ value }) => value)).toEqual([POLICY]);
    expect(sent('/').map(({ value }) => value)).toEqual([POLICY]);
  });
});

describe('the policy', () => {
  it('allows no inline code or style, no eval but of WebAssembly, and no other host', () => {
    expect(POLICY).not.toMatch(/unsafe-inline|'unsafe-eval'|unsafe-hashes|https?:|\*|data:/);
    expect(POLICY).toContain("default-src 'none'");
    expect(POLICY).toContain("require-trusted-types-for 'script'");
  });

  it('counts as framable what has an embed folder in front, and nothing that only mentions one', () => {
    const framable = (path: string) => new RegExp(`^/${FRAMABLE_PATHS}`).test(path);
    expect(['/embed/a/', '/en/embed/a/', '/zh/embed/a/'].every(framable)).toBe(true);
    expect(['/', '/en/', '/en/teach/embed/', '/en/embedding/', '/fr/embed/'].some(framable)).toBe(false);
  });
});
