import { formatId } from '../../../core/id.js';
import type { Target } from '../../../upstream/target.js';

/** The kinds of MongoDB resources, as they stand in ids. */
export type MongodbType = 'instance' | 'client-connection';

/** Where a resource is: what its id begins with. */
export type Place = Pick<Target, 'account' | 'service' | 'region'>;

/** The id of a MongoDB resource. */
export function mongodbId({ account, service, region }: Place, type: MongodbType, resource: string): string {
  return formatId({ account, service, region, type, resource });
}
