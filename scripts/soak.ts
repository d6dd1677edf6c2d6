/**
 * Trains on WebAssembly in Chromium for a long time, by the buttons that a reader has, and counts memory, tensors where tfjs has any, records and pace: two thirds
 * of the time in runs of some minutes of nine wide networks, which draw samples as they go, a third in runs of some seconds.
 *
 *   npm run soak [-- --minutes 30] [--json]     --brief: what `npm test` does, in a minute or two and with wider limits
 *
 * Build first: `npm run build`.
 */
import { parseArgs } from 'node:util';
import { Explained, program } from './lib/explain.mjs';
import { ensureBrowser } from './lib/browser-install.mjs';
import { pagesOf } from './lib/pages.mjs';
import { dist } from './lib/paths.mjs';
import { listen, siteHandler } from './lib/server.mjs';
import { brief, carryOut, full, type Outcome } from './soak/plans.ts';

await program(async () => {
  const { plan, json } = given();
  await pagesOf(dist);
  const executable = await ensureBrowser({ windows: true });
  const server = await listen(siteHandler(dist), 0);
  try {
    const outcomes = await carryOut(plan, `http://localhost:${server.port}`, executable, (sample) => process.stderr.write(`${JSON.stringify(sample)}\n`));
    if (json) console.log(JSON.stringify(outcomes, null, 1));
    else outcomes.forEach(print);
    if (outcomes.some(({ lost, figures }) => lost > 0 || figures.some(({ holds }) => !holds))) process.exitCode = 1;
  } finally {
    server.close();
  }
});

function print({ name, runs, lost, figures }: Outcome): void {
  console.log(`${name} runs: ${runs}, of which ${lost} lost records or differ from the first`);
  const say = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 5 }).padStart(12);
  for (const figure of figures) console.log(`  ${figure.name.padEnd(36)} ${say(figure.first)} → ${say(figure.last)}  × ${figure.ratio.toFixed(3)}  limit ${figure.limit}${figure.most === undefined ? '' : `, at most × ${figure.most.toFixed(3)}`}${figure.holds ? '' : '  BROKEN'}`);
}

function given() {
  const { minutes, brief: short, json } = options();
  if (short) return { plan: brief, json };
  if (!(Number(minutes) >= 10)) throw new Explained(`"${minutes}" is no number of minutes from 10 on.`);
  return { plan: full(Number(minutes)), json };
}

function options() {
  try {
    return parseArgs({ options: { minutes: { type: 'string', default: '30' }, brief: { type: 'boolean' }, json: { type: 'boolean' } } }).values;
  } catch (error) {
    throw new Explained((error as Error).message);
  }
}
