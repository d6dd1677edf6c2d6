import { afterEach, expect, it, vi } from 'vitest';
import { endCommandsBy, run, TIME_IS_UP, timeLeft } from '../../../scripts/lib/child.mjs';

afterEach(() => endCommandsBy(Infinity));

it('a command answers with its exit status', async () => {
  expect(await run(process.execPath, ['-e', 'process.exit(3)'])).toBe(3);
  expect(await run('no-such-command-anywhere', [])).toBe(127);
  expect(timeLeft()).toBe(Infinity);
});

it('a command that does not end, and will not be asked to, is killed when the time is up, and a sentence says so', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  endCommandsBy(Date.now() + 500);
  expect(await run(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)'])).toBe(124);
  expect(said.mock.calls.join()).toContain(TIME_IS_UP);
  said.mockRestore();
});
