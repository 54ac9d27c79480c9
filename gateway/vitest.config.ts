import { defineConfig } from 'vitest/config';
import { common } from '../vitest.config.js';

/** The tests that need what is installed here; they run from the root, as its own do. Each starts many processes. */
export default defineConfig({
  ...common,
  test: {
    ...common.test,
    include: ['gateway/test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
