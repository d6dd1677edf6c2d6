import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { definitionOf } from '../../../src/site/build/definition.ts';

let root: string;
const write = (path: string, content: string) => writeFileSync(join(root, path), content);
const definition = (id: string) => definitionOf(id, `${root}/`);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'definition-'));
  for (const folder of ['one', 'two', 'shared', 'deeper']) mkdirSync(join(root, folder));
  write('one/run.ts', `import { sweep } from '../shared/run.ts';`);
  write('one/words.ts', 'hello');
  write('two/run.ts', 'no import');
  write('shared/run.ts', `import { deep } from '../deeper/deep.ts';`);
  write('shared/text.ts', `import { one } from '../one/words.ts';`);
  write('deeper/deep.ts', '1');
});
afterEach(() => rmSync(root, { recursive: true }));

it.each([
  ['one/run.ts', true],
  ['shared/run.ts', true],
  ['deeper/deep.ts', true],
  ['one/words.ts', false],
  ['shared/text.ts', false],
  ['two/run.ts', false],
])('the definition of an exhibit that shares a folder changes with %s: %s', (path, changes) => {
  const before = definition('one');
  write(path, `${path.endsWith('one/run.ts') ? `import { sweep } from '../shared/run.ts';` : ''} changed`);
  expect(definition('one') !== before).toBe(changes);
});

it('an exhibit that shares nothing does not depend on its neighbours', () => {
  const before = definition('two');
  write('shared/run.ts', 'changed');
  expect(definition('two')).toBe(before);
});
