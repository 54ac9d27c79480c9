import { describe, expect, it } from 'vitest';
import { createMongodbReads } from '../../../../src/providers/tencentcloud/mongodb/mongodb-reads.js';
import { createUpstream, openReader } from '../../../helpers/open-reader.js';
import { createScriptedTarget } from '../../../helpers/scripted-target.js';

describe('more operations than the provider lists', () => {
  it('end at its last offset, with a gap that says so', async () => {
    const target = createScriptedTarget(
      ({ parameters: { Offset, Limit } }) => ({
        TotalCount: 20_000,
        CurrentOps: Array.from({ length: Limit as number }, (_, row) => ({ OpId: (Offset as number) + row })),
      }),
      { service: 'mongodb', region: 'ap-guangzhou' },
    );
    const upstream = createUpstream([target], { quotas: { 'mongodb.DescribeCurrentOp': 10_000 } });
    const id = 'prod:mongodb:ap-guangzhou:instance:cmgo-demo0001';
    const read = (after: string | null) =>
      createMongodbReads(openReader(upstream)).currentOperations(id, null, {
        first: 1000,
        after,
        wantsTotal: true,
      });

    let page = await read(null);
    expect(page.totalCount).toBe(20_000);
    let rows = page.nodes.length;
    while (page.pageInfo.hasNextPage) {
      expect(page.complete).toBe(true);
      page = await read(page.pageInfo.endCursor);
      rows += page.nodes.length;
    }

    expect(rows).toBe(10_100);
    expect(target.calls.at(-1)?.parameters).toMatchObject({ Offset: 10_000, Limit: 100 });
    expect(page).toMatchObject({
      complete: false,
      gaps: [{ code: 'UPSTREAM_UNSUPPORTED', resourceId: 'cmgo-demo0001', retryable: false }],
    });
    expect(page.gaps[0]!.message).toContain('longer than the 10100 rows');
  });
});
