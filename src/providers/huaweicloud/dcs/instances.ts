import type DataLoader from 'dataloader';
import { parseAddress, requireAddress } from '../../../core/address.js';
import { requireId } from '../../../core/id.js';
import { record } from '../../../core/lenient.js';
import { matchesSearch } from '../../../core/matches-search.js';
import type { Page, PageArguments } from '../../../core/page.js';
import type { CacheMode } from '../../../graph/dcs/enums.js';
import type { RedisInstanceFilter } from '../../../graph/dcs/filters.js';
import type { RedisInstance } from '../../../graph/dcs/redis-instance.js';
import type { ResourceStatus } from '../../../graph/enums.js';
import { createEntityLoader, type EntityLoader } from '../../../upstream/entity-loader.js';
import { eachSource } from '../../../upstream/list.js';
import { readList } from '../../../upstream/read-list.js';
import type { Reader } from '../../../upstream/reader.js';
import { defineListSource, findInList, type RowSource } from '../../../upstream/row-source.js';
import { createSingleLoader } from '../../../upstream/single-loader.js';
import type { TargetFilter } from '../../../upstream/target-directory.js';
import type { Parameters, Target } from '../../../upstream/target.js';
import { dcsActions } from './actions.js';
import { instanceStatuses, toCacheMode, toRedisInstance } from './to-redis-instance.js';

const { ListInstances, ShowInstance } = dcsActions;

/** The instances of a project. */
function instanceSource(target: Target, parameters: Parameters = {}): RowSource<RedisInstance> {
  return defineListSource({
    target,
    action: ListInstances,
    parameters,
    toRow: toRedisInstance,
    keep: true,
  });
}

/** A page of instances. An address that is none is the caller's mistake. */
export function readRedisInstances(
  reader: Reader,
  where: TargetFilter & { filter?: RedisInstanceFilter | null | undefined },
  page: PageArguments,
): Promise<Page<RedisInstance>> {
  const filter = where.filter ?? {};
  const parameters = pushedDown(filter);
  const targets = reader.targets.of('dcs', where);
  return readList<RedisInstance>(
    reader,
    {
      key: `dcs.redisInstances ${JSON.stringify(where)}`,
      sources: () => eachSource(targets.map((target) => instanceSource(target, parameters))),
      where: remainder(filter),
    },
    page,
  );
}

/** `name` alone is fuzzy; that `ip` is compared whole is not documented, so it is compared here too. */
function pushedDown({ name, address, status }: RedisInstanceFilter): Parameters {
  const wanted = typeof address === 'string' ? requireAddress(address) : null;
  const word = onlyWordOf(status);
  return {
    ...(name ? { name, name_equal: 'true' } : {}),
    // A public address may be that of the instance's gateway, which this filter does not look at.
    ...(wanted?.isPrivate === true ? { ip: wanted.address } : {}),
    ...(word === null ? {} : { status: word }),
  };
}

/** The provider's word for a status; null when it has several, or several statuses are wanted. */
function onlyWordOf(statuses: readonly ResourceStatus[] | null | undefined): string | null {
  const words = Object.keys(instanceStatuses).filter((word) =>
    statuses?.includes(instanceStatuses[word] ?? 'UNKNOWN'),
  );
  return statuses?.length === 1 && words.length === 1 && words[0] !== undefined ? words[0] : null;
}

/** What of the filter the provider cannot apply, or may apply in another sense. */
function remainder(filter: RedisInstanceFilter): ((instance: RedisInstance) => boolean) | undefined {
  const { status, address, search } = filter;
  const wanted = typeof address === 'string' ? requireAddress(address).address : null;
  const statusesHere = status && onlyWordOf(status) === null ? status : null;
  if (wanted === null && !statusesHere && !search) return undefined;
  return (instance) =>
    (statusesHere?.includes(instance.status) ?? true) &&
    (wanted === null || addressesOf(instance).includes(wanted)) &&
    matchesSearch(search, [
      instance.name,
      instance.resourceId,
      instance.domainName,
      instance.readonlyDomainName,
      instance.publicAddress,
      ...instance.addresses,
    ]);
}

/** Every address and name that leads to an instance, in their canonical spelling. */
function addressesOf(instance: RedisInstance): string[] {
  const { addresses, publicAddress, domainName, readonlyDomainName } = instance;
  return [...addresses, publicAddress, domainName, readonlyDomainName].flatMap(
    (address) => parseAddress(address)?.address ?? [],
  );
}

/** Instances by id: one is asked for by its id, several are looked for in the list. */
export function createInstanceLoader(reader: Reader): EntityLoader<RedisInstance> {
  return createEntityLoader<RedisInstance>(reader, {
    service: 'dcs',
    type: 'instance',
    action: ListInstances,
    find: (current, target, resources) => {
      const parameters = resources.length === 1 ? { instance_id: resources[0] } : {};
      return findInList(current, instanceSource(target, parameters), resources);
    },
  });
}

/** How instances are built, by their ids: a call for each. Fails with an UpstreamError. */
export function createCacheModeLoader(reader: Reader): DataLoader<string, CacheMode> {
  return createSingleLoader(async (id) => {
    const parts = requireId(id);
    const target = reader.targets.ofId(parts, 'dcs', 'instance');
    const answer = await reader.ask(target, ShowInstance, { instance_id: parts.resource });
    return toCacheMode(record(answer.body));
  });
}
