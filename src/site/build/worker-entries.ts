import type { Plugin } from 'vite';

/**
 * Keeps a worker's first file apart from what it shares with the files that it loads later. WebKit runs a worker's first file once more when another of its files
 * imports it: its state would be there twice, and the second time its policy for Trusted Types would be refused.
 * @throws Error while building, where such an import is left
 */
export const workerEntries = (): Plugin => ({
  name: 'worker-entries',
  // Vite sets its own value after that of its configuration.
  options: (given) => ({ ...given, preserveEntrySignatures: 'strict' }),
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
    const entries = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
    for (const { fileName, imports, dynamicImports } of chunks) {
      const entry = [...imports, ...dynamicImports].find((name) => entries.has(name));
      if (entry) throw new Error(`${fileName} imports ${entry}, with which a worker begins: WebKit would run that twice`);
    }
  },
});
