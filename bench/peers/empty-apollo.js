import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { readAddress } from './read-address.js';

await startStandaloneServer(new ApolloServer({ typeDefs: 'type Query { hello: String }' }), {
  listen: readAddress(),
});
