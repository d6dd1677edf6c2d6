/**
 * Lighthouse's four marks for the pages of the built site, as a throttled phone would see them, served compressed. Fails where the speed is below the goal.
 *
 *   npm run lighthouse -- [--json] [--why] [sample | BEGINNING-OF-ADDRESS …]
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import compression from '@polka/compression';
import lighthouse from 'lighthouse';
import { ensureBrowser } from './lib/browser-install.mjs';
import { Explained, program } from './lib/explain.mjs';
import { choosePages, pagesOf } from './lib/pages.mjs';
import { dist } from './lib/paths.mjs';
import { listen, siteHandler } from './lib/server.mjs';

const GOAL = 95;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const METRICS = { fcp: 'first-contentful-paint', lcp: 'largest-contentful-paint', tbt: 'total-blocking-time', cls: 'cumulative-layout-shift', speedIndex: 'speed-index' } as const;

interface Marks {
  /** 0 to 100. */
  readonly marks: Readonly<Record<(typeof CATEGORIES)[number], number>>;
  /** Milliseconds, but for the layout shift, which has no unit. */
  readonly metrics: Readonly<Record<keyof typeof METRICS, number>>;
  /** Lighthouse's measure of this machine at that moment. Its four times slower phone supposes 1500 to 2000. */
  readonly benchmarkIndex: number;
  /** Audits that failed, with what they found. */
  readonly failed: readonly string[];
}

async function judge(url: string, port: number): Promise<Marks> {
  const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...CATEGORIES], maxWaitForLoad: 90_000 });
  if (!result || result.lhr.runtimeError) throw new Explained(`${url}: ${result?.lhr.runtimeError?.message ?? 'Lighthouse gave no result.'}`);
  const { audits, categories, environment } = result.lhr;
  const record = <K extends string>(names: readonly K[], of: (name: K) => number) => Object.fromEntries(names.map((name) => [name, of(name)])) as Record<K, number>;
  return {
    marks: record(CATEGORIES, (name) => Math.round(100 * (categories[name]?.score ?? 0))),
    metrics: record(Object.keys(METRICS) as (keyof typeof METRICS)[], (name) => audits[METRICS[name]]?.numericValue ?? NaN),
    benchmarkIndex: environment.benchmarkIndex,
    failed: Object.values(audits)
      .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative')
      .map(({ id, displayValue = '' }) => `${id} ${displayValue}`.trim()),
  };
}

const squeeze = compression();
const site = siteHandler(dist);

await program(async () => {
  const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' }, why: { type: 'boolean' } }, allowPositionals: true });
  const pages = choosePages(await pagesOf(dist), positionals).filter((page) => /^\/(en|zh)\//.test(page));
  const server = await listen((request, response) => squeeze(request, response, () => site(request, response)), 0);
  const debugging = await listen(() => undefined, 0);
  debugging.close();
  const browser = await chromium.launch({
    // Without windows: what draws those takes from the page half of a small machine.
    executablePath: await ensureBrowser(),
    args: [`--remote-debugging-port=${debugging.port}`, '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
  });
  const found: Record<string, Marks> = {};
  try {
    if (!values.json) console.log('perf a11y best  seo    FCP    LCP    TBT   CLS     SI  index   page');
    for (const path of pages) {
      const judged = await judge(`http://localhost:${server.port}${path}`, debugging.port);
      found[path] = judged;
      if (values.json) continue;
      const { marks, metrics, benchmarkIndex, failed } = judged;
      const milliseconds = (name: keyof typeof METRICS) => metrics[name].toFixed(0).padStart(6);
      console.log(`${CATEGORIES.map((name) => String(marks[name]).padStart(4)).join(' ')} ${milliseconds('fcp')} ${milliseconds('lcp')} ${milliseconds('tbt')} ${metrics.cls.toFixed(3)} ${milliseconds('speedIndex')} ${benchmarkIndex.toFixed(0).padStart(6)}   ${path}`);
      if (values.why) for (const line of failed) console.log(`       ${line}`);
    }
  } finally {
    await browser.close();
    server.close();
  }
  if (values.json) console.log(JSON.stringify({ goal: GOAL, pages: found }, undefined, 2));
  const below = Object.entries(found).filter(([, { marks }]) => marks.performance < GOAL);
  if (below.length > 0) throw new Explained(`Below ${GOAL}: ${below.map(([path, { marks }]) => `${path} (${marks.performance})`).join(', ')}`);
});
