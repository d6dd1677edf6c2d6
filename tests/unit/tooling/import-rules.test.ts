import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let folder: string;
let violations: string[];

/** A small project: each file with what it imports. */
const FILES: Record<string, readonly string[]> = {
  'node_modules/@tensorflow/tfjs-core/index.js': [],
  'node_modules/d3/index.js': [],
  'src/random.ts': [],
  'src/diffusion/good.ts': ['../random.ts'],
  'src/diffusion/upwards.ts': ['../data/good.ts'],
  'src/diffusion/node.ts': ['node:fs'],
  'src/diffusion/chart.ts': ['d3'],
  'src/data/good.ts': ['../diffusion/good.ts'],
  'src/measures/good.ts': ['../data/good.ts'],
  'src/measures/engine.ts': ['@tensorflow/tfjs-core'],
  'src/checkpoints/good.ts': ['../diffusion/good.ts'],
  'src/checkpoints/widget.ts': ['../../components/good.ts'],
  'src/learning/good.ts': ['@tensorflow/tfjs-core', '../diffusion/good.ts'],
  'src/learning/upwards.ts': ['../exhibits/good.ts'],
  'src/exhibits/good.ts': ['../learning/good.ts', '../measures/good.ts', 'd3'],
  'src/exhibits/widget.ts': ['../../components/good.ts'],
  'src/exhibits/trial.ts': ['../trials/good.ts'],
  'src/trials/good.ts': ['../exhibits/good.ts', '../measures/good.ts'],
  'src/trials/widget.ts': ['../../components/good.ts'],
  'src/bench/good.ts': ['../exhibits/good.ts'],
  'src/bench/widget.ts': ['../../components/good.ts'],
  'src/bench/measuring/good.ts': ['@tensorflow/tfjs-core', '../../learning/good.ts'],
  'src/site/measuring.ts': ['../bench/measuring/good.ts'],
  'src/lab/good.ts': ['../learning/good.ts', '../bench/measuring/good.ts', '../exhibits/good.ts'],
  'src/site/past-the-door.ts': ['../learning/good.ts'],
  'components/good.ts': ['../src/lab/good.ts', '../src/exhibits/good.ts', '../src/trials/good.ts'],
  'components/page.ts': ['../src/pages/good.ts'],
  'components/lost.ts': ['./nowhere.ts'],
  'src/pages/good.ts': ['../../components/good.ts'],
  'src/site/cycle-a.ts': ['./cycle-b.ts'],
  'src/site/cycle-b.ts': ['./cycle-a.ts'],
  'tests/good.ts': ['@tensorflow/tfjs-core', '../src/learning/good.ts', '../src/pages/good.ts'],
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rooms-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('tsconfig.json', '{}');
  for (const [path, imports] of Object.entries(FILES)) write(path, imports.map((name) => `import '${name}';\n`).join('') + 'export {};\n');
  write('src/site/types.ts', "import type { A } from '../learning/good.ts';\nexport type B = A;\n");

  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [cruiser, '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', 'src', 'components', 'tests'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  violations = summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the import rules', () => {
  it.each([
    ['src/diffusion/upwards.ts', 'diffusion-imports'],
    ['src/diffusion/node.ts', 'pure-rooms-know-no-node'],
    ['src/diffusion/chart.ts', 'pure-rooms-know-no-browser'],
    ['src/measures/engine.ts', 'only-learning-knows-tensorflow'],
    ['src/checkpoints/widget.ts', 'checkpoints-imports'],
    ['src/learning/upwards.ts', 'learning-imports'],
    ['src/exhibits/widget.ts', 'exhibits-imports'],
    ['src/exhibits/trial.ts', 'exhibits-imports'],
    ['src/trials/widget.ts', 'trials-imports'],
    ['src/site/past-the-door.ts', 'lab-is-the-door-to-learning'],
    ['src/site/measuring.ts', 'lab-is-the-door-to-learning'],
    ['src/bench/widget.ts', 'bench-imports'],
    ['components/page.ts', 'pages-are-the-top'],
    ['components/lost.ts', 'no-missing-module'],
    ['src/site/cycle-a.ts', 'no-cycles'],
  ])('refuse %s by the rule %s', (file, rule) => {
    expect(violations).toContain(`${file}: ${rule}`);
  });

  it('let the order of the rooms pass, anything in tests, and types of learning anywhere', () => {
    expect(violations.filter((violation) => /\/(good|types)\.ts:/.test(violation))).toEqual([]);
  });
});
