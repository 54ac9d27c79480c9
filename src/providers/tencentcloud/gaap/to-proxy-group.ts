import type { ProxyGroupInfo } from 'tencentcloud-sdk-nodejs/tencentcloud/services/gaap/v20180529/gaap_models.js';
import { dateFromSeconds, text } from '../../../core/lenient.js';
import type { ResourceStatus } from '../../../graph/enums.js';
import type { ProxyGroup } from '../../../graph/gaap/proxy-group.js';
import type { Target } from '../../../upstream/target.js';
import { gaapId } from './ids.js';
import { toTags } from '../to-tags.js';

/** DescribeProxyGroupList, ProxyGroupInfo.Status. */
const STATUSES: Readonly<Record<string, ResourceStatus>> = {
  RUNNING: 'RUNNING',
  CREATING: 'PENDING',
  MOVING: 'PENDING',
  CHANGING: 'PENDING',
  CLOSED: 'STOPPED',
  DESTROYING: 'STOPPED',
};

/** Makes a group of what DescribeProxyGroupList says of it. */
export function toProxyGroup(info: Partial<ProxyGroupInfo>, target: Target): ProxyGroup {
  const resourceId = text(info.GroupId) ?? '';
  return {
    __typename: 'ProxyGroup',
    id: gaapId(target, 'proxy-group', resourceId),
    resourceId,
    name: text(info.GroupName),
    status: STATUSES[info.Status ?? ''] ?? 'UNKNOWN',
    statusDetail: text(info.Status),
    domain: text(info.Domain),
    realServerRegion: text(info.RealServerRegionInfo?.RegionId),
    createdAt: dateFromSeconds(info.CreateTime),
    tags: toTags(info.TagSet),
  };
}
