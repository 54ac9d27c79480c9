import { listForwarders, type MediaPlan } from '../../../../emulator/world/cast.js';
import type { World } from '../../../../emulator/world/world.js';
import type { ConnectionKind } from './connection-kinds.js';

/** Who is at the far end of each kind of connection. */
export type FarAddresses = Readonly<Record<ConnectionKind['name'], readonly string[]>>;

/** The media edges, accelerators, applications and viewers of the cast, as a server meets them. */
export function listFarAddresses({ cast }: World, plan: MediaPlan): FarAddresses {
  const forwarders = listForwarders(cast, { kind: 'media', name: plan.name });
  // The servers have no IPv6 address of their own.
  const viewers = cast.viewers.filter((address) => !address.includes(':'));
  const accelerators = cast.accelerators.slice(0, 4).map(({ accessAddress }) => accessAddress);
  const live = cast.apps.filter(({ team }) => team === 'live').map(({ address }) => address);
  return {
    ingest: cast.mediaEdges.egress,
    'transport-stream': cast.mediaEdges.egress,
    pull: [...accelerators, ...viewers.slice(0, 4)],
    push: viewers.slice(-4),
    application: live.length > 0 ? live : cast.apps.map(({ address }) => address),
    http: [...cast.monitors, ...forwarders],
    viewer: [...forwarders, ...viewers],
  };
}
