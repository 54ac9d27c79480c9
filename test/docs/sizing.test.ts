import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

it('docs/sizing.md has the tables that the quotas and the measured figures give', () => {
  const { status, stderr } = spawnSync(process.execPath, ['bench/sizing/write.js', '--check'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});
