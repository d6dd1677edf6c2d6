/**
 * `npm run -s exhibit -- ID [--param key=value …] [--seeds N] [--steps N] --json`: an exhibit without a page.
 * `npm run -s exhibit -- --list`: ids and parameters. Bad input: one sentence, exit 2.
 */
import { parseArgs } from 'node:util';
import type { Exhibit } from '../src/exhibits/exhibit.ts';
import { parseParameters, type Parameter } from '../src/exhibits/parameters.ts';
import { loadExhibits } from '../src/exhibits/registry.ts';
import { reportRun } from '../src/exhibits/run-report.ts';
import { runSeeds } from './exhibit/run-seeds.ts';
import { engineVersions } from './exhibit/versions.ts';

class BadInput extends Error {}

try {
  await main();
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function main(): Promise<void> {
  const exhibits = await loadExhibits();
  const { values, positionals } = args();
  if (values.list) {
    console.log(values.json ? JSON.stringify(await Promise.all(exhibits.map(described))) : (await Promise.all(exhibits.map(listed))).join('\n\n'));
    return;
  }
  const [id, ...rest] = positionals;
  if (id === undefined || rest.length > 0) throw new BadInput(`Expected one exhibit id, got ${positionals.length}; --list names them.`);
  const exhibit = exhibits.find((one) => one.id === id);
  if (!exhibit) throw new BadInput(`There is no exhibit "${id}"; there are ${exhibits.map((one) => one.id).join(', ')}.`);
  const raw = given(values.param ?? [], values.steps);
  const { problems } = parseParameters(exhibit.parameters, raw);
  if (problems.length > 0) throw new BadInput(problems.map(({ name, kind, given: got }) => `${name} = ${String(got)}: ${kind.replaceAll('-', ' ')}.`).join(' '));
  const count = whole('seeds', values.seeds ?? '1');
  const first = typeof raw['seed'] === 'string' ? Number(raw['seed']) : 1;
  const { runs, seeds, measures, seconds } = await runSeeds(exhibit, raw, Array.from({ length: count }, (_, i) => first + i));
  const { parameters, state, backend } = runs[0]!;
  const ended = runs.map((run) => run.ended);
  const result = reportRun(exhibit, { configuration: parameters, seeds, backend, seconds, ended, records: state, measures, versions: await engineVersions(backend) });
  console.log(values.json ? JSON.stringify(result) : result.verdict.sentence.en);
}

function args() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { param: { type: 'string', multiple: true }, seeds: { type: 'string' }, steps: { type: 'string' }, json: { type: 'boolean' }, list: { type: 'boolean' } },
    });
  } catch (error) {
    throw new BadInput((error as Error).message);
  }
}

function given(list: readonly string[], steps: string | undefined): Record<string, unknown> {
  const raw: Record<string, unknown> = steps === undefined ? {} : { steps };
  for (const one of list) {
    const at = one.indexOf('=');
    if (at < 1) throw new BadInput(`--param wants key=value, got "${one}".`);
    raw[one.slice(0, at)] = one.slice(at + 1);
  }
  return raw;
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new BadInput(`--${name} wants a whole number of at least 1, got "${text}".`);
  return value;
}

// Declarations, not constants: main() runs above, before constants down here exist.
async function described({ id, text, parameters }: Exhibit) {
  return { id, question: (await text()).en.question, parameters };
}

async function listed({ id, text, parameters }: Exhibit): Promise<string> {
  const lines = Object.entries(parameters).map(([name, parameter]) => `  ${name} = ${String(parameter.default)}  (${choices(parameter)})`);
  return [`${id}: ${(await text()).en.question}`, ...lines].join('\n');
}

function choices(parameter: Parameter): string {
  switch (parameter.kind) {
    case 'range': return `${parameter.min} … ${parameter.max}, step ${parameter.step}`;
    case 'choice': return Object.keys(parameter.options).join(' | ');
    case 'data': return `${Object.keys(parameter.options).join(' | ')} | own:… (as in a link from a page)`;
    case 'selection': return `some of ${Object.keys(parameter.options).join(', ')}`;
    case 'flag': return 'true | false';
    case 'curve': {
      const { along: { symbol, from, to, unit }, min, max, step, default: { length } } = parameter;
      return `${length} values separated by commas, evenly over ${symbol} = ${from}${unit} … ${to}${unit}, each ${min} … ${max}, step ${step}`;
    }
  }
}
