import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesBelow, outputFingerprint, sourceFingerprint } from '../../../scripts/lib/fingerprint.mjs';

let folder: string;
const write = async (path: string, content: string): Promise<void> => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fingerprint-'));
  await write('src/pages/index.astro', 'one');
  await write('astro.config.mjs', 'export default {}');
});
afterEach(() => rm(folder, { recursive: true }));

describe('the fingerprint of the sources', () => {
  it.each([
    ['a changed page', 'src/pages/index.astro', 'two'],
    ['a new file', 'content/zh/new.mdx', ''],
    ['a hidden file of the public folder', 'public/.nojekyll', ''],
    ['changed configuration', 'astro.config.mjs', 'export default { trailingSlash: "always" }'],
    ['a folder of the same name as an ignored one, further down', 'src/tests/a.ts', ''],
  ])('changes with %s', async (_, path, content) => {
    const before = await sourceFingerprint(folder);
    await write(path, content);
    expect(await sourceFingerprint(folder)).not.toBe(before);
  });

  it('changes when a file is renamed', async () => {
    const before = await sourceFingerprint(folder);
    await rm(join(folder, 'src/pages/index.astro'));
    await write('src/pages/home.astro', 'one');
    expect(await sourceFingerprint(folder)).not.toBe(before);
  });

  it.each(['node_modules/a/index.js', 'dist/index.html', 'tests/unit/a.test.ts', '.git/HEAD', 'notes.txt', 'coverage/index.html'])(
    'does not change with %s',
    async (path) => {
      const before = await sourceFingerprint(folder);
      await write(path, 'new');
      expect(await sourceFingerprint(folder)).toBe(before);
    },
  );

  it('does not depend on the time a file was written', async () => {
    const before = await sourceFingerprint(folder);
    await utimes(join(folder, 'src/pages/index.astro'), 0, 0);
    expect(await sourceFingerprint(folder)).toBe(before);
  });
});

describe('the fingerprint of the output', () => {
  it('is empty where nothing is built', async () => {
    expect(await outputFingerprint(join(folder, 'dist'))).toBe('');
  });

  it('changes when a built file is written again', async () => {
    await write('dist/index.html', 'page');
    const before = await outputFingerprint(join(folder, 'dist'));
    await utimes(join(folder, 'dist/index.html'), 0, 0);
    expect(await outputFingerprint(join(folder, 'dist'))).not.toBe(before);
  });
});

describe('files below a folder', () => {
  it('come sorted, with forward slashes', async () => {
    expect(await filesBelow(folder)).toEqual(['astro.config.mjs', 'src/pages/index.astro']);
  });
});
