/**
 * What each page of the built site brings before a reader presses anything: opened in Chromium, then scrolled to its end. Fails over the budget.
 *
 *   npm run weight -- [--json] [--files] [sample | BEGINNING-OF-ADDRESS …]
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './lib/browser-install.mjs';
import { program } from './lib/explain.mjs';
import { choosePages, pagesOf } from './lib/pages.mjs';
import { dist } from './lib/paths.mjs';
import { listen, siteHandler } from './lib/server.mjs';
import { BUDGET, excess, KINDS, weigh, type PageWeight, type Weight } from './weight/measure.ts';

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1).padStart(7);
const row = ({ bytes, withoutFonts }: Weight) => [...KINDS.map((kind) => kilobytes(bytes[kind])), kilobytes(withoutFonts)].join(' ');

await program(async () => {
  const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' }, files: { type: 'boolean' } }, allowPositionals: true });
  const pages = choosePages(await pagesOf(dist), positionals);
  const server = await listen(siteHandler(dist), 0);
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'] });
  const weights: Record<string, PageWeight> = {};
  try {
    if (!values.json) console.log(`KB, gzip, scrolled to the end\n${[...KINDS, 'all*'].map((kind) => kind.padStart(7)).join(' ')}   page (* without fonts)`);
    for (const path of pages) {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const weight = await weigh(await context.newPage(), `http://localhost:${server.port}${path}`);
      await context.close();
      weights[path] = weight;
      if (values.json) continue;
      console.log(`${row(weight.atEnd)}   ${path} ${excess(weight).map((words) => `OVER: ${words}`).join('; ')}`);
      if (values.files) for (const { path: file, kind, bytes } of [...weight.atEnd.files].sort((a, b) => b.bytes - a.bytes)) console.log(`    ${kilobytes(bytes)} ${kind} ${file}`);
    }
  } finally {
    await browser.close();
    server.close();
  }
  if (values.json) console.log(JSON.stringify({ budget: BUDGET, pages: weights }, undefined, 2));
  const over = Object.entries(weights).filter(([, weight]) => excess(weight).length > 0);
  for (const [path, weight] of over) console.error(`${path}: ${excess(weight).join('; ')}`);
  if (over.length > 0) process.exitCode = 1;
});
