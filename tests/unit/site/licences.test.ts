import { describe, expect, it } from 'vitest';
import { installed, licenceOf, packageOf } from '../../../src/site/build/licences/packages.ts';

describe('a package is found by the id of a module', () => {
  it.each([
    ['/a/node_modules/preact/dist/preact.module.js', '/a/node_modules/preact'],
    ['/a/node_modules/@tensorflow/tfjs-core/dist/index.js?v=1', '/a/node_modules/@tensorflow/tfjs-core'],
    ['\0/a/node_modules/long/src/long.js?commonjs-proxy', '/a/node_modules/long'],
    ['/a/node_modules/x/node_modules/y/z.js', '/a/node_modules/x/node_modules/y'],
    ['C:\\a\\node_modules\\preact\\index.js', 'C:/a/node_modules/preact'],
    ['/a/src/random.ts', undefined],
    ['\0vite/preload-helper.js', undefined],
  ])('%j', (id, folder) => {
    expect(packageOf(id)).toBe(folder);
  });
});

describe('a licence', () => {
  it.each([
    ['preact', 'MIT', 'Permission is hereby granted'],
    ['idb-keyval', 'Apache-2.0', 'Apache License'],
    // In a folder of its own.
    ['pagefind', 'MIT', 'Permission is hereby granted'],
    // Without a file of its own: the text that its licence has everywhere, or the end of its README.
    ['@tensorflow/tfjs-core', 'Apache-2.0', 'TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION'],
    ['seedrandom', 'MIT', 'Permission is hereby granted'],
    ['@fontsource-variable/source-sans-3', 'OFL-1.1', 'SIL OPEN FONT LICENSE'],
  ])('of %s is %s, with its text', (name, licence, words) => {
    const found = licenceOf(installed(name));
    expect(found).toMatchObject({ name, licence });
    expect(found.text).toContain(words);
  });
  it('that is not installed is missed', () => {
    expect(() => installed('no-such-package-anywhere')).toThrow('not installed');
  });
});
