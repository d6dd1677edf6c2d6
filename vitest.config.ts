import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    environment: 'node',
    // Read as text by the figures' files; vitest leaves style sheets empty otherwise.
    css: { include: [/theme\.css/] },
    maxWorkers: 2,
    // Two shared cores: a slow test is no failed test.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: false,
    passWithNoTests: false,
  },
});
