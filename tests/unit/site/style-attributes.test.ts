import { expect, it } from 'vitest';
import { rewrite } from '../../../src/site/build/style-attributes.ts';

it('turns equal style attributes into one class and keeps the classes there were', () => {
  const rules = new Map<string, string>();
  const html = rewrite('<!DOCTYPE html><html><head></head><body><i class="k" style="height:1em;">a</i><i style="height:1em;">b</i></body></html>', rules);
  expect(html).not.toContain('style=');
  expect([...rules.values()]).toEqual(['height:1em;']);
  const [name] = rules.keys();
  expect(html).toContain(`class="k ${name}"`);
  expect(html).toContain('rel="stylesheet"');
});

it('leaves a page without style attributes as it is', () => {
  const page = '<!DOCTYPE html><html><head></head><body><p>a</p></body></html>';
  expect(rewrite(page, new Map())).toBe(page);
});
