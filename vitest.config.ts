import { defineConfig } from 'vitest/config';

/** Tests that count what a provider sees in a second: while others keep the machine busy, calls arrive late and in heaps. */
const ALONE = ['test/e2e/sharing/**/*.test.ts', 'test/e2e/quotas/full-quota.test.ts'];

/** Tests that leave nothing behind: they share modules, whose loading takes longer than most of them. */
const UNITS = ['core', 'upstream', 'providers', 'emulator', 'config', 'graph', 'examples'].map(
  (floor) => `test/${floor}/**/*.test.ts`,
);

/** What all tests have in common. */
export const common = defineConfig({
  // graphql refuses objects of a second copy of itself; type-graphql and we must resolve the same file.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    setupFiles: ['test/setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
  },
});

export default defineConfig({
  ...common,
  test: {
    ...common.test,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...ALONE, ...UNITS],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'units', include: UNITS, isolate: false, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: { name: 'alone', include: ALONE, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
