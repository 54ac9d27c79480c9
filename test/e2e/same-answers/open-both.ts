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
  close: () => Promise<void>;
}

/** Nobody waits: what is compared is what is asked, not when. */
const UNLIMITED = Object.fromEntries(
  services.flatMap(({ actions }) => Object.values(actions).map((action) => [quotaName(action), 1_000_000])),
);

/** The world as it is at first, for both and for who wants to know what is in it. */
export const openSingle = (): Promise<OpenGraph> =>
  openGraph({ emulator: { ...littleWorld, quotas: false }, configuration: { quotas: UNLIMITED } });

/** Starts all of it, with nothing asked yet. */
export async function openBoth(startGateway: StartGateway): Promise<Both> {
  const single = await openSingle();
  const { accounts } = single.emulator.configuration;
  const subgraphs = await startSubgraphs({ configuration: { quotas: UNLIMITED, accounts } });
  const gateway = await startGateway(subgraphs);
  return {
    single,
    gateway,
    subgraphs,
    close: async () => {
      await gateway.close();
      await subgraphs.close();
      await single.close();
    },
  };
}
