import { describe, expect, it } from 'vitest';
import type { Budget, Run } from '../../../src/exhibits/exhibit.ts';
import { startSession, type SessionEvents } from '../../../src/lab/session.ts';

/** A run that counts, one unit a turn, and keeps the budgets it was given. */
function counter(total: number, budgets: Budget[] = []): Run<undefined, number> {
  return async function* (_, { budget }) {
    for (let done = 1; done <= total; done++) {
      budgets.push(budget());
      yield { progress: { done, total }, record: done };
    }
    return 'complete';
  };
}

function watch() {
  const seen: string[] = [];
  const waiting: { word: string; resolve: () => void }[] = [];
  const note = (word: string) => {
    seen.push(word);
    for (const one of waiting) if (word.startsWith(one.word)) one.resolve();
  };
  const events: SessionEvents = {
    record: (record) => note(`record ${String(record)}`),
    paused: () => note('paused'),
    held: () => note('held'),
    end: (reason) => note(`end ${reason}`),
    failed: (error) => note(`failed ${String(error)}`),
  };
  const until = (word: string) =>
    seen.some((one) => one.startsWith(word)) ? Promise.resolve() : new Promise<void>((resolve) => waiting.push({ word, resolve }));
  return { seen, events, until };
}
const engine = { backend: () => Promise.reject(new Error('none')), now: () => performance.now() };
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a session', () => {
  it('runs to the end and says why it ended', async () => {
    const { seen, events, until } = watch();
    startSession(counter(3), undefined, engine, events);
    await until('end');
    expect(seen).toEqual(['record 1', 'record 2', 'record 3', 'end complete']);
  });
  it('asks for nothing while it is paused, and goes on where it was', async () => {
    const { seen, events, until } = watch();
    const session = startSession(counter(1000), undefined, engine, events);
    await until('record 5');
    session.pause();
    await until('paused');
    const records = seen.length;
    await settle();
    expect(seen).toHaveLength(records);
    session.resume();
    await until('end');
    expect(seen.filter((word) => word.startsWith('record'))).toEqual(Array.from({ length: 1000 }, (_, i) => `record ${i + 1}`));
  });
  it('takes one step when asked for one, with a budget of one', async () => {
    const budgets: Budget[] = [];
    const { seen, events, until } = watch();
    const session = startSession(counter(10, budgets), undefined, { ...engine, paused: true }, events);
    await settle();
    expect(seen).toEqual(['paused']);
    session.step();
    await until('record 1');
    await settle();
    expect(seen).toEqual(['paused', 'record 1', 'paused']);
    expect(budgets[0]!.maxSteps).toBe(1);
  });
  it('does not count preparation as a step', async () => {
    const { seen, events, until } = watch();
    const run: Run<undefined, string> = async function* () {
      yield { progress: { done: 0, total: 2 }, record: 'setting' };
      yield { progress: { done: 0, total: 2 }, record: 'probe' };
      yield { progress: { done: 1, total: 2 }, record: 'trained' };
      return 'budget';
    };
    const session = startSession(run, undefined, { ...engine, paused: true }, events);
    session.step();
    await until('record trained');
    await settle();
    expect(seen.slice(-4)).toEqual(['record setting', 'record probe', 'record trained', 'paused']);
  });
  it('never runs twice at once, however often it is paused and resumed', async () => {
    const { seen, events, until } = watch();
    const session = startSession(counter(300), undefined, engine, events);
    for (let i = 0; i < 200; i++) {
      session.pause();
      session.resume();
    }
    await until('end');
    expect(seen.filter((word) => word.startsWith('record'))).toHaveLength(300);
    expect(seen.filter((word) => word.startsWith('end'))).toHaveLength(1);
  });
  describe('on hold', () => {
    const twoPhases: Run<undefined, string> = async function* (_, { backend, budget }) {
      yield { progress: { done: 1, total: 3 }, record: 'exact' };
      const { id } = await backend();
      for (let done = 2; done <= 3; done++) yield { progress: { done, total: 3 }, record: `${id} ${budget().maxSteps ?? 'many'}` };
      return 'budget';
    };
    const wasm = { backend: () => Promise.resolve({ id: 'wasm', plan: 'simd', rejected: [] } as const), now: () => performance.now() };

    it('goes as far as no engine is needed, and on when it is told to', async () => {
      const { seen, events, until } = watch();
      const session = startSession(twoPhases, undefined, { ...wasm, hold: true }, events);
      await until('held');
      await settle();
      expect(seen).toEqual(['record exact', 'held']);
      session.resume();
      await until('end');
      expect(seen.slice(2)).toEqual(['record wasm many', 'record wasm many', 'end budget']);
    });
    it('takes one step of training when asked for one', async () => {
      const { seen, events, until } = watch();
      const session = startSession(twoPhases, undefined, { ...wasm, hold: true }, events);
      await until('held');
      session.step();
      await until('paused');
      expect(seen).toEqual(['record exact', 'held', 'record wasm 1', 'paused']);
    });
    it('asks once: who has pressed Continue before is not held again', async () => {
      const { seen, events, until } = watch();
      const session = startSession(twoPhases, undefined, { ...wasm, hold: true, paused: true }, events);
      session.resume();
      await until('end');
      expect(seen).not.toContain('held');
    });
    it('a run that needs no engine is not held', async () => {
      const { seen, events, until } = watch();
      startSession(counter(2), undefined, { ...engine, hold: true }, events);
      await until('end');
      expect(seen).toEqual(['record 1', 'record 2', 'end complete']);
    });
  });
  it('reports what a run throws', async () => {
    const { events, until, seen } = watch();
    startSession(async function* () {
      yield { progress: { done: 0, total: 1 }, record: 0 };
      throw new Error('out of memory');
    }, undefined, engine, events);
    await until('failed');
    expect(seen.at(-1)).toBe('failed Error: out of memory');
  });
});
