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
import { defineListSource, type RowSource } from '../../../upstream/row-source.js';
import { createSingleLoader } from '../../../upstream/single-loader.js';
import type { TargetFilter } from '../../../upstream/target-directory.js';
import type { Parameters, Target } from '../../../upstream/target.js';
import { dcsActions } from './actions.js';
import { findListed } from './find-listed.js';
import { expectNodes, withNodesAhead } from './nodes-ahead.js';
import { instanceStatuses, toCacheMode, toRedisInstance } from './to-redis-instance.js';

const { ListInstances, ShowInstance } = dcsActions;

/** The instances of a project: all, or those that pass a filter of the provider's. */
export function instanceSource(target: Target, filter: Parameters = {}): RowSource<RedisInstance> {
  const list = defineListSource({
    target,
    action: ListInstances,
    parameters: filter,
    toRow: toRedisInstance,
    keep: true,
  });
  return Object.keys(filter).length === 0 ? withNodesAhead(list) : list;
}

/** Which instances. */
export type InstanceQuery = TargetFilter & { filter?: RedisInstanceFilter | null | undefined };

/** Which part of the instances a page is, and whether their nodes will be asked for. */
export type InstancePageArguments = PageArguments & { wantsNodes?: boolean };

/** A page of instances. An address that is none is the caller's mistake. */
export function readRedisInstances(
  reader: Reader,
  where: InstanceQuery,
  page: InstancePageArguments,
): Promise<Page<RedisInstance>> {
  const filter = where.filter ?? {};
  const parameters = pushedDown(filter);
  const targets = reader.targets.of('dcs', where);
  if (page.wantsNodes) expectNodes(reader, listCertain(targets, filter, page));
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

/**
 * The regions that a page shows instances of, as far as that is certain beforehand: none under a filter, which may leave a
 * region nothing, and of those that are asked for their totals only the first.
 */
function listCertain(
  targets: readonly Target[],
  filter: RedisInstanceFilter,
  { wantsTotal }: PageArguments,
): readonly Target[] {
  const isFiltered = Object.values(filter).some((wanted) => wanted !== null && wanted !== undefined);
  if (isFiltered) return [];
  return wantsTotal ? targets.slice(0, 1) : targets;
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
export function addressesOf(instance: RedisInstance): string[] {
  const { addresses, publicAddress, domainName, readonlyDomainName } = instance;
  return [...addresses, publicAddress, domainName, readonlyDomainName].flatMap(
    (address) => parseAddress(address)?.address ?? [],
  );
}

/** Instances by id, out of the list; one that the list's first page lacks is asked for by its id. */
export function createInstanceLoader(reader: Reader): EntityLoader<RedisInstance> {
  return createEntityLoader<RedisInstance>(reader, {
    service: 'dcs',
    type: 'instance',
    action: ListInstances,
    find: (current, target, resources) => {
      const list = instanceSource(target);
      const readOne = async (asking: Reader, resource: string): Promise<RedisInstance[]> => {
        const { rows } = await instanceSource(target, { instance_id: resource }).read(asking, null);
        return rows.filter(({ resourceId }) => resourceId === resource);
      };
      return findListed(current, { list, readOne, looksAgain: true }, resources);
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
