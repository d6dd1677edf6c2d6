import { spawnSync } from 'node:child_process';

export { pythonWith } from '../../../scripts/lib/python.ts';

/** Runs a program, its input as JSON on stdin, its output as JSON on stdout. @throws Error with what Python said. */
export function runPython(python: string, program: string, input: unknown): unknown {
  const { status, stdout, stderr } = spawnSync(python, ['-c', program], { input: JSON.stringify(input), encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(stderr.slice(-3000));
  return JSON.parse(stdout);
}
