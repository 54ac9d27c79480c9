import { once } from 'node:events';
import { createServer } from 'node:net';

const HOST = '127.0.0.1';

/**
 * Keeps a port of the loopback address from others until it is released; 0 takes a free one. Fails where somebody listens on it:
 * his answers would be taken for ours.
 */
export async function holdPort(wanted) {
  const server = createServer((socket) => socket.destroy()).listen(wanted, HOST);
  server.unref();
  await once(server, 'listening').catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(`port ${wanted} of ${HOST} is taken; choose another: PORT=4001 npm run federation`);
  });
  const { port } = server.address();
  const release = async () => {
    server.close();
    await once(server, 'close');
  };
  return { port, release };
}
