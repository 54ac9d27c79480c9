import type {
  DescribeStreamLinkFlowsRequest,
  DescribeStreamLinkFlowsResponse,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/mps/v20190612/mps_models.js';
import { Action, defineAction } from '../../emulator/define-action.js';
import type { Flow } from './create-flows.js';
import { toVersion } from './to-version.js';

/** DescribeStreamLinkFlows: pages by number, 10 a page by default; the largest page is not documented, 100 assumed. */
export function describeFlows(flows: readonly Flow[]): Action {
  return defineAction<DescribeStreamLinkFlowsRequest, DescribeStreamLinkFlowsResponse>({
    quota: 20,
    parameters: [
      { name: 'PageNum', type: 'integer', min: 1, refusal: 'InvalidParameter.PageNum' },
      { name: 'PageSize', type: 'integer', min: 1, max: 100, refusal: 'InvalidParameter.PageSize' },
    ],
    answer: ({ PageNum = 1, PageSize = 10 }, { version }) => ({
      Infos: flows
        .slice((PageNum - 1) * PageSize, PageNum * PageSize)
        .map(({ shown }) => toVersion(shown, version)),
      PageNum,
      PageSize,
      TotalNum: flows.length,
      TotalPage: Math.ceil(flows.length / PageSize),
    }),
  });
}
