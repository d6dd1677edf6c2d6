import { defineConfig } from 'vitest/config';

/** What counts tensors, threads and back ends needs modules of its own for each file; the others come to their ends sooner without. */
const OWN_MODULES = ['tests/unit/{lab,learning}/**/*.test.ts'];

const shared = {
  environment: 'node',
  // Read as text by the figures' files; vitest leaves style sheets empty otherwise.
  css: { include: [/theme\.css/] },
  // Two shared cores: a slow test is no failed test.
  testTimeout: 60_000,
  hookTimeout: 60_000,
  restoreMocks: true,
};

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'engine', include: OWN_MODULES } },
      { test: { ...shared, name: 'others', include: ['tests/unit/**/*.test.ts'], exclude: OWN_MODULES, isolate: false } },
    ],
    maxWorkers: 2,
    allowOnly: false,
    passWithNoTests: false,
  },
});
