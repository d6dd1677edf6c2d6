import { describe, expect, it } from 'vitest';
import { withPolicy } from '../../../src/site/build/headers/content-policy.ts';
import { FRAMABLE_POLICY } from '../../../src/site/build/headers/policy.ts';

const page = (inside: string) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>t</title></head><body>${inside}</body></html>`;

describe('a built page', () => {
  it('states the policy before anything that it is about', () => {
    expect(withPolicy(page('<script src="/a.js"></script>'), new Map())).toContain(`<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${FRAMABLE_POLICY}"><title>`);
  });

  it('has its inline scripts and styles as files, the same ones once, in their order', () => {
    const files = new Map<string, string>();
    const html = withPolicy(page('<style>a{b:c}</style><script>one()</script><script>two()</script><script>one()</script>'), files);
    expect(html).not.toMatch(/<script>|<style/);
    expect([...files.values()].sort()).toEqual(['a{b:c}', 'one()', 'two()']);
    const order = [...html.matchAll(/src="\/(_astro\/inline\.[^"]+)"/g)].map(([, path]) => files.get(path!));
    expect(order).toEqual(['one()', 'two()', 'one()']);
  });

  it('keeps data that no browser runs', () => {
    expect(withPolicy(page('<script type="application/ld+json">{"a":1}</script>'), new Map())).toContain('{"a":1}');
  });

  it.each(['<i style="color:red">', '<b onclick="x()">', '<script type="module">x()</script>', '<style media="print">a{}</style>'])('is refused with %s', (inside) => {
    expect(() => withPolicy(page(inside), new Map())).toThrow('inline code or style is left');
  });

  it('without a character set is refused', () => {
    expect(() => withPolicy('<!DOCTYPE html><title>t</title>', new Map())).toThrow('character set');
  });
});
