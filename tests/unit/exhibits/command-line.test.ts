import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { encodeOwn } from '../../../src/data/own/own-text.ts';
import { loadExhibits } from '../../../src/exhibits/registry.ts';

const exhibits = await loadExhibits();
function exhibit(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/exhibit.ts', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr: stderr.trim() };
}

describe('npm run exhibit', () => {
  it('lists every exhibit with its parameters', () => {
    const { status, stdout } = exhibit('--list');
    expect(status).toBe(0);
    for (const { id, parameters } of exhibits) {
      expect(stdout).toContain(`${id}: `);
      for (const name of Object.keys(parameters)) expect(stdout).toContain(`  ${name} = `);
    }
  });
  it('runs seeds in parallel and prints configuration, records, measures and verdict as JSON', () => {
    const { status, stdout } = exhibit('target-magnitude', '--param', 'schedule=cosine', '--param', 'seed=5', '--seeds', '3', '--json');
    expect(status).toBe(0);
    const { configuration, seeds, measures, verdict, records } = JSON.parse(stdout) as Record<string, never>;
    expect(configuration).toMatchObject({ schedule: 'cosine', dataSet: 'ring8' });
    expect(seeds).toEqual([5, 6, 7]);
    expect(measures).toHaveLength(3);
    expect(verdict).toMatchObject({ holds: 'no' });
    expect(records).toHaveProperty('learnable');
  });
  it('takes a reader’s own data as a link has them', () => {
    const dataSet = encodeOwn({ kind: 'gaussians', components: [{ x: 0, y: 0, std: 20, weight: 1, label: 0 }, { x: 100, y: 50, std: 60, weight: 3, label: 1 }] });
    const { status, stdout } = exhibit('target-magnitude', '--param', `dataSet=${dataSet}`, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ configuration: { dataSet } });
  });
  it.each([
    [['nothing'], 'There is no exhibit "nothing"'],
    [[], 'Expected one exhibit id, got 0'],
    [['target-magnitude', '--param', 'schedule=foo'], 'schedule = foo: not an option'],
    [['target-magnitude', '--param', 'colour=red'], 'colour = red: unknown name'],
    [['target-magnitude', '--param', 'dataSet=own:AAAA'], 'dataSet = own:AAAA: unreadable data'],
    [['target-magnitude', '--param', 'schedule'], '--param wants key=value, got "schedule"'],
    [['target-magnitude', '--seeds', '0'], '--seeds wants a whole number of at least 1, got "0"'],
    [['target-magnitude', '--frobnicate'], '--frobnicate'],
  ])('answers %j with one sentence and exit 2', (args, sentence) => {
    const { status, stderr, stdout } = exhibit(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr.split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
  });
});
