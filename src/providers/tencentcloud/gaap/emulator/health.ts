import { hash } from '../../../../emulator/world/random.js';
import type { World } from '../../../../emulator/world/world.js';
import type { BindingRecord, ForwardingRecord } from './records.js';

/** How long a short failure lasts, in virtual milliseconds. */
const flapMs = 300_000;

/** Whether origins answer their health checks at this moment. */
export interface Health {
  isDown(binding: BindingRecord): boolean;
  /** `ip:port` of what fails; for a domain the resolved addresses, none where the name does not resolve. */
  listDown(binding: BindingRecord): string[];
  /** The documented BindStatus of TCP listeners and rules turned into words, with what is wrong for UDP. */
  judge(forwarding: ForwardingRecord): 'normal' | 'address' | 'resolution';
}

/** Health by seed and time: five in a hundred origins are down for good, one in a hundred fails for five minutes. */
export function createHealth({ seed, clock, cast }: World): Health {
  const unresolved = (binding: BindingRecord) => hash(seed, 'resolution', binding.server.address) % 2 === 0;
  const isDown = ({ server, port }: BindingRecord) =>
    hash(seed, server.address, port) % 100 < (server.isDomain ? 30 : 5) ||
    hash(seed, server.address, port, clock.now() / flapMs) % 100 === 0;
  return {
    isDown,
    listDown: (binding) => {
      const { server, port } = binding;
      if (!isDown(binding)) return [];
      if (!server.isDomain) return [`${server.address}:${port}`];
      if (unresolved(binding)) return [];
      return cast.apps.slice(0, 2).map(({ address }) => `${address}:${port}`);
    },
    judge: ({ healthCheck, bindings }) => {
      const down = healthCheck ? bindings.find(isDown) : undefined;
      if (down === undefined) return 'normal';
      return down.server.isDomain && unresolved(down) ? 'resolution' : 'address';
    },
  };
}
