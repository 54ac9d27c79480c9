import { hash } from '../../../../emulator/world/random.js';
import { periodOf } from '../../../../emulator/world/virtual-clock.js';
import type { World } from '../../../../emulator/world/world.js';
import type { BindingRecord, ForwardingRecord } from './records.js';

/** How long a short failure lasts, in virtual milliseconds. */
const flapMs = 300_000;

/** Domain origins that fail: their name does not resolve, or it does, to hosts that do not answer. */
const brokenDomains: ReadonlyMap<string, 'resolution' | 'address'> = new Map([
  ['old-ingest.origin.example.com', 'resolution'],
  ['chat-history.origin.example.com', 'resolution'],
  ['scoreboard.origin.example.com', 'address'],
]);

/** What is wrong with a listener or rule, by the worst of its origins. */
export type Verdict = 'normal' | 'address' | 'resolution';

/** Whether origins answer their health checks at this moment. */
export interface Health {
  isDown(binding: BindingRecord): boolean;
  /** `ip:port` of what fails; for a domain the resolved addresses, none where the name does not resolve. */
  listDown(binding: BindingRecord): string[];
  judge(forwarding: ForwardingRecord): Verdict;
}

/** Health by seed and time: some origins are down for good, and one in a hundred fails for five minutes. */
export function createHealth({ seed, clock, cast }: World): Health {
  const isDown = ({ server, port }: BindingRecord) =>
    server.isDomain
      ? brokenDomains.has(server.address)
      : hash(seed, server.address, port) % 100 < 5 ||
        hash(seed, server.address, port, periodOf(clock, flapMs)) % 100 === 0;
  const isUnresolved = ({ server }: BindingRecord) => brokenDomains.get(server.address) === 'resolution';
  return {
    isDown,
    listDown: (binding) => {
      const { server, port } = binding;
      if (!isDown(binding) || isUnresolved(binding)) return [];
      const resolved = server.isDomain
        ? cast.apps.filter(({ app }) => server.address.startsWith(`${app}.`)).map(({ address }) => address)
        : [server.address];
      return resolved.map((address) => `${address}:${port}`);
    },
    judge: ({ healthCheck, bindings }) => {
      const down = healthCheck ? bindings.filter(isDown) : [];
      if (down.length === 0) return 'normal';
      return down.some(isUnresolved) ? 'resolution' : 'address';
    },
  };
}
