import { formatId } from '../../../core/id.js';
import type { Target } from '../../../upstream/target.js';

/** The id of a server: its name in the configuration. */
export function serverId(target: Target): string {
  return idOf(target, 'server', target.endpoint);
}

/** The id of something on a server; EMS's own ids are unique in a process only. */
export function emsId(target: Target, type: 'connection' | 'stream', resource: string): string {
  return idOf(target, type, `${target.endpoint}/${resource}`);
}

function idOf({ account, service, region }: Target, type: string, resource: string): string {
  return formatId({ account, service, region, type, resource });
}

/** EMS's own id, of the resource part of an id: what stands behind the server's name. */
export function ownIdOf(resource: string): string {
  return resource.slice(resource.indexOf('/') + 1);
}
