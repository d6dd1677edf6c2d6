import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { endCommandsBy, inOnePiece, run, TIME_IS_UP, timeLeft } from '../../../scripts/lib/child.mjs';

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

it('what two pieces of work print at the same time comes out one after the other', async () => {
  const printed: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  const chatter = (name: string) => inOnePiece(async () => {
    for (const line of [1, 2]) await run(process.execPath, ['-e', `console.log('${name}${line}'); console.error('${name}!')`]);
    return name;
  });
  expect(await Promise.all([chatter('a'), chatter('b')])).toEqual(['a', 'b']);
  write.mockRestore();
  expect(printed.map((text) => text.replaceAll(/[^ab]/g, '')).toSorted()).toEqual(['aaaa', 'bbbb']);
});

it('what work printed before it broke off is printed', async () => {
  const write = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  await expect(inOnePiece(async () => {
    await run(process.execPath, ['-e', 'console.log("before")']);
    throw new Error('broken');
  })).rejects.toThrow('broken');
  expect(String(write.mock.calls)).toContain('before');
  write.mockRestore();
});

it.each([['SIGTERM', 143], ['SIGINT', 130]] as const)('what work printed before %s ended the process is printed, and its commands are ended', async (signal, status) => {
  const module = new URL('../../../scripts/lib/child.mjs', import.meta.url);
  const folder = await mkdtemp(join(tmpdir(), 'child-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const place = join(folder, 'pid');
  const parent = spawn(process.execPath, ['--input-type=module', '-e', `
    import { inOnePiece, run } from ${JSON.stringify(module)};
    await inOnePiece(async () => {
      await run(process.execPath, ['-e', 'console.log("before")']);
      await run(process.execPath, ['-e', 'require("node:fs").writeFileSync(process.argv[1], String(process.pid)); setInterval(() => {}, 1000)', ${JSON.stringify(place)}]);
    });
  `], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  parent.stdout.on('data', (chunk) => (printed += String(chunk)));
  const pid = await vi.waitUntil(async () => Number(await readFile(place, 'utf8').catch(() => '')), { timeout: 10_000 });
  parent.kill(signal);
  const [code] = (await once(parent, 'close')) as [number];
  expect(code).toBe(status);
  expect(printed).toBe('before\n');
  await vi.waitUntil(() => !lives(pid), { timeout: 10_000 });
});

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
