import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import type { EmulatorOptions, RunningEmulator } from '../../src/emulator/serve/emulator-options.js';
import { startEmulator } from '../../src/emulator/serve/start-emulator.js';
import type { GraphAnswer } from './open-graph.js';
import { GATEWAY_HEADERS, startSubgraphs, type RunningSubgraphs } from './start-subgraphs.js';

/** What a caller's request brings to each request that the gateway makes of it. */
interface CallerContext {
  headers?: Record<string, string>;
}

/** A request of the gateway to a subgraph. */
export interface SubgraphRequest {
  subgraph: string;
  query: string;
  variables: Record<string, unknown>;
}

/** An emulated world, the subgraphs as processes in front of it, and @apollo/gateway in front of them. */
export interface OpenFederation {
  emulator: RunningEmulator;
  subgraphs: RunningSubgraphs;
  /** The requests to subgraphs; to be emptied by who reads them. */
  requests: SubgraphRequest[];
  /** Asks the gateway; the headers go on to the subgraphs. */
  query: <Data = Record<string, never>>(
    source: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ) => Promise<GraphAnswer<Data>>;
  close: () => Promise<void>;
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
  const requests: SubgraphRequest[] = [];
  const apollo = new ApolloServer<CallerContext>({ gateway: createGateway(subgraphs, requests) });
  await apollo.start();
  return {
    emulator,
    subgraphs,
    requests,
    query: async <Data>(query: string, variables = {}, headers = {}) => {
      const { body } = await apollo.executeOperation({ query, variables }, { contextValue: { headers } });
      if (body.kind !== 'single') throw new TypeError('the answer comes in parts');
      return structuredClone(body.singleResult) as GraphAnswer<Data>;
    },
    close: async () => {
      await apollo.stop();
      await subgraphs.close();
      await emulator.close();
    },
  };
}

function createGateway({ supergraph }: RunningSubgraphs, requests: SubgraphRequest[]): ApolloGateway {
  return new ApolloGateway({
    supergraphSdl: supergraph,
    buildService: ({ name, url = '' }) =>
      new RemoteGraphQLDataSource<CallerContext>({
        url,
        willSendRequest: ({ request, context }) => {
          requests.push({ subgraph: name, query: request.query ?? '', variables: request.variables ?? {} });
          const headers: Record<string, string> = { ...context.headers, ...GATEWAY_HEADERS };
          for (const [key, value] of Object.entries(headers)) request.http?.headers.set(key, value);
        },
      }),
  });
}
