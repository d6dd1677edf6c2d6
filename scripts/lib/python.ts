import { spawnSync } from 'node:child_process';

/** Interpreters to try; the one that a reader of the scripts would have, and the system's. */
const CANDIDATES = ['python3', '/usr/bin/python3'];

/** The first Python that has the modules. */
export const pythonWith = (...modules: readonly string[]): string | undefined =>
  CANDIDATES.find((python) => spawnSync(python, ['-c', ['import sys', ...modules.map((name) => `import ${name}`)].join('\n')]).status === 0);
