import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { loadSchema } from './load-schema.js';
import { readAddress } from './read-address.js';

const yoga = createYoga({ schema: loadSchema(), graphiql: false, landingPage: false, logging: false });
createServer(yoga).listen(readAddress());
