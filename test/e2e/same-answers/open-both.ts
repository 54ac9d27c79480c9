import { services } from '../../../src/providers/registry.js';
import { quotaName } from '../../../src/upstream/quota.js';
import type { OpenGateway, StartGateway } from '../../helpers/open-gateway.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { startSubgraphs, type RunningSubgraphs } from '../../helpers/start-subgraphs.js';
import { littleWorld } from '../failures/all-five.js';

/** One world, asked by one process, and by six behind a gateway. */
export interface Both {
  single: OpenGraph;
  gateway: OpenGateway;
  subgraphs: RunningSubgraphs;
  /** Whether the gateway leaves numbers out of the paths of errors. */
  losesIndices: boolean;
  close: () => Promise<void>;
}

/** Nobody waits: what is compared is what is asked, not when. */
const UNLIMITED = Object.fromEntries(
  services.flatMap(({ actions }) => Object.values(actions).map((action) => [quotaName(action), 1_000_000])),
);

/** A little more of GAAP, so that there are several of each kind. */
const SIZE = { ...littleWorld.size, proxies: 5, proxyGroups: 2, listenersPerProxy: 8, listenersLargest: 10 };

/** The world as it is at first, for both and for who wants to know what is in it. */
export const openSingle = (): Promise<OpenGraph> =>
  openGraph({
    emulator: { ...littleWorld, size: SIZE, quotas: false },
    configuration: { quotas: UNLIMITED },
  });

/** A gateway, and what it is known to do otherwise. */
export interface GatewayKind {
  name: string;
  start: StartGateway;
  losesIndices?: boolean;
}

/** Starts all of it, with nothing asked yet. */
export async function openBoth({ start, losesIndices = false }: GatewayKind): Promise<Both> {
  const single = await openSingle();
  const { accounts } = single.emulator.configuration;
  const subgraphs = await startSubgraphs({ configuration: { quotas: UNLIMITED, accounts } });
  const gateway = await start(subgraphs);
  return {
    single,
    gateway,
    subgraphs,
    losesIndices,
    close: async () => {
      await gateway.close();
      await subgraphs.close();
      await single.close();
    },
  };
}
