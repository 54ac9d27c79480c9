import { defineActions, type Sourced } from '../../../upstream/action.js';

const TWENTY: Sourced = {
  value: 20,
  source:
    'StreamLink read pages, 2024-09-09: "a maximum of 20 requests can be initiated per second for this API"',
};

/** The StreamLink reads; the same in API mdc 2020-08-28 and mps 2019-06-12. */
export const streamlinkActions = defineActions('streamlink', {
  DescribeStreamLinkFlows: {
    quota: TWENTY,
    freshnessMs: { value: 10_000, source: 'not documented; assumed: status, seconds' },
    rows: 'Infos',
    rowId: 'FlowId',
    total: 'TotalNum',
    paging: {
      style: 'page-number',
      pageNumber: 'PageNum',
      limit: 'PageSize',
      size: { value: 100, source: 'no maximum documented; assumed: 100' },
      smallest: { value: 1, source: 'no minimum documented; assumed: 1' },
      usedSize: 'PageSize',
      fallback: {
        onCode: 'InvalidParameter.PageSize',
        size: { value: 10, source: 'DescribeStreamLinkFlows: PageSize, default 10' },
      },
    },
  },
  DescribeStreamLinkFlowRealtimeStatus: {
    about: ['FlowId'],
    quota: TWENTY,
    freshnessMs: { value: 5_000, source: 'not documented; assumed: measured values, a few seconds' },
    rows: 'Datas',
    rowId: 'FlowId',
    paging: { style: 'whole' },
  },
});
