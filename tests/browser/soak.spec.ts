import { expect, test } from '@playwright/test';
import { findBrowser } from '../../scripts/lib/browser.mjs';
import { brief, carryOut } from '../../scripts/soak/plans.ts';

test('in a long run and from run to run nothing piles up, no record is lost and the pace is kept @alone', async ({ baseURL }) => {
  const outcomes = await carryOut(brief, baseURL!, findBrowser()!);
  expect(outcomes.map(({ name }) => name)).toEqual(['long', 'short']);
  for (const { name, runs, lost, figures } of outcomes) {
    expect(lost, `${name}: of ${runs} runs`).toBe(0);
    expect(figures.filter(({ holds }) => !holds), name).toEqual([]);
    // Nothing that is missing keeps still.
    expect(figures.filter((figure) => !(figure.first > 0) && !figure.name.includes('tensors')), name).toEqual([]);
    expect(figures.map((figure) => figure.name), name).toContain('steps a second');
  }
  expect(outcomes.flatMap(({ figures }) => figures.map(({ name }) => name))).toEqual(expect.arrayContaining(['workers: bytes, in a run', 'page: bytes, in a run', 'page: bytes, run to run', 'page: listeners, run to run']));
});
