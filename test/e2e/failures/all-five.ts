import type { OpenGraph, OpenGraphOptions } from '../../helpers/open-graph.js';

/** A world with a little of everything, the same in each run. */
export const littleWorld = {
  clock: { rate: 0, startAt: Date.UTC(2025, 10, 3) },
  redisScanMs: 0,
  size: {
    apps: 6,
    viewers: 10,
    proxies: 3,
    proxyGroups: 1,
    listenersPerProxy: 4,
    listenersLargest: 5,
    mongoInstances: 3,
    mongoClients: 6,
    mongoClientsLargest: 9,
    mongoOperations: 3,
    redisInstances: 2,
    redisSessions: 4,
    redisSessionsLargest: 6,
    flows: 3,
    mediaServers: 2,
    mediaConnections: 4,
    mediaConnectionsLargest: 5,
  },
} satisfies OpenGraphOptions['emulator'];

/** Each account in its first region only: one list a service, so one gap when it fails. */
export const oneRegion: NonNullable<OpenGraphOptions['accounts']> = (accounts) =>
  accounts.map((account) =>
    Array.isArray(account.regions) ? { ...account, regions: account.regions.slice(0, 1) } : account,
  );

/** One question to all five services, down to the connections. */
export const ALL_FIVE = `
  query AllFive {
    mongoInstances {
      complete gaps { ...Missing }
      nodes { id name status clientConnections { complete gaps { ...Missing } nodes { id ip count host { address } } } }
    }
    listeners {
      complete gaps { ...Missing }
      nodes { id name port health proxy { id name } ... on TcpListener { realServers { port realServer { address } } } }
    }
    flows {
      complete gaps { ...Missing }
      nodes { id name state inputs { id realtime { state bitrateBps } } outputs { id realtime { state bitrateBps } } }
    }
    redisInstances {
      complete gaps { ...Missing }
      nodes { id name status sessions { complete gaps { ...Missing } nodes { id address lastCommand } } }
    }
    mediaServers {
      complete gaps { ...Missing }
      nodes { id name connections { complete gaps { ...Missing } nodes { id transport far { address } } } }
    }
  }
  fragment Missing on Gap { account service region action resourceId code upstreamCode message retryable }
`;

export interface Missing {
  account: string;
  service: string;
  region: string | null;
  action: string | null;
  resourceId: string | null;
  code: string;
  upstreamCode: string | null;
  message: string;
  retryable: boolean;
}

export interface AnyPage<Row = Record<string, unknown>> {
  complete: boolean;
  gaps: Missing[];
  nodes: Row[];
}

/** The answer, by its root fields. */
export type AllFive = Record<string, AnyPage<{ connections?: AnyPage }>>;

/** Where each service answers, and the action that its list begins with. */
export const fiveServices = [
  { service: 'mongodb', root: 'mongoInstances', account: 'prod', action: 'DescribeDBInstances' },
  { service: 'gaap', root: 'listeners', account: 'prod', action: 'DescribeProxies' },
  { service: 'streamlink', root: 'flows', account: 'prod', action: 'DescribeStreamLinkFlows' },
  { service: 'dcs', root: 'redisInstances', account: 'cache', action: 'ListInstances' },
  { service: 'ems', root: 'mediaServers', account: 'edge', action: 'listConnections' },
] as const;

export type FiveService = (typeof fiveServices)[number];

/** The pages that fail with a service: media servers are known without a call, their connections are not. */
export function pagesOf({ service, root }: FiveService, data: AllFive): AnyPage[] {
  const page = data[root]!;
  return service === 'ems' ? page.nodes.map(({ connections }) => connections!) : [page];
}

/** Asks all five, and expects that the answer has no errors. */
export async function askAllFive(graph: OpenGraph, headers: Record<string, string> = {}): Promise<AllFive> {
  const { data, errors } = await graph.query<AllFive>(ALL_FIVE, {}, headers);
  if (errors) throw new Error(`the answer has errors: ${JSON.stringify(errors)}`);
  return data;
}
