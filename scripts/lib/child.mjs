// @ts-check
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a command in the repository's root with this process's input and output.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean }} [options] env is added to this process's environment
 * @returns {Promise<number>} the exit status; 127 where the command cannot be started, 128 where a signal ended it
 */
export function run(command, args, { env = {}, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit', shell });
    // Ctrl-C reaches the whole process group by itself; a SIGTERM sent to this process alone does not.
    const stop = () => {
      child.kill('SIGTERM');
      process.exit(143);
    };
    process.once('SIGTERM', stop);
    const end = (/** @type {number} */ status) => {
      process.removeListener('SIGTERM', stop);
      resolve(status);
    };
    child.once('error', () => end(127));
    child.once('close', (status) => end(status ?? 128));
  });
}
