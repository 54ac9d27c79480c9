import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { promisify } from 'node:util';
import { listSubgraphs } from '../../gateway/federation/list-subgraphs.js';
import { startServer } from './start-server.js';

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));
const CONNECTOME = pathOf('../../dist/src/cli/main.js');
const HIVE = pathOf('../../gateway/node_modules/@graphql-hive/gateway/dist/bin.js');
const HIVE_CONFIG = pathOf('../../gateway/gateway.config.js');

/**
 * What a lab has of Connectome as many processes. `keep` holds on to what was started, `write` puts an object into a file,
 * `toFile` names a new one.
 */
export function createFederation({ keep, write, toFile }) {
  return {
    /** Each subgraph as it ships, over the accounts of a configuration; answers the file of their supergraph. */
    subgraphs: async (configuration) => {
      const config = await write(configuration);
      const located = listSubgraphs().map(async (name) => {
        const args = ['serve', '--log-level', 'error', '--config', config, '--subgraph', name];
        const { url } = await keep(startServer({ script: CONNECTOME, args }));
        return ['--url', `${name}=${url}`];
      });
      const urls = (await Promise.all(located)).flat();
      const supergraph = toFile('graphql');
      await promisify(execFile)(process.execPath, [
        CONNECTOME,
        'compose',
        '--running',
        ...urls,
        '--output',
        supergraph,
      ]);
      return supergraph;
    },
    /** Hive Gateway as it is configured here, in front of a supergraph. */
    hive: (supergraph) => {
      const args = ['supergraph', '--config-path', HIVE_CONFIG];
      const environment = { SUPERGRAPH: supergraph, LOG_LEVEL: 'error' };
      return keep(startServer({ script: HIVE, args, environment }));
    },
    /** @apollo/gateway in front of a supergraph. */
    apolloGateway: (supergraph) =>
      keep(startServer({ script: pathOf('../peers/apollo-gateway.js'), args: [supergraph] })),
  };
}
