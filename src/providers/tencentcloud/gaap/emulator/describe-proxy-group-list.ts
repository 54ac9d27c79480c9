import type {
  DescribeProxyGroupListRequest,
  DescribeProxyGroupListResponse,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/gaap/v20180529/gaap_models.js';
import { Action, defineAction } from '../../emulator/define-action.js';
import type { ProxyGroup } from './create-groups.js';
import type { GaapState } from './gaap-state.js';
import { hasAnyTag, passesFilters } from './match-filters.js';

/** The names are not on the notes of this page; those of DescribeProxies are assumed. */
const filterFields: Readonly<Record<string, (group: ProxyGroup) => string>> = {
  GroupId: ({ GroupId }) => GroupId ?? '',
  RealServerRegion: ({ RealServerRegionInfo }) => RealServerRegionInfo?.RegionId ?? '',
  PackageType: () => 'Thunder',
};

/** DescribeProxyGroupList: Offset, Limit (at most 100) and ProjectId are required; -1 is every project. */
export function describeProxyGroupList({ groups }: GaapState): Action {
  return defineAction<DescribeProxyGroupListRequest, DescribeProxyGroupListResponse>({
    quota: 20,
    parameters: [
      { name: 'Offset', type: 'integer', required: true, min: 0 },
      { name: 'Limit', type: 'integer', required: true, min: 1, max: 100 },
      { name: 'ProjectId', type: 'integer', required: true, min: -1 },
      { name: 'Filters', type: 'objects', maxItems: 10 },
      { name: 'TagSet', type: 'objects', maxItems: 5 },
    ],
    answer: ({ Offset, Limit, ProjectId, Filters, TagSet }) => {
      const found = groups.filter(
        (group) =>
          (ProjectId === -1 || group.ProjectId === ProjectId) &&
          passesFilters(group, Filters, filterFields) &&
          hasAnyTag(group.TagSet, TagSet),
      );
      return { TotalCount: found.length, ProxyGroupList: found.slice(Offset, Offset + Limit) };
    },
  });
}
