import { defineConfig } from 'vitest/config';
import root from '../vitest.config.js';

/** The tests that need what is installed here; they run from the root, as its own do. Each starts many processes. */
export default defineConfig({
  ...root,
  test: {
    ...root.test,
    include: ['gateway/test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
