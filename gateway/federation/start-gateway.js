import process from 'node:process';
import { GATEWAY, HIVE } from './paths.js';
import { untilReady } from './until.js';

/** Starts Hive Gateway in front of a supergraph. Answers its base URL. */
export async function startGateway(troupe, { supergraph, secret, port }) {
  const base = `http://127.0.0.1:${port}`;
  troupe.start('gateway', {
    command: process.execPath,
    args: [HIVE, 'supergraph', '--config-path', 'gateway.config.js'],
    directory: GATEWAY,
    environment: {
      SUPERGRAPH: supergraph,
      GATEWAY_SECRET: secret,
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
    },
    stdout: 'inherit',
  });
  await untilReady('gateway', `${base}/readyz`, troupe.over);
  return base;
}
