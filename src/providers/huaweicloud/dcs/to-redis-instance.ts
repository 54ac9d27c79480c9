import {
  boolean,
  dateFromText,
  integer,
  number,
  record,
  records,
  text,
  texts,
} from '../../../core/lenient.js';
import type { CacheMode } from '../../../graph/dcs/enums.js';
import type { RedisInstance } from '../../../graph/dcs/redis-instance.js';
import type { ResourceStatus } from '../../../graph/enums.js';
import type { Tag } from '../../../graph/tag.js';
import type { Target } from '../../../upstream/target.js';
import { dcsId } from './ids.js';

/** DCS API Reference, "Instance Status", and the words that the count of instances by status adds. */
export const instanceStatuses: Readonly<Record<string, ResourceStatus>> = {
  RUNNING: 'RUNNING',
  CREATING: 'PENDING',
  RESTARTING: 'PENDING',
  EXTENDING: 'PENDING',
  RESTORING: 'PENDING',
  FLUSHING: 'PENDING',
  UPGRADING: 'PENDING',
  MIGRATING: 'PENDING',
  PAYING: 'PENDING',
  FREEZING: 'ISOLATED',
  FROZEN: 'ISOLATED',
  ERROR: 'FAULTY',
  CREATEFAILED: 'FAULTY',
};

/** DCS API Reference, ShowInstance: cache_mode. */
const CACHE_MODES: Readonly<Record<string, CacheMode>> = {
  single: 'SINGLE',
  ha: 'HA',
  cluster: 'CLUSTER',
  proxy: 'PROXY',
  ha_rw_split: 'RW_SPLIT',
};

/** Makes an instance of what ListInstances says of it. */
export function toRedisInstance(info: Record<string, unknown>, target: Target): RedisInstance {
  const resourceId = text(info['instance_id']) ?? '';
  const status = text(info['status']);
  const addresses = toAddresses(info['ip']);
  return {
    __typename: 'RedisInstance',
    id: dcsId(target, 'instance', resourceId),
    resourceId,
    accountName: target.account,
    region: target.region,
    name: text(info['name']),
    status: instanceStatuses[status ?? ''] ?? 'UNKNOWN',
    statusDetail: status,
    address: addresses[0] ?? null,
    addresses,
    port: integer(info['port']),
    engine: text(info['engine']) ?? 'Redis',
    engineVersion: text(info['engine_version']),
    createdAt: dateFromText(info['created_at']),
    updatedAt: dateFromText(info['updated_at']),
    tags: toTags(info['tags']),
    description: text(info['description']),
    ...toSize(info),
    ...toNetwork(info),
    openAccess: boolean(info['no_password_access']),
    maintenanceBegin: text(info['maintain_begin']),
    maintenanceEnd: text(info['maintain_end']),
  };
}

type Size = Pick<RedisInstance, 'specCode' | 'cpuType' | 'capacityGb' | 'usedMemoryMb' | 'maxMemoryMb'>;

function toSize(info: Record<string, unknown>): Size {
  const whole = number(info['capacity']);
  return {
    specCode: text(info['spec_code']),
    cpuType: text(info['cpu_type']),
    // Below 1 GB the whole number is 0 and the fraction is told apart, as ".125".
    capacityGb: whole === null ? null : whole + (number(info['capacity_minor']) ?? 0),
    usedMemoryMb: integer(info['used_memory']),
    maxMemoryMb: integer(info['max_memory']),
  };
}

type Network = Pick<
  RedisInstance,
  | 'domainName'
  | 'readonlyDomainName'
  | 'publicAddress'
  | 'zones'
  | 'vpcId'
  | 'vpcName'
  | 'subnetId'
  | 'securityGroupId'
  | 'sslEnabled'
  | 'passThroughSupported'
>;

function toNetwork(info: Record<string, unknown>): Network {
  return {
    domainName: text(info['domain_name']),
    readonlyDomainName: text(info['readonly_domain_name']),
    publicAddress: text(info['publicip_address']),
    zones: texts(info['az_codes']),
    vpcId: text(info['vpc_id']),
    vpcName: text(info['vpc_name']),
    subnetId: text(info['subnet_id']),
    securityGroupId: text(info['security_group_id']),
    sslEnabled: boolean(info['enable_ssl']),
    passThroughSupported: boolean(record(info['features'])?.['support_transparent_client_ip']),
  };
}

/** A cluster's addresses are one text with commas. */
function toAddresses(ip: unknown): string[] {
  const parts = (text(ip) ?? '').split(',').map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

function toTags(tags: unknown): Tag[] {
  return records(tags).map(({ key, value }) => ({ key: text(key) ?? '', value: text(value) }));
}

/** Makes a mode of what ShowInstance says of an instance. */
export function toCacheMode(info: Record<string, unknown> | null): CacheMode {
  return CACHE_MODES[text(info?.['cache_mode']) ?? ''] ?? 'UNKNOWN';
}
