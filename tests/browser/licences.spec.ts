import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dist } from '../../scripts/lib/paths.mjs';
import { expect, test } from './under-policy.ts';

for (const [language, title] of [['en', 'Licences'], ['zh', '许可证']] as const) {
  test(`${language}: every package that is shipped is listed with the text of its licence, reached from the foot of a page`, async ({ page }) => {
    await page.goto(`/${language}/`);
    await page.locator('footer.site a[href$="/licences/"]').click();
    await expect(page.locator('h1')).toHaveText(title);
    const packages = await page.locator('.licences > li').evaluateAll((all) => all.map((one) => ({ name: (one as HTMLElement).dataset['package']!, text: one.querySelector('pre')!.textContent })));
    const names = packages.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, text } of packages) expect(text.length, name).toBeGreaterThan(300);
    // By what they are known to bring: the engine, charts, components, formulas' style, fonts, the reading of files, pictures, search.
    for (const name of ['@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-wasm', '@observablehq/plot', 'd3-scale', 'preact', 'astro', 'katex', '@fontsource-variable/source-sans-3', 'yaml', 'gifenc', 'comlink', 'idb-keyval', 'pagefind', 'color-name-list']) expect(names).toContain(name);
    // What is compiled into the engine's wasm files.
    for (const name of ['XNNPACK', 'pthreadpool', 'Emscripten', 'musl']) expect(names).toContain(name);
    // And nothing that only builds or tests.
    for (const name of ['typescript', 'vite', 'linkedom', 'sharp', 'fast-check']) expect(names).not.toContain(name);
    const worker = await readFile(join(dist, 'sw.js'), 'utf8');
    const modules = [...worker.matchAll(/workbox:([a-z-]+):/g)].map(([, name]) => `workbox-${name}`);
    expect(modules.length).toBeGreaterThan(0);
    expect(names).toEqual(expect.arrayContaining(modules));
  });
}
