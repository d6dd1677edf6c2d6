// @ts-check
import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

export const TIME_IS_UP = 'This was broken off, since the time for all of it is up; TEST_MINUTES=60 would give an hour.';

let deadline = Infinity;

/**
 * From this time on no command runs any longer: one that does is killed, and a sentence says so.
 * @param {number} time milliseconds since 1970
 */
export const endCommandsBy = (time) => void (deadline = time);

/** Milliseconds that a command may still run, at least 1; Infinity where no end was set. */
export const timeLeft = () => Math.max(1, deadline - Date.now());

/** @type {AsyncLocalStorage<Buffer[]>} */
const held = new AsyncLocalStorage();

/** @type {Set<Buffer[]>} */
const pieces = new Set();
/** @type {(said: Buffer[]) => void} */
const tell = (said) => {
  if (pieces.delete(said)) process.stdout.write(Buffer.concat(said));
};

/**
 * Does some work and prints what its commands have to say in one piece at its end, so that nothing done at the same time is mixed into it.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what the work comes to
 */
export async function inOnePiece(work) {
  /** @type {Buffer[]} */
  const said = [];
  pieces.add(said);
  try {
    return await held.run(said, work);
  } finally {
    tell(said);
  }
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();

/** @type {Partial<Record<NodeJS.Signals, number>>} */
const STATUS = { SIGINT: 130, SIGTERM: 143 };
const signals = /** @type {NodeJS.Signals[]} */ (Object.keys(STATUS));

/**
 * Ends the commands, says what they had to say until now, and ends. Ctrl-C reaches the whole process group by itself; a SIGTERM sent to this process alone does not.
 * @param {NodeJS.Signals} signal
 */
function stop(signal) {
  for (const child of children) child.kill('SIGTERM');
  for (const said of pieces) tell(said);
  process.exit(STATUS[signal]);
}

/**
 * Runs a command in the repository's root with this process's input and output.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean }} [options] env is added to this process's environment
 * @returns {Promise<number>} the exit status; 127 where the command cannot be started, 124 where its time was up, 128 where
 *   a signal ended it
 */
export function run(command, args, { env = {}, shell = false } = {}) {
  return new Promise((resolve) => {
    const said = held.getStore();
    const output = said ? 'pipe' : 'inherit';
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['inherit', output, output], shell });
    if (said) for (const stream of [child.stdout, child.stderr]) stream?.on('data', (/** @type {Buffer} */ chunk) => said.push(chunk));
    const limit = timeLeft();
    let late = false;
    const timer = limit === Infinity ? undefined : setTimeout(() => {
      late = child.kill('SIGKILL');
      // What it started itself may hold its output open.
      for (const stream of [child.stdout, child.stderr]) stream?.destroy();
    }, limit);
    if (children.size === 0) for (const signal of signals) process.once(signal, stop);
    children.add(child);
    const end = (/** @type {number} */ status) => {
      children.delete(child);
      if (children.size === 0) for (const signal of signals) process.removeListener(signal, stop);
      clearTimeout(timer);
      if (late) console.log(`\n${TIME_IS_UP}`);
      resolve(late ? 124 : status);
    };
    child.once('error', () => end(127));
    child.once('close', (status) => end(status ?? 128));
  });
}
