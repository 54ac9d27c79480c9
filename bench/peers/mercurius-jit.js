import Fastify from 'fastify';
import mercurius from 'mercurius';
import { loadSchema } from './load-schema.js';
import { readAddress } from './read-address.js';

const app = Fastify();
app.register(mercurius, { schema: loadSchema(), jit: 1 });
await app.listen(readAddress());
