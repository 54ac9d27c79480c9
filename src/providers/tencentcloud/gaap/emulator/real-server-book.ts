import type { Cast } from '../../../../emulator/world/cast.js';
import type { Random } from '../../../../emulator/world/random.js';
import type { Owner, RealServerRecord } from './records.js';

/** The account's origin servers, one an address. */
export interface RealServerBook {
  /** All of them, in the order of their registration. */
  readonly servers: readonly RealServerRecord[];
  readonly byId: ReadonlyMap<string, RealServerRecord>;
  /** The server of this address, registered if need be, and bound to an owner if it was not bound yet. */
  bind(address: string, owner: Owner): RealServerRecord;
  /** Registers a server that nothing uses. */
  register(address: string, name: string): void;
}

/** An empty book; servers get the names of the cast's hosts. */
export function createRealServerBook(cast: Cast, random: Random): RealServerBook {
  const names = namesByAddress(cast);
  const servers: RealServerRecord[] = [];
  const byAddress = new Map<string, RealServerRecord>();
  const byId = new Map<string, RealServerRecord>();
  const add = (address: string, name: string): RealServerRecord => {
    const isDomain = /[a-z]$/.test(address);
    const server: RealServerRecord = {
      id: `rs-${random.letters(8)}`,
      name,
      address,
      isDomain,
      boundTo: null,
    };
    servers.push(server);
    byAddress.set(address, server);
    byId.set(server.id, server);
    return server;
  };
  return {
    servers,
    byId,
    bind: (address, owner) => {
      const server = byAddress.get(address) ?? add(address, names.get(address) ?? address);
      server.boundTo ??= owner;
      return server;
    },
    register: (address, name) => {
      add(address, name);
    },
  };
}

function namesByAddress(cast: Cast): ReadonlyMap<string, string> {
  return new Map([
    ...cast.apps.map(({ address, name }) => [address, name] as const),
    ...cast.mongo.map(({ vip, name }) => [vip, name] as const),
    ...cast.redis.flatMap(({ addresses, name }) => addresses.map((address) => [address, name] as const)),
    ...cast.media.map(({ nearAddress, name }) => [nearAddress, name] as const),
    ...cast.mediaEdges.ingest.map((address, index) => [address, `ingest-${index + 1}`] as const),
  ]);
}
