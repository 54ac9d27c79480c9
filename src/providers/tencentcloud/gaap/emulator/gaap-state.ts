import type { AcceleratorPlan } from '../../../../emulator/world/cast.js';
import type { Random } from '../../../../emulator/world/random.js';
import type { World } from '../../../../emulator/world/world.js';
import { createGroups, ProxyGroup } from './create-groups.js';
import { ListenerFactory, Ownership } from './create-listeners.js';
import { createProxies, Proxy } from './create-proxies.js';
import { createHealth, Health } from './health.js';
import { createRealServerBook, RealServerBook } from './real-server-book.js';
import type { ListenerRecord } from './records.js';

/** What the emulated service knows. */
export interface GaapState {
  proxies: readonly Proxy[];
  groups: readonly ProxyGroup[];
  /** Listeners of each proxy and group, by its id; the proxies of a group have none of their own. */
  listenersByOwner: ReadonlyMap<string, readonly ListenerRecord[]>;
  listenersById: ReadonlyMap<string, ListenerRecord>;
  realServers: RealServerBook;
  health: Health;
}

/** The state of a world's accelerators: made once, then only read. */
export function createGaapState(world: World): GaapState {
  const proxies = createProxies(world);
  const realServers = createRealServerBook(world.cast, world.random('gaap/real-servers'));
  const factory = new ListenerFactory(world, realServers);
  const listenersByOwner = new Map<string, readonly ListenerRecord[]>();
  for (const proxy of proxies) listenersByOwner.set(proxy.ProxyId ?? '', []);
  for (const ownership of listOwnerships(world, proxies)) {
    const { proxyId, groupId } = ownership.owner;
    listenersByOwner.set(proxyId ?? groupId, factory.create(ownership));
  }
  registerRetired(realServers);
  return {
    proxies,
    realServers,
    listenersByOwner,
    groups: createGroups(world),
    listenersById: new Map([...listenersByOwner.values()].flat().map((listener) => [listener.id, listener])),
    health: createHealth(world),
  };
}

function listOwnerships(world: World, proxies: readonly Proxy[]): Ownership[] {
  const { cast, size } = world;
  const counts = world.random('gaap/listener-counts');
  const groups = new Map<string, AcceleratorPlan>();
  const ownerships = cast.accelerators.flatMap((plan, index): Ownership[] => {
    if (plan.group !== null) {
      groups.set(plan.group, plan);
      return [];
    }
    return [
      {
        plan,
        owner: { proxyId: plan.resourceId, groupId: null },
        count: index === 0 ? size.listenersLargest : vary(size.listenersPerProxy, counts),
        isTcpOnly: index === 0,
        hasOriginPort: proxies[index]?.Version === '1.0',
      },
    ];
  });
  const ofGroups = [...groups].map(([groupId, plan]): Ownership => {
    const owner = { proxyId: null, groupId };
    return {
      plan,
      owner,
      count: vary(size.listenersPerProxy, counts),
      hasOriginPort: false,
      isTcpOnly: false,
    };
  });
  return [...ownerships, ...ofGroups];
}

/** From half of a usual number to half more. */
function vary(usual: number, random: Random): number {
  return random.integer(Math.floor(usual / 2), Math.ceil(usual * 1.5));
}

/** Origins that nothing uses any more: every account has some. */
function registerRetired(book: RealServerBook): void {
  for (let index = 1; index <= 6; index += 1) book.register(`10.20.250.${index}`, `retired-${index}`);
  book.register('old-checkout.origin.example.com', 'old-checkout');
}
