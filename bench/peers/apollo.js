import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { loadSchema } from './load-schema.js';
import { readAddress } from './read-address.js';

await startStandaloneServer(new ApolloServer({ schema: loadSchema() }), { listen: readAddress() });
