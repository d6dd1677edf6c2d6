/**
 * How fast the engine is, against a naive tfjs loop and, where there is one, PyTorch, all in turns in one run.
 *
 *   npm run bench                       everything, in a few minutes: a table, and one JSON object
 *   npm run -s bench -- --json          the object alone
 *   npm run bench -- --quick            width 64 only, short turns
 *   npm run bench -- --only wasm        one of the back ends below; may be repeated
 *   npm run bench -- --out FILE         writes the object into a file as well
 *   npm run bench -- --no-torch         without PyTorch
 *   npm run bench -- --hardware         lets the browser choose its graphics adapter, instead of the software one
 *
 * `wasm` and `cpu` are measured in Node, `wasm-browser` and `webgpu` in a worker in Chromium.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { PLACE_IDS, type PlaceId } from '../src/bench/report.ts';
import { Explained, program } from './lib/explain.mjs';
import { runBench } from './bench/run.ts';
import { printTables } from './bench/table.ts';

await program(async () => {
  const options = given();
  const report = await runBench({
    only: options.only === undefined ? PLACE_IDS : places(options.only),
    quick: options.quick ?? false,
    hardware: options.hardware ?? false,
    torch: !options['no-torch'],
    say: (what) => process.stderr.write(`${what}\n`),
  });
  const text = JSON.stringify(report, null, 1);
  if (options.out !== undefined) await writeFile(options.out, `${text}\n`);
  if (!options.json) printTables(report);
  console.log(text);
});

function given() {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean' },
        quick: { type: 'boolean' },
        hardware: { type: 'boolean' },
        'no-torch': { type: 'boolean' },
        only: { type: 'string', multiple: true },
        out: { type: 'string' },
      },
    });
    return values;
  } catch (error) {
    throw new Explained((error as Error).message);
  }
}

function places(names: readonly string[]): PlaceId[] {
  return names.map((name) => {
    const known = PLACE_IDS.find((id) => id === name);
    if (!known) throw new Explained(`There is no back end "${name}" to measure: expected any of ${PLACE_IDS.join(', ')}.`);
    return known;
  });
}
