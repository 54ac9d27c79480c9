import type { ProxyInfo } from 'tencentcloud-sdk-nodejs/tencentcloud/services/gaap/v20180529/gaap_models.js';
import { dateFromSeconds, integer, text, texts } from '../../../core/lenient.js';
import type { ResourceStatus } from '../../../graph/enums.js';
import type { Proxy } from '../../../graph/gaap/proxy.js';
import type { Target } from '../../../upstream/target.js';
import { gaapId } from './ids.js';
import { toProtocols } from './to-protocols.js';
import { toTags } from '../to-tags.js';

/** DescribeProxies, ProxyInfo.Status; which serve and which change is read from their names. */
const STATUSES: Readonly<Record<string, ResourceStatus>> = {
  RUNNING: 'RUNNING',
  CREATING: 'PENDING',
  OPENING: 'PENDING',
  ADJUSTING: 'PENDING',
  CLONING: 'PENDING',
  RECOVERING: 'PENDING',
  MOVING: 'PENDING',
  CLOSING: 'STOPPED',
  CLOSED: 'STOPPED',
  DESTROYING: 'STOPPED',
  ISOLATING: 'ISOLATED',
  ISOLATED: 'ISOLATED',
};

/** ProxyInfo.BanStatus: the words that mean that traffic is blocked. */
const BANNED = ['BANNED', 'BANNING', 'RECOVERING', 'RECOVER_FAILED'];

/** ProxyInfo.Concurrent counts connections in units of this. */
const CONCURRENT_UNIT = 10_000;

/** Makes a proxy of what DescribeProxies says of it. */
export function toProxy(info: Partial<ProxyInfo>, target: Target): Proxy {
  const resourceId = text(info.ProxyId) ?? text(info.InstanceId) ?? '';
  const groupId = text(info.GroupId);
  const concurrent = integer(info.Concurrent);
  const banStatus = text(info.BanStatus);
  return {
    __typename: 'Proxy',
    id: gaapId(target, 'proxy', resourceId),
    resourceId,
    name: text(info.ProxyName),
    status: STATUSES[info.Status ?? ''] ?? 'UNKNOWN',
    statusDetail: text(info.Status),
    accessRegion: text(info.AccessRegion),
    realServerRegion: text(info.RealServerRegion),
    address: text(info.IP),
    accessAddresses: toAccessAddresses(info),
    forwardAddress: text(info.ForwardIP),
    domain: text(info.Domain),
    protocols: toProtocols(texts(info.SupportProtocols)),
    bandwidthMbps: integer(info.Bandwidth),
    connectionLimit: concurrent === null ? null : concurrent * CONCURRENT_UNIT,
    version: text(info.Version),
    banned: banStatus === null ? null : BANNED.includes(banStatus),
    groupId: groupId === null ? null : gaapId(target, 'proxy-group', groupId),
    createdAt: dateFromSeconds(info.CreateTime),
    tags: toTags(info.TagSet),
  };
}

function toAccessAddresses({ IP, IPList }: Partial<ProxyInfo>): string[] {
  const all = [text(IP), ...(IPList ?? []).map((entry) => text(entry.IP))];
  return [...new Set(all.filter((address) => address !== null))];
}
