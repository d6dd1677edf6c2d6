import { spawnSync } from 'node:child_process';

/** Interpreters to try; the one that a reader of the scripts would have, and the system's. */
const CANDIDATES = ['python3', '/usr/bin/python3'];

/** The first Python that has the modules. */
export const pythonWith = (...modules: readonly string[]): string | undefined =>
  CANDIDATES.find((python) => spawnSync(python, ['-c', ['import sys', ...modules.map((name) => `import ${name}`)].join('\n')]).status === 0);

/** Runs a program, its input as JSON on stdin, its output as JSON on stdout. @throws Error with what Python said. */
export function runPython(python: string, program: string, input: unknown): unknown {
  const { status, stdout, stderr } = spawnSync(python, ['-c', program], { input: JSON.stringify(input), encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(stderr.slice(-3000));
  return JSON.parse(stdout);
}
