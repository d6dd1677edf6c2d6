// @ts-check
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { run, TIME_IS_UP, timeLeft } from './child.mjs';
import { Explained } from './explain.mjs';
import { cache, dist, root } from './paths.mjs';
import { countCheck, countPlaywright, countUnrun, countVitest, total, troublesOfPlaywright, troublesOfVitest } from './report.mjs';
import { checkLinks } from './site-links.mjs';
import { projectNode, tool } from './tools.mjs';

/** Files and folders with the project's own code, for the import rules. */
const CODE = ['src', 'components', 'scripts', 'tests'];

/** Milliseconds for Playwright to close its browsers and write its report. */
const REPORTING = 45_000;

/**
 * Tests that failed or passed at the second try only, each with its stage and its reason, as the stages come to them.
 * @type {string[]}
 */
export const troubles = [];

/** @type {Promise<number> | undefined} */
let building;
/** One build serves both the check that the site builds and the browser tests. */
const built = () => (building ??= ensureBuilt());

/** @type {Promise<number> | undefined} */
let syncing;
/** Has Astro write its types, once: a fresh clone lacks them, and typed rules would take every import of theirs for an error. */
export const synced = () => (syncing ??= tool('astro', ['sync']));

/**
 * What `npm test` runs, in this order, each whatever became of the others.
 * @type {Record<string, () => Promise<import('./report.mjs').Counts>>}
 */
export const stages = {
  lint: async () => countCheck((await synced()) || (await tool('eslint', ['.', '--max-warnings=0'])) || (await tool('knip', []))),
  types: async () => countCheck((await synced()) || (await tool('astro', ['check', '--noSync', '--minimumFailingSeverity', 'warning']))),
  imports: async () => countCheck(await tool('depcruise', ['--config', '.dependency-cruiser.cjs', ...CODE])),
  unit: async () => {
    const file = await freshReport('vitest.json');
    const status = await tool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
    const report = await readReport(file);
    troubles.push(...troublesOfVitest(report).map((trouble) => `unit: ${trouble}`));
    return countVitest(report, status);
  },
  speed: async () => countCheck(await run(projectNode(), [join(root, 'scripts/bench/watch.ts')])),
  build: async () => countCheck(await built()),
  links: async () => {
    if ((await built()) !== 0) return countCheck(1);
    const { pages, links, problems } = await checkLinks(dist);
    console.log([...problems, `${links} links on ${pages} pages: ${problems.length === 0 ? 'all lead somewhere, in both languages' : `${problems.length} problems`}.`].join('\n'));
    return countCheck(problems.length);
  },
  browser: async () => {
    if ((await built()) !== 0) {
      console.log('There is no site to test in a browser.');
      const file = await freshReport('playwright.json');
      await tool('playwright', ['test', '--list', '--reporter=json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
      return countUnrun(await readReport(file));
    }
    const counts = [];
    // One after the other: what is measured alone has nothing beside it.
    for (const [project, mayBeCut] of /** @type {const} */ ([['together', false], ['alone', false], ['soak', true], ['next', true], ['rest', true]])) {
      const file = await freshReport(`playwright-${project}.json`);
      if (mayBeCut && timeLeft() < REPORTING) {
        console.log(`There is no time left for the tests of "${project}".`);
        await tool('playwright', ['test', '--list', `--project=${project}`, '--reporter=json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
        counts.push({ passed: 0, failed: 0, skipped: countUnrun(await readReport(file)).failed });
        continue;
      }
      const env = { TEST_PORT: String(await freePort()), PLAYWRIGHT_JSON_OUTPUT_FILE: file };
      const status = await tool('playwright', ['test', `--project=${project}`, '--reporter=list,json', ...timeLimit()], env);
      const report = await readReport(file);
      troubles.push(...troublesOfPlaywright(report, mayBeCut).map((trouble) => `browser: ${trouble}`));
      counts.push(countPlaywright(report, status, mayBeCut));
    }
    if (timeLeft() < REPORTING) console.log(TIME_IS_UP);
    return total(counts);
  },
};

/** Stages that take one core each: the two rows are gone through at the same time. */
export const BESIDE_EACH_OTHER = [['lint'], ['types', 'imports']];

/** Playwright ends in time to report what it did not get to. */
function timeLimit() {
  const left = timeLeft() - REPORTING;
  return Number.isFinite(left) ? [`--global-timeout=${Math.max(1, Math.round(left))}`] : [];
}

/**
 * The stages that the arguments name, all where they name none.
 * @param {readonly string[]} names
 * @throws {Explained} where a name is unknown
 */
export function chosen(names) {
  const unknown = names.find((name) => !Object.hasOwn(stages, name));
  if (unknown !== undefined) throw new Explained(`"${unknown}" is no stage of the tests: expected any of ${Object.keys(stages).join(', ')}.`);
  return Object.entries(stages).filter(([name]) => names.length === 0 || names.includes(name));
}

async function freePort() {
  // Not before the installation: the server needs it.
  const { listen } = await import('./server.mjs');
  const server = await listen(() => undefined, 0);
  server.close();
  return server.port;
}

/** @param {string} name */
async function freshReport(name) {
  const file = join(cache, name);
  await mkdir(cache, { recursive: true });
  await rm(file, { force: true });
  return file;
}

/** @param {string} file */
async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
