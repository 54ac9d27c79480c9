import type { EmulatorOptions, RunningEmulator } from '../../src/emulator/serve/emulator-options.js';
import { startEmulator } from '../../src/emulator/serve/start-emulator.js';
import { openApolloGateway, type OpenApolloGateway } from './open-apollo-gateway.js';
import { startSubgraphs, type RunningSubgraphs } from './start-subgraphs.js';

/** An emulated world, the subgraphs as processes in front of it, and @apollo/gateway in front of them. */
export interface OpenFederation extends OpenApolloGateway {
  emulator: RunningEmulator;
  subgraphs: RunningSubgraphs;
}

export interface OpenFederationOptions {
  emulator?: EmulatorOptions;
  /** The rest of the configuration, beside the accounts. */
  configuration?: object;
}

/** Starts a world, frozen unless a clock is given, its subgraphs and their gateway. */
export async function openFederation(options: OpenFederationOptions = {}): Promise<OpenFederation> {
  const emulator = await startEmulator({ clock: { rate: 0 }, ...options.emulator });
  const configuration = { ...options.configuration, ...emulator.configuration };
  const subgraphs = await startSubgraphs({ configuration }).catch(async (error: unknown) => {
    await emulator.close();
    throw error;
  });
  const gateway = await openApolloGateway(subgraphs);
  return {
    ...gateway,
    emulator,
    subgraphs,
    close: async () => {
      await gateway.close();
      await subgraphs.close();
      await emulator.close();
    },
  };
}
