import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'data/**', 'web/build/**', '**/.svelte-kit/**'],
    // Processes, since tests start, kill and listen; two, since the smallest machine has two cores.
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: ['test/postgres.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
