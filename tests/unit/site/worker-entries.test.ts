import { describe, expect, it } from 'vitest';
import { workerEntries } from '../../../src/site/build/worker-entries.ts';

const chunk = (fileName: string, given: { isEntry?: boolean; imports?: string[]; dynamicImports?: string[] } = {}) => ({ type: 'chunk', fileName, isEntry: false, imports: [], dynamicImports: [], ...given });
const check = (...files: object[]) => (workerEntries().generateBundle as (options: object, bundle: object) => void)({}, Object.fromEntries(files.map((file, i) => [i, file])));
const entry = chunk('worker.js', { isEntry: true, imports: ['shared.js'], dynamicImports: ['later.js'] });

describe('the files of a worker', () => {
  it('may share one that is not the first', () => {
    expect(() => check(entry, chunk('shared.js'), chunk('later.js', { imports: ['shared.js'] }), { type: 'asset', fileName: 'kernel.wasm' })).not.toThrow();
  });
  it.each(['imports', 'dynamicImports'])('may not have the first among their %s', (how) => {
    expect(() => check(entry, chunk('later.js', { [how]: ['worker.js'] }))).toThrow('later.js imports worker.js');
  });
});
