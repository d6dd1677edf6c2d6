/**
 * Every address of the built site under axe (WCAG 2.2 AA, and what it calls best practice): light and dark, idle and unfolded, each exhibit also while it runs; and whether it fits 320 px.
 *
 *   npm run axe                         all of them, in some minutes: counts for each state, then what is wrong
 *   npm run axe -- --only exhibits      addresses that contain this text; may be repeated
 *   npm run -s axe -- --json            one JSON object
 *
 * Build first: `npm run build`.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { printCounts } from './axe/counts.ts';
import { addressesOf, walk } from './axe/walk.ts';
import { Explained, program } from './lib/explain.mjs';
import { dist } from './lib/paths.mjs';

await program(async () => {
  const { json = false, only = [] } = given();
  if (!existsSync(dist)) throw new Explained('There is no dist/ to look at: run "npm run build" first.');
  const all = await addressesOf(dist);
  const addresses = only.length === 0 ? all : all.filter((address) => only.some((part) => address.includes(part)));
  if (addresses.length === 0) throw new Explained(`No address of the site contains ${only.map((part) => `"${part}"`).join(' or ')}.`);
  const visits = await walk(addresses, (line) => process.stderr.write(`${line}\n`));
  if (json) console.log(JSON.stringify(visits, null, 1));
  else printCounts(visits);
  if (visits.some(({ findings }) => findings.length > 0)) process.exitCode = 1;
});

function given() {
  try {
    return parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string', multiple: true } } }).values;
  } catch (error) {
    throw new Explained((error as Error).message);
  }
}
