import { randomUUID } from 'node:crypto';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { mergeExplanations } from '../../gateway/explain/merge-explanations.js';
import { toSubgraphHeaders } from '../../gateway/headers.js';
import type { Explanation } from '../../src/upstream/explanation.js';
import type { GraphAnswer } from './open-graph.js';
import type { OpenGateway } from './open-gateway.js';
import { GATEWAY_SECRET, type RunningSubgraphs } from './start-subgraphs.js';

/** What a caller's request brings to each request that the gateway makes of it. */
interface CallerContext {
  headers: Record<string, string>;
  /** The id that all of them carry. */
  operation: string;
  /** What subgraphs explained so far. */
  explanations: Explanation[];
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

/** Puts @apollo/gateway in front of subgraphs, in this process; what a caller says goes on to them, what they explain comes back as one. */
export async function openApolloGateway(subgraphs: RunningSubgraphs): Promise<OpenApolloGateway> {
  const requests: SubgraphRequest[] = [];
  const apollo = new ApolloServer<CallerContext>({
    gateway: createGateway(subgraphs, requests),
    plugins: [explainPlugin],
  });
  await apollo.start();
  return {
    requests,
    query: async <Data>(query: string, variables = {}, headers = {}) => {
      const contextValue: CallerContext = { headers, operation: randomUUID(), explanations: [] };
      const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
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
          const said: Record<string, string | undefined> = context.headers ?? {};
          const own = { secret: GATEWAY_SECRET, operation: context.operation };
          const headers = toSubgraphHeaders((header) => said[header], own);
          for (const [header, value] of Object.entries(headers)) request.http?.headers.set(header, value);
        },
        didReceiveResponse: ({ response, context }) => {
          const { upstream } = (response.extensions ?? {}) as { upstream?: Explanation };
          if (upstream) context.explanations.push(upstream);
          return response;
        },
      }),
  });
}

/** The gateway leaves out what subgraphs say in `extensions`. */
const explainPlugin: ApolloServerPlugin<CallerContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body }, contextValue }) => {
        const upstream = mergeExplanations(contextValue.explanations);
        if (upstream && body.kind === 'single') body.singleResult.extensions = { upstream };
        return Promise.resolve();
      },
    }),
};
