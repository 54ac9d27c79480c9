import { parseId } from '../../../core/id.js';
import type { Page, PageArguments } from '../../../core/page.js';
import type { MongoInstanceFilter } from '../../../graph/mongodb/filters.js';
import type { MongoInstance } from '../../../graph/mongodb/mongo-instance.js';
import type { RelatedMongoInstance } from '../../../graph/mongodb/related-mongo-instance.js';
import { createBatchLoader } from '../../../upstream/batch-loader.js';
import type { EntityLoader } from '../../../upstream/entity-loader.js';
import { eachSource } from '../../../upstream/list.js';
import { readList } from '../../../upstream/read-list.js';
import type { Reader } from '../../../upstream/reader.js';
import { firstPage } from '../../../upstream/row-page.js';
import { rowsOf } from '../../../upstream/rows-of.js';
import { defineListSource, type RowSource } from '../../../upstream/row-source.js';
import type { TargetFilter } from '../../../upstream/target-directory.js';
import type { Parameters, Target } from '../../../upstream/target.js';
import { mongodbActions } from './actions.js';
import { toStatusCodes } from './instance-status.js';
import { CLUSTER_TYPES, toInstance } from './to-instance.js';

const { DescribeDBInstances } = mongodbActions;

/**
 * DescribeDBInstances: all kinds, which is said because its defaults are not documented; oldest first, so that what is
 * created between two pages comes behind them.
 */
const EVERYTHING: Parameters = {
  InstanceType: 0,
  ClusterType: -1,
  PayMode: -1,
  OrderBy: 'CreateTime',
  OrderByType: 'ASC',
};

/** The instances of an account in a region: all, or those that pass a filter of the provider's. */
export function instanceSource(target: Target, parameters: Parameters = {}): RowSource<MongoInstance> {
  return defineListSource({
    target,
    action: DescribeDBInstances,
    parameters: { ...EVERYTHING, ...parameters },
    toRow: toInstance,
    keep: true,
  });
}

/** A page of instances over all accounts and regions. */
export function readInstances(
  reader: Reader,
  where: TargetFilter & { filter?: MongoInstanceFilter | null | undefined },
  page: PageArguments,
): Promise<Page<MongoInstance>> {
  const filter = where.filter ?? {};
  const parameters = pushedDown(filter);
  const sources = reader.targets.of('mongodb', where).map((target) => instanceSource(target, parameters));
  const { status } = filter;
  return readList<MongoInstance>(
    reader,
    {
      key: `mongodb.instances ${JSON.stringify(where)}`,
      sources: () => eachSource(sources),
      where: status && !parameters.Status ? (instance) => status.includes(instance.status) : undefined,
    },
    page,
  );
}

function pushedDown({ search, status, clusterType, tags }: MongoInstanceFilter): Parameters {
  const codes = status ? toStatusCodes(status) : null;
  return {
    ...(search ? { SearchKey: search } : {}),
    ...(codes ? { Status: codes } : {}),
    ...(clusterType ? { ClusterType: CLUSTER_TYPES.indexOf(clusterType) } : {}),
    ...(tags && tags.length > 0
      ? { Tags: tags.map(({ key, value }) => ({ TagKey: key, TagValue: value })) }
      : {}),
  };
}

/** Instances by id, up to 100 a call. */
export function createInstanceLoader(reader: Reader): EntityLoader<MongoInstance> {
  return createBatchLoader<MongoInstance>(reader, {
    service: 'mongodb',
    type: 'instance',
    action: DescribeDBInstances,
    parameters: (InstanceIds) => ({ ...EVERYTHING, InstanceIds, ...firstPage(DescribeDBInstances) }),
    toEntities: (answer, target) =>
      rowsOf({ target, action: DescribeDBInstances }, answer).map((info) => toInstance(info, target)),
  });
}

/** Whether a relative can be asked for: its region may not be configured. */
export function isInReach(reader: Reader, { instanceId }: RelatedMongoInstance): boolean {
  const parts = parseId(instanceId);
  return reader.targets
    .of('mongodb')
    .some(({ account, region }) => account === parts?.account && region === parts.region);
}
