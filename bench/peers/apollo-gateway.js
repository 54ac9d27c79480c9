import { readFileSync } from 'node:fs';
import process from 'node:process';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { toSubgraphHeaders } from '../../gateway/headers.js';
import { readAddress } from './read-address.js';

/** @apollo/gateway in front of the supergraph in a file; it passes on the headers that Hive Gateway does. */
const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(process.argv[2], 'utf8'),
  buildService: ({ url }) =>
    new RemoteGraphQLDataSource({
      url,
      willSendRequest: ({ request, context }) => {
        const headers = toSubgraphHeaders((name) => context.headers?.[name]);
        for (const [name, value] of Object.entries(headers)) request.http.headers.set(name, value);
      },
    }),
});
await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: readAddress(),
  context: ({ req }) => Promise.resolve({ headers: req.headers }),
});
