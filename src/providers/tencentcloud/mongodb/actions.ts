import { defineActions, type OffsetPaging, type Sourced } from '../../../upstream/action.js';
import { INVENTORY, STATUS } from '../../../upstream/freshness-classes.js';

/** Operations come and go by themselves. */
const MOMENT: Sourced = { value: 2_000, source: 'not documented; assumed: what runs now, a moment' };

const quotaOf = (value: number, page: string): Sourced => ({
  value,
  source: `${page}: "a maximum of ${value} requests can be initiated per second"`,
});

const pagesOf = (value: number, smallest: number, source: string): OffsetPaging => ({
  style: 'offset',
  offset: 'Offset',
  limit: 'Limit',
  size: { value, source },
  smallest: { value: smallest, source },
});

/** The TencentDB for MongoDB reads, API 2019-07-25. */
export const mongodbActions = defineActions('mongodb', {
  DescribeDBInstances: {
    quota: quotaOf(20, 'DescribeDBInstances'),
    ...INVENTORY,
    rows: 'InstanceDetails',
    rowId: 'InstanceId',
    total: 'TotalCount',
    // 1 is in the range on older pages and out of it on newer ones: 2 is in the range of both.
    paging: pagesOf(100, 2, 'DescribeDBInstances: Limit, (1,100], 20 by default'),
    ids: {
      parameter: 'InstanceIds',
      max: { value: 100, source: 'no maximum documented; assumed: 100, as a page holds' },
    },
  },
  DescribeClientConnections: {
    about: ['InstanceId'],
    quota: quotaOf(5, 'DescribeClientConnections (2023-03-20)'),
    ...STATUS,
    rows: 'Clients',
    total: 'TotalCount',
    paging: pagesOf(1000, 1, 'DescribeClientConnections (2023-03-20): Limit, 1 to 1,000'),
  },
  DescribeDBInstanceNodeProperty: {
    about: ['InstanceId'],
    quota: quotaOf(10, 'DescribeDBInstanceNodeProperty'),
    ...STATUS,
  },
  DescribeCurrentOp: {
    about: ['InstanceId'],
    quota: quotaOf(20, 'DescribeCurrentOp'),
    freshnessMs: MOMENT,
    rows: 'CurrentOps',
    total: 'TotalCount',
    paging: {
      ...pagesOf(100, 1, 'DescribeCurrentOp: Limit, 0 to 100; what 0 means is not said'),
      lastOffset: { value: 10_000, source: 'DescribeCurrentOp: Offset, 0 to 10000' },
    },
  },
});
