import { parseConfiguration } from '../../src/config/parse-configuration.js';
import { createLogger } from '../../src/server/create-logger.js';
import { createServer, type ConnectomeServer } from '../../src/server/create-server.js';

/** A server that listens on a free port, and what it wrote to its log. */
export interface TestServer extends ConnectomeServer {
  url: string;
  /** Parsed lines of the log. */
  lines: () => Record<string, unknown>[];
  /** Sends an operation as a client would. */
  ask: (query: string, headers?: Record<string, string>, variables?: object) => Promise<Response>;
}

/** The parts of a configuration a test cares about, and how long a drain may take. */
export interface TestServerOptions {
  server?: object;
  limits?: object;
  accounts?: object[];
  gateway?: object;
  /** The part of the graph that it serves; all of it by default. One and the same in a file of tests. */
  subgraph?: string;
  drainMs?: number;
  graphiqlDirectory?: string;
  dashboardDirectory?: string;
}

/** Port 9 (discard) is closed on any machine that runs tests: every call is refused at once. */
const CLOSED = 'http://127.0.0.1:9';

/** An account whose GAAP is at an endpoint. */
export function createTencentAccount(endpoint: string): object {
  const credentials = { secretId: 'AKIDexample', secretKey: 'key-example' };
  const services = { gaap: { endpoint } };
  return { name: 'prod', provider: 'tencentcloud', ...credentials, regions: ['ap-guangzhou'], services };
}

/** Starts a server over providers that are not there, unless accounts are given. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { server, limits = {}, accounts = [createTencentAccount(CLOSED)], ...rest } = options;
  const { gateway, subgraph, ...others } = rest;
  const document = { server: { port: 0, ...server }, gateway, limits, accounts };
  const written: string[] = [];
  const connectome = await createServer({
    configuration: parseConfiguration(document, {}, subgraph),
    logger: createLogger('info', { write: (line) => void written.push(line) }),
    ...others,
  });
  const url = await connectome.listen();
  return {
    ...connectome,
    url,
    lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>),
    ask: (query, headers = {}, variables = {}) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      }),
  };
}
