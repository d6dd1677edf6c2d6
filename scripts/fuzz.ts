// `npm run fuzz`: more than 100,000 files, tables and addresses, most made at random, some as large and unkind as the parsers take.
import { kinds } from '../tests/fuzz/index.ts';
import { fuzz, LONGEST } from '../tests/fuzz/fuzz.ts';

let total = 0;
for (const one of kinds) {
  const begin = performance.now();
  const { count, slowest } = await fuzz(one, 1, LONGEST);
  total += count;
  console.log(`${one.name.padEnd(26)} ${String(count).padStart(7)} inputs in ${((performance.now() - begin) / 1000).toFixed(0)} s, the slowest ${slowest.milliseconds.toFixed(0)} ms (${slowest.what})`);
}
console.log(`${total} inputs: each ended in a value or a known problem.`);
