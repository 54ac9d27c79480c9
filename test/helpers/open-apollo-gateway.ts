import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import type { GraphAnswer } from './open-graph.js';
import type { OpenGateway } from './open-gateway.js';
import { GATEWAY_HEADERS, type RunningSubgraphs } from './start-subgraphs.js';

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

/** @apollo/gateway, and what it asked. */
export interface OpenApolloGateway extends OpenGateway {
  /** The requests to subgraphs; to be emptied by who reads them. */
  requests: SubgraphRequest[];
}

/** Puts @apollo/gateway in front of subgraphs, in this process; a caller's headers go on to them. */
export async function openApolloGateway(subgraphs: RunningSubgraphs): Promise<OpenApolloGateway> {
  const requests: SubgraphRequest[] = [];
  const apollo = new ApolloServer<CallerContext>({ gateway: createGateway(subgraphs, requests) });
  await apollo.start();
  return {
    requests,
    query: async <Data>(query: string, variables = {}, headers = {}) => {
      const { body } = await apollo.executeOperation({ query, variables }, { contextValue: { headers } });
      if (body.kind !== 'single') throw new TypeError('the answer comes in parts');
      return structuredClone(body.singleResult) as GraphAnswer<Data>;
    },
    close: () => apollo.stop(),
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
