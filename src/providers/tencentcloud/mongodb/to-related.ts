import type { InstanceDetail } from 'tencentcloud-sdk-nodejs/tencentcloud/services/mongodb/v20190725/mongodb_models.js';
import { integer, record, records, text } from '../../../core/lenient.js';
import type { MongoRelation } from '../../../graph/mongodb/enums.js';
import type { RelatedMongoInstance } from '../../../graph/mongodb/related-mongo-instance.js';
import type { Target } from '../../../upstream/target.js';
import { mongodbId } from './ids.js';

/** InstanceDetail.InstanceType of an ordinary instance: its RelatedInstance is a copy; that of any other its main one. */
const FORMAL = 1;

/** Makes the relatives of an instance; an empty InstanceId means that there is none, and each is named once. */
export function toRelated(detail: InstanceDetail, target: Target): RelatedMongoInstance[] {
  const named = (relation: MongoRelation, list: unknown): RelatedMongoInstance[] =>
    records(list).flatMap((info) => toRelative(relation, info, target));
  const relative = record(detail.RelatedInstance);
  const all = [
    ...named('READ_ONLY', detail.ReadonlyInstances),
    ...named('STANDBY', detail.StandbyInstances),
    ...named('CLONE', detail.CloneInstances),
    ...named(integer(detail.InstanceType) === FORMAL ? 'CLONE' : 'MAIN', relative ? [relative] : []),
  ];
  return [...new Map(all.toReversed().map((one) => [one.instanceId, one])).values()].toReversed();
}

function toRelative(
  relation: MongoRelation,
  info: Record<string, unknown>,
  target: Target,
): RelatedMongoInstance[] {
  const resourceId = text(info.InstanceId);
  if (resourceId === null) return [];
  const region = text(info.Region) ?? target.region;
  const instanceId = mongodbId({ ...target, region }, 'instance', resourceId);
  return [{ relation, resourceId, region, instanceId }];
}
