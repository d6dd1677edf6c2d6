// @ts-check
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { run } from './child.mjs';
import { Explained } from './explain.mjs';
import { root } from './paths.mjs';

const OWN_NODE = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const MAJOR = 24;

/** Entry points of the tools, run as scripts of the project's Node: the launchers in node_modules/.bin would take any Node on PATH. */
const ENTRY = {
  astro: 'astro/bin/astro.mjs',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  eslint: 'eslint/bin/eslint.js',
  knip: 'knip/bin/knip.js',
  playwright: '@playwright/test/cli.js',
  vitest: 'vitest/vitest.mjs',
};

/**
 * The Node that the project brings along, or the one running this where that is as new.
 * @throws {Explained} where there is neither
 */
export function projectNode() {
  if (existsSync(OWN_NODE)) return OWN_NODE;
  if (Number(process.versions.node.split('.')[0]) >= MAJOR) return process.execPath;
  throw new Explained(
    `The project's own Node ${MAJOR} was not installed and this is Node ${process.versions.node}: let npm run the install script of ` +
      `the package "node" (npm config set ignore-scripts false), or install Node ${MAJOR}, and start again.`,
  );
}

/**
 * Runs one of the project's tools to its end.
 * @param {keyof typeof ENTRY} name
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit status
 */
export function tool(name, args, env = {}) {
  const quiet = { ASTRO_TELEMETRY_DISABLED: '1', ...env };
  return run(projectNode(), [join(root, 'node_modules', ENTRY[name]), ...args], { env: quiet });
}

/**
 * Runs npm: the very npm that runs this script where there is one. `npm ci` removes node_modules, so npm must not run on the Node in it.
 * @param {readonly string[]} args
 */
export function npm(args) {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  if (cli && basename(cli) === 'npm-cli.js' && node && node !== OWN_NODE && existsSync(node)) return run(node, [cli, ...args]);
  return process.platform === 'win32' ? run('npm.cmd', args, { shell: true }) : run('npm', args);
}
