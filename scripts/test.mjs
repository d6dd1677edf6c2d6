// @ts-check
// `npm test`: installs what is missing, runs every check and test, and counts them. `npm test -- unit browser` runs those stages only.
// What is not done within TEST_MINUTES, installation included, counts as failed.
import { ensureBrowser } from './lib/browser-install.mjs';
import { endCommandsBy } from './lib/child.mjs';
import { Explained, program } from './lib/explain.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { summary, total } from './lib/report.mjs';
import { chosen } from './lib/stages.mjs';

const MINUTES = 19;

await program(async () => {
  const minutes = Number(process.env['TEST_MINUTES'] || MINUTES);
  if (!(minutes > 0)) throw new Explained(`TEST_MINUTES is "${process.env['TEST_MINUTES']}": expected a number of minutes.`);
  endCommandsBy(Date.now() + 60_000 * minutes);
  const selected = chosen(process.argv.slice(2));
  await ensureInstalled();
  if (selected.some(([name]) => name === 'browser' || name === 'speed')) console.log(`Browser: ${await ensureBrowser()}`);

  const results = [];
  for (const [name, run] of selected) {
    console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}`);
    const begin = Date.now();
    results.push({ name, counts: await run(), seconds: (Date.now() - begin) / 1000 });
  }

  console.log('\n── results');
  for (const { name, counts, seconds } of results) {
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
    console.log(`${name.padEnd(8)} ${summary(counts)}${skipped} (${seconds.toFixed(0)} s)`);
  }
  const counts = total(results.map((result) => result.counts));
  if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
  console.log(summary(counts));
});
