/**
 * Drives the built site in every browser that is found, by one scenario: pages, a shared link, training, guidance, both languages; and compares
 * the bits of what they trained.
 *
 *   npm run browsers                    all that are here: Chromium, Firefox, WebKitGTK
 *   npm run browsers -- --only Firefox  one of them; may be repeated. It fails where that one is missing
 *
 * Build first: `npm run build`.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Kind } from './browsers/driver.ts';
import { chromium, firefox } from './browsers/puppeteer-drivers.ts';
import { scenario, type Account, type Training } from './browsers/scenario.ts';
import { watchedSite } from './browsers/watched.ts';
import { webkit } from './browsers/webkit.ts';
import { Explained, program } from './lib/explain.mjs';
import { dist } from './lib/paths.mjs';
import { listen } from './lib/server.mjs';

const KINDS: readonly Kind[] = [chromium, firefox, webkit];

await program(async () => {
  const only = given();
  const unknown = only.find((name) => !KINDS.some((kind) => kind.name === name));
  if (unknown) throw new Explained(`There is no browser "${unknown}" here: expected any of ${KINDS.map(({ name }) => name).join(', ')}.`);
  if (!existsSync(dist)) throw new Explained('There is no dist/ to look at: run "npm run build" first.');
  const server = await listen(watchedSite(dist), 0);
  const trained = new Map<string, Training>();
  let failed = false;
  try {
    for (const kind of KINDS.filter(({ name }) => only.length === 0 || only.includes(name))) {
      const missing = kind.missing();
      if (missing) {
        console.log(`${kind.name}: not run, ${missing}.`);
        failed ||= only.includes(kind.name);
        continue;
      }
      const { training, problem } = await drive(kind, `http://localhost:${server.port}`);
      failed ||= problem;
      if (training) trained.set(kind.name, training);
    }
  } finally {
    server.close();
  }
  const differing = (what: 'weights' | 'records') => new Set([...trained.values()].map((training) => training[what])).size > 1;
  const different = differing('weights');
  if (trained.size > 1) {
    const all = [...trained.keys()].join(', ');
    console.log(different ? `${all} trained different networks, and the WebAssembly kernel promises the same bits.` : `${all} trained the same networks, bit for bit.`);
    console.log(differing('records') ? 'Their records differ: probes and samples take functions that each browser computes its own way.' : 'Their records are the same, bit for bit.');
  }
  if (trained.size === 0 || different || failed) process.exitCode = 1;
});

async function drive(kind: Kind, site: string): Promise<Account & { problem: boolean }> {
  const account: Account = { done: [] };
  const driver = await kind.start();
  console.log(`${kind.name} ${driver.version}`);
  try {
    await scenario(driver, site, account);
    return { ...account, problem: false };
  } catch (error) {
    console.error(`  failed: ${error instanceof Error ? error.message : String(error)}`);
    return { ...account, problem: true };
  } finally {
    for (const line of account.done) console.log(`  ${line}`);
    if (account.training) console.log(`  trained in ${account.training.milliseconds} ms; first losses ${account.training.losses}; networks ${account.training.weights.slice(0, 12)}…, records ${account.training.records.slice(0, 12)}…`);
    await driver.close();
  }
}

function given(): string[] {
  try {
    return parseArgs({ options: { only: { type: 'string', multiple: true } } }).values.only ?? [];
  } catch (error) {
    throw new Explained((error as Error).message);
  }
}
