// @ts-check
// `npm test`: installs what is missing, runs every check and test, and counts them. `npm test -- unit browser` runs those stages only.
// What is not done within TEST_MINUTES, installation included, counts as failed.
import { ensureTestBrowsers } from './lib/browser-install.mjs';
import { endCommandsBy, inOnePiece } from './lib/child.mjs';
import { Explained, program } from './lib/explain.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { summary, total } from './lib/report.mjs';
import { BESIDE_EACH_OTHER, chosen, synced, troubles } from './lib/stages.mjs';

const MINUTES = 19;

await program(async () => {
  const minutes = Number(process.env['TEST_MINUTES'] || MINUTES);
  if (!(minutes > 0)) throw new Explained(`TEST_MINUTES is "${process.env['TEST_MINUTES']}": expected a number of minutes.`);
  endCommandsBy(Date.now() + 60_000 * minutes);
  const selected = chosen(process.argv.slice(2));
  await ensureInstalled();
  if (selected.some(([name]) => name === 'browser' || name === 'speed')) console.log(`Browser: ${await ensureTestBrowsers()}`);

  /** @type {{ name: string, counts: import('./lib/report.mjs').Counts, seconds: number }[]} */
  const results = [];
  /** @type {(stage: (typeof selected)[number]) => Promise<void>} */
  const perform = async ([name, run]) => {
    const begin = Date.now();
    const counts = await run();
    results.push({ name, counts, seconds: (Date.now() - begin) / 1000 });
  };
  const heading = (/** @type {string} */ name) => console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}`);
  const rows = BESIDE_EACH_OTHER.map((row) => selected.filter(([name]) => row.includes(name))).filter((row) => row.length > 0);
  const beside = rows.length > 1 ? rows : [];
  if (beside.length > 0) {
    heading(beside.flat().map(([name]) => name).join(', '));
    await synced();
    await Promise.all(beside.map((row) => inOnePiece(async () => {
      for (const stage of row) await perform(stage);
    })));
  }
  for (const stage of selected.filter((one) => !beside.flat().includes(one))) {
    heading(stage[0]);
    await perform(stage);
  }

  for (const { name, counts } of results) {
    if (counts.failed > 0 && !troubles.some((trouble) => trouble.startsWith(`${name}: failed`))) troubles.push(`${name}: failed: the reason stands above`);
  }
  // Once more: the end may be all of a long log that is kept.
  if (troubles.length > 0) console.log(['\n── not at the first try', ...troubles].join('\n'));
  const order = (/** @type {string} */ name) => selected.findIndex(([other]) => other === name);
  console.log('\n── results');
  for (const { name, counts, seconds } of results.sort((a, b) => order(a.name) - order(b.name))) {
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
    console.log(`${name.padEnd(8)} ${summary(counts)}${skipped} (${seconds.toFixed(0)} s)`);
  }
  const counts = total(results.map((result) => result.counts));
  if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
  if (counts.skipped > 0) console.log(`${counts.skipped} were skipped: see above.`);
  console.log(summary(counts));
});
