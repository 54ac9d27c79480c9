import type {
  BindRealServerInfo,
  DescribeRealServersRequest,
  DescribeRealServersResponse,
  DescribeRealServersStatusRequest,
  DescribeRealServersStatusResponse,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/gaap/v20180529/gaap_models.js';
import { Action, defineAction, Result } from '../../emulator/define-action.js';
import { Refusal } from '../../emulator/refusal.js';
import type { GaapState } from './gaap-state.js';
import { passesFilters } from './match-filters.js';
import type { RealServerRecord } from './records.js';

const filterFields: Readonly<Record<string, (server: RealServerRecord) => string>> = {
  RealServerName: ({ name }) => name,
  RealServerIP: ({ address }) => address,
};

/** DescribeRealServers: ProjectId is required (-1 for every one), Limit at most 50 and 20 by default. */
export function describeRealServers({ realServers }: GaapState): Action {
  return defineAction<DescribeRealServersRequest, DescribeRealServersResponse>({
    quota: 20,
    parameters: [
      { name: 'ProjectId', type: 'integer', required: true, min: -1 },
      { name: 'SearchValue', type: 'string' },
      { name: 'Offset', type: 'integer', min: 0 },
      { name: 'Limit', type: 'integer', min: 1, max: 50 },
      { name: 'TagSet', type: 'objects', maxItems: 5 },
      { name: 'Filters', type: 'objects', maxItems: 10 },
    ],
    answer: ({ ProjectId, SearchValue = '', Offset = 0, Limit = 20, TagSet = [], Filters }) => {
      // Every origin of this world is in the default project and has no tags.
      const isEmpty = ProjectId > 0 || TagSet.length > 0;
      const found = isEmpty
        ? []
        : realServers.servers.filter(
            (server) => server.address.includes(SearchValue) && passesFilters(server, Filters, filterFields),
          );
      return { TotalCount: found.length, RealServerSet: found.slice(Offset, Offset + Limit).map(toInfo) };
    },
  });
}

function toInfo({ id, name, address }: RealServerRecord): Result<BindRealServerInfo> {
  return { RealServerId: id, RealServerIP: address, RealServerName: name, ProjectId: 0, TagSet: [] };
}

/** DescribeRealServersStatus: bound or not, which is no health; at most 100 ids (not documented; assumed). */
export function describeRealServersStatus({ realServers }: GaapState): Action {
  return defineAction<DescribeRealServersStatusRequest, DescribeRealServersStatusResponse>({
    quota: 20,
    parameters: [
      { name: 'RealServerIds', type: 'strings', required: true, maxItems: 100, refusal: 'InvalidParameter' },
    ],
    answer: ({ RealServerIds }) => {
      const statuses = RealServerIds.map((id) => {
        const server = realServers.byId.get(id);
        if (server === undefined) throw new Refusal('InvalidParameterValue.RealServerNotBelong');
        const { boundTo } = server;
        return {
          RealServerId: id,
          BindStatus: boundTo === null ? 0 : 1,
          ProxyId: boundTo?.proxyId ?? '',
          GroupId: boundTo?.groupId ?? null,
        };
      });
      return { TotalCount: statuses.length, RealServerStatusSet: statuses };
    },
  });
}
