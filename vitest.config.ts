import { defineConfig } from 'vitest/config';

export default defineConfig({
  // graphql refuses objects of a second copy of itself; type-graphql and we must resolve the same file.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
  },
});
