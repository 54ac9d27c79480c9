/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { useQuery, useInfiniteQuery, UseQueryOptions, UseInfiniteQueryOptions, InfiniteData } from '@tanstack/react-query';
import { useAsk } from '../graph/use-ask.js';
/** How an instance is built (upstream: cache_mode). */
export type CacheMode =
  /** Shards that clients find by themselves: Redis Cluster (cluster). */
  | 'CLUSTER'
  /** A master with replicas (ha). */
  | 'HA'
  /** Shards behind proxies: clients connect to the proxies (proxy). */
  | 'PROXY'
  /** A master with replicas behind proxies, which split reads off (ha_rw_split). */
  | 'RW_SPLIT'
  /** One server (single). */
  | 'SINGLE'
  /** The provider says nothing, or a word that is not documented. */
  | 'UNKNOWN';

/** Which clients of an instance. All conditions must hold. Applied here. */
export type ClientConnectionFilter = {
  /** False: only customers' clients; true: only the cloud's own services; null: both. Applied here. */
  internal?: boolean | null | undefined;
  /** Exactly this address, in any spelling. It may come twice, internal and not. Applied here. */
  ip?: string | null | undefined;
  /** Only clients with at least this many connections. Applied here. */
  minCount?: number | null | undefined;
};

/** Which side opens the connection, seen from StreamLink (upstream: Mode). */
export type ConnectionMode =
  /** StreamLink calls the peer. */
  | 'CALLER'
  /** StreamLink waits, the peer calls. */
  | 'LISTENER'
  /** The provider says a word that is not documented. */
  | 'UNKNOWN';

/** What went wrong: the code of a gap, and extensions.code of an error. */
export type ErrorCode =
  /** An argument cannot be served as it stands. */
  | 'BAD_USER_INPUT'
  /** The operation's time was over before this was answered. */
  | 'DEADLINE_EXCEEDED'
  /** What was asked for from the cache, or by a cursor, is no longer held. */
  | 'NOT_CACHED'
  /** The answer could not be read, or was not what the provider documents. */
  | 'UPSTREAM_BAD_RESPONSE'
  /** The account is not allowed to read this. */
  | 'UPSTREAM_FORBIDDEN'
  /** The provider refused the request, or does not know the resource. */
  | 'UPSTREAM_INVALID_REQUEST'
  /** The provider refused for its rate limit, again and again. */
  | 'UPSTREAM_THROTTLED'
  /** The provider did not answer in time. */
  | 'UPSTREAM_TIMEOUT'
  /** The credentials of the account were refused. */
  | 'UPSTREAM_UNAUTHENTICATED'
  /** The provider could not be reached, or failed inside. */
  | 'UPSTREAM_UNAVAILABLE'
  /** The provider does not offer this for this resource, version or region. */
  | 'UPSTREAM_UNSUPPORTED';

/** The part a real server plays when failover is on (upstream: RealServerFailoverRole). */
export type FailoverRole =
  /** It serves as long as it is healthy (upstream: master). */
  | 'PRIMARY'
  /** It serves when the primary does not (upstream: slave). */
  | 'STANDBY';

/** What an address of an input or output is for, and so whose it is. */
export type FlowAddressRole =
  /** The peer's: where an output pushes its stream to (upstream: Destinations). */
  | 'DESTINATION'
  /** StreamLink's: where an output sends its stream from (upstream: OutputAddressList). */
  | 'EGRESS'
  /** StreamLink's: where an input takes its stream in (upstream: InputAddressList). */
  | 'INGEST'
  /** StreamLink's: where an output waits to be called (upstream: SourceAddresses of an output). */
  | 'LISTEN'
  /** StreamLink's: where an output can be pulled from (upstream: ServerUrls). */
  | 'PLAYBACK'
  /** The peer's: where an input fetches its stream (upstream: SourceAddresses of an input). */
  | 'SOURCE';

/** Whether an input or output has its peer (upstream: CommonStatus.State). */
export type FlowEndpointState =
  /** The connection is up; with a bitrate of 0 no media comes over it. */
  | 'CONNECTED'
  /** It does nothing, because its flow is not running. */
  | 'IDLE'
  /** The provider says nothing, or a word that is not documented. */
  | 'UNKNOWN'
  /** It waits for its peer, or keeps calling it. */
  | 'WAITING';

/** Which flows. All conditions must hold; the provider applies none of them. */
export type FlowFilter = {
  /** Part of the flow's name, id or event, or of the name, id or an address of one of its inputs and outputs; case does not matter. Applied here. */
  search?: string | null | undefined;
  /** Only these states. Applied here. */
  state?: Array<FlowState> | null | undefined;
};

/** What a host is to an input or output: by its configuration, or by the connection that is up. */
export type FlowHostRole =
  /** StreamLink's server that holds the connection right now, which no configuration tells (upstream: ConnectServerIP). */
  | 'CONNECT_SERVER'
  /** The peer's: where an output pushes its stream to (upstream: Destinations). */
  | 'DESTINATION'
  /** StreamLink's: where an output sends its stream from (upstream: OutputAddressList). */
  | 'EGRESS'
  /** StreamLink's: where an input takes its stream in (upstream: InputAddressList). */
  | 'INGEST'
  /** StreamLink's: where an output waits to be called (upstream: SourceAddresses of an output). */
  | 'LISTEN'
  /** StreamLink's: where an output can be pulled from (upstream: ServerUrls). */
  | 'PLAYBACK'
  /** The peer's: where an input fetches its stream (upstream: SourceAddresses of an input). */
  | 'SOURCE';

/** Whether a flow was started (upstream: State of the flow). */
export type FlowState =
  /** It was not started, or stopped: none of its inputs and outputs is connected. */
  | 'IDLE'
  /** It was started: its inputs and outputs connect, or wait to. */
  | 'RUNNING'
  /** The provider says nothing, or a word that is not documented. */
  | 'UNKNOWN';

/** Whether what stands behind something answers. Upstream readings with clashing polarity become this one. */
export type Health =
  /** The check is on, and passes. */
  | 'HEALTHY'
  /** No check is made: the provider would say healthy whatever happens. */
  | 'UNCHECKED'
  /** The check is on, and fails. */
  | 'UNHEALTHY'
  /** The provider says nothing, or something that is not documented. */
  | 'UNKNOWN';

/** What kind of address a host has. */
export type HostFamily =
  /** A domain name; it is matched by name, never resolved. */
  | 'DOMAIN'
  /** An IPv4 address. */
  | 'IPV4'
  /** An IPv6 address. */
  | 'IPV6';

/** How the host of a session was found. */
export type HostMatch =
  /** Redis sees an address in 198.19.0.0/16, which hides the client; that the client is at the other address it reports is an inference (upstream: peer). */
  | 'INFERRED'
  /** Redis sees the client at this address (upstream: addr). */
  | 'REPORTED';

/** Which listeners. All conditions must hold. */
export type ListenerFilter = {
  /** Only listeners of these groups, by id. Applied by asking only them; with proxyIds, both kinds. */
  groupIds?: Array<string> | null | undefined;
  /** Only these healths. Applied here; for HTTP and HTTPS it costs a call for each listener. */
  health?: Array<Health> | null | undefined;
  /** Exactly this name. Applied by the provider. */
  name?: string | null | undefined;
  /** Exactly this port. Applied by the provider. */
  port?: number | null | undefined;
  /** Only these protocols. Applied by asking only for them: each protocol is a call of its own. */
  protocols?: Array<ListenerProtocol> | null | undefined;
  /** Only listeners of these proxies, by id. Applied by asking only them: no list of proxies is read. A proxy in a group has none of its own: name the group. */
  proxyIds?: Array<string> | null | undefined;
  /** Part of the name or port. Applied by the provider; beside port or name, which it does not combine with, here. */
  search?: string | null | undefined;
  /** Only these statuses. Applied here. */
  status?: Array<ResourceStatus> | null | undefined;
};

/** What a listener accepts. */
export type ListenerProtocol =
  /** Layer 7, with rules by domain and path. */
  | 'HTTP'
  /** Layer 7 with TLS, with rules by domain and path. */
  | 'HTTPS'
  /** Layer 4, TCP. */
  | 'TCP'
  /** Layer 4, UDP. */
  | 'UDP';

/** The command that had a media server make a connection. */
export type MediaCommand =
  /** Write DASH (upstream: createDASHStream). */
  | 'DASH'
  /** Write HDS (upstream: createHDSStream). */
  | 'HDS'
  /** Write HLS (upstream: createHLSStream). */
  | 'HLS'
  /** Write Smooth Streaming (upstream: createMSSStream). */
  | 'MSS'
  /** Fetch a stream from elsewhere (upstream: pullStream). */
  | 'PULL'
  /** Send a stream elsewhere (upstream: pushStream). */
  | 'PUSH'
  /** Write a file (upstream: record). */
  | 'RECORD';

/** Which way something goes, seen from the media server (upstream: first letter of the type). */
export type MediaDirection =
  /** A connection that the far side made; a stream that comes in (upstream: I). */
  | 'INBOUND'
  /** A connection that the server made; a stream that goes out (upstream: O). */
  | 'OUTBOUND'
  /** The type does not tell, e.g. RTSP. */
  | 'UNKNOWN';

/** Which media servers. All conditions must hold. */
export type MediaServerFilter = {
  /** Part of the name or address; case does not matter. Applied here. */
  search?: string | null | undefined;
};

/** What carries a connection of a media server (upstream: carrier type). */
export type MediaTransport =
  /** Nothing: a timer or another of the server's own stacks (upstream: no carrier). */
  | 'NONE'
  /** A TCP connection (upstream: IOHT_TCP_CARRIER). */
  | 'TCP'
  /** A UDP socket (upstream: IOHT_UDP_CARRIER). */
  | 'UDP'
  /** A carrier that is not documented. */
  | 'UNKNOWN';

/** How an instance is built (upstream: ClusterType). */
export type MongoClusterType =
  /** One replica set (0). */
  | 'REPLICA_SET'
  /** Shards behind routers (1). */
  | 'SHARDED';

/** Which MongoDB instances. All conditions must hold. */
export type MongoInstanceFilter = {
  /** Only instances built like this. Applied by the provider. */
  clusterType?: MongoClusterType | null | undefined;
  /** An instance's id, name or private address. Applied by the provider (SearchKey), which does not say whether a part is enough. */
  search?: string | null | undefined;
  /** Only these statuses. Applied by the provider when they are of RUNNING, PENDING and ISOLATED, else here. */
  status?: Array<ResourceStatus> | null | undefined;
  /** Only instances with these labels. Applied by the provider. */
  tags?: Array<MongoTagFilter> | null | undefined;
};

/** What an operation does (upstream: Op). */
export type MongoOperationKind =
  /** Any other command, such as an aggregation (command). */
  | 'COMMAND'
  /** It reads on from a cursor (getmore). */
  | 'GET_MORE'
  /** It adds documents (insert). */
  | 'INSERT'
  /** It lets go of cursors (killcursors). */
  | 'KILL_CURSORS'
  /** An idle connection or work of the database itself (none). */
  | 'NONE'
  /** It reads documents (query). */
  | 'QUERY'
  /** It deletes documents (remove). */
  | 'REMOVE'
  /** It changes documents (update). */
  | 'UPDATE';

/** The role of the node that an operation runs on (upstream: State). */
export type MongoOperationState =
  /** The primary of its replica set. */
  | 'PRIMARY'
  /** A secondary. */
  | 'SECONDARY';

/** A label that an instance must have. */
export type MongoTagFilter = {
  /** The name of the label. */
  key: string;
  /** Its value. */
  value: string;
};

/** The part a node plays in its instance. */
export type NodeRole =
  /** It votes and holds no data (upstream: ARBITER). */
  | 'ARBITER'
  /** It takes the writes (upstream: PRIMARY, master). */
  | 'PRIMARY'
  /** It takes connections and passes commands on (upstream: Mongos, Proxy, redis-proxy). */
  | 'PROXY'
  /** It follows a primary and never takes its place (upstream: READONLY). */
  | 'READONLY'
  /** It follows a primary and may take its place (upstream: SECONDARY, slave). */
  | 'SECONDARY'
  /** The provider says nothing, or a word that is not documented. */
  | 'UNKNOWN';

/** Where an answer came from. */
export type Origin =
  /** It was asked before, recently enough. */
  | 'CACHE'
  /** The provider was asked for this answer. */
  | 'LIVE'
  /** It was asked before, longer ago than usual; served because the caller allowed it. */
  | 'STALE';

/** Which proxies. All conditions must hold. */
export type ProxyFilter = {
  /** Only proxies of these groups, by id. Applied by the provider for up to five groups of an account, else here. */
  groupIds?: Array<string> | null | undefined;
  /** True: only proxies in a group; false: only those in none. Applied by the provider. */
  grouped?: boolean | null | undefined;
  /** Part of the name, id, domain or an address; case does not matter. Applied here. */
  search?: string | null | undefined;
  /** Only these statuses. Applied here. */
  status?: Array<ResourceStatus> | null | undefined;
};

/** Which real servers. All conditions must hold. */
export type RealServerFilter = {
  /** Exactly this address or domain name, in any spelling. Searched by the provider, compared here. */
  address?: string | null | undefined;
  /** Part of the address or domain name. Applied by the provider; beside address, here. */
  search?: string | null | undefined;
};

/** Which Redis instances. All conditions must hold. */
export type RedisInstanceFilter = {
  /** Exactly this address or domain name, in any spelling, without a port. A private address is searched by the provider; all are compared here. */
  address?: string | null | undefined;
  /** Exactly this name. Applied by the provider. */
  name?: string | null | undefined;
  /** Part of the name, id, domain or an address; case does not matter. Applied here. */
  search?: string | null | undefined;
  /** Only these statuses. Applied by the provider for RUNNING alone; here for others, for which it has several words. */
  status?: Array<ResourceStatus> | null | undefined;
};

/** Where a resource is in its life. The provider's own word stands beside it in statusDetail. */
export type ResourceStatus =
  /** It failed. */
  | 'FAULTY'
  /** It was taken out of service by the provider, usually for payment. */
  | 'ISOLATED'
  /** It is being created, changed or moved; it may or may not serve. */
  | 'PENDING'
  /** It serves. */
  | 'RUNNING'
  /** It was closed, or is being deleted. */
  | 'STOPPED'
  /** The provider says nothing, or a word that is not documented. */
  | 'UNKNOWN';

/** An API that is asked; in ids and in the configuration its name is in lower case. */
export type Service =
  /** Huawei Cloud Distributed Cache Service (DCS) for Redis */
  | 'DCS'
  /** EvoStream Media Server (EMS) */
  | 'EMS'
  /** Tencent Cloud Global Application Acceleration (GAAP) */
  | 'GAAP'
  /** TencentDB for MongoDB */
  | 'MONGODB'
  /** Tencent Cloud StreamLink */
  | 'STREAMLINK';

/** Which sessions. All conditions must hold. */
export type SessionFilter = {
  /** Exactly this client, in any spelling, without a port: as Redis sees it, or as peer tells where it is hidden behind 198.19.0.0/16. Applied here, because the provider searches only what Redis sees and would miss hidden clients; a search for an address in 198.19.0.0/16 itself it applies. */
  address?: string | null | undefined;
  /** Exactly this last command; case does not matter. Applied here. */
  command?: string | null | undefined;
  /** Only this database number. Applied here. */
  database?: number | null | undefined;
  /** Only sessions whose last command is at least so many seconds ago. Applied here. */
  minIdleSeconds?: number | null | undefined;
  /** Exactly this address as Redis sees it, whoever is behind it (upstream: addr). An IPv4 address is searched by the provider, which keeps the pages of a busy node few; a hidden client is not found by its own address. */
  seenAddress?: string | null | undefined;
  /** Exactly this ACL user. Applied here. */
  user?: string | null | undefined;
};

/** What sessions are counted by. */
export type SessionGroupKey =
  /** The command it sent last (upstream: cmd). */
  | 'COMMAND'
  /** The number of the database it uses (upstream: db). */
  | 'DATABASE'
  /** The host of the client, see Session.host. */
  | 'HOST'
  /** What the client calls itself (upstream: name). */
  | 'NAME'
  /** The ACL user it logged in as (upstream: user). */
  | 'USER';

/** The order of sessions. Applied by the provider on each node, and merged here. */
export type SessionOrder = {
  /** Smallest or largest first. Null means smallest. */
  direction?: SortDirection | null | undefined;
  /** What to order by. */
  field: SessionOrderField;
};

/** What sessions can be ordered by. */
export type SessionOrderField =
  /** Seconds since it connected (upstream: age). */
  | 'AGE_SECONDS'
  /** Seconds since the last command (upstream: idle). */
  | 'IDLE_SECONDS'
  /** Bytes of the fixed output buffer in use (upstream: obl). */
  | 'OUTPUT_BUFFER_BYTES'
  /** Answers that wait behind a full output buffer (upstream: oll). */
  | 'OUTPUT_LIST_LENGTH'
  /** Bytes that all unsent answers take (upstream: omem). */
  | 'OUTPUT_MEMORY_BYTES'
  /** Bytes of commands not yet run (upstream: qbuf). */
  | 'QUERY_BUFFER_BYTES'
  /** Bytes left for commands (upstream: qbuf_free). */
  | 'QUERY_BUFFER_FREE_BYTES'
  /** Channels it listens to (upstream: sub). */
  | 'SUBSCRIBED_CHANNELS'
  /** Channel patterns it listens to (upstream: psub). */
  | 'SUBSCRIBED_PATTERNS';

/** The direction of an order. */
export type SortDirection =
  /** Smallest first. */
  | 'ASC'
  /** Largest first. */
  | 'DESC';

export type MissingFragment = { account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null };

export type AskedFragment = { account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin };

export type NextFragment = { hasNextPage: boolean, endCursor: string | null };

export type ServicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ServicesQuery = { accounts: Array<{ services: Array<Service> }> };

export type HostClientsQueryVariables = Exact<{
  address: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HostClientsQuery = { host: { address: string, clientConnections: { complete: boolean, totalCount: number | null, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, ip: string, count: number, internal: boolean, host: { address: string } | null, instance: { id: string, name: string | null } }> } | null } | null, mongoInstances: { totalCount: number | null } | null };

export type HostFlowsQueryVariables = Exact<{
  address: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HostFlowsQuery = { host: { address: string, flowEndpoints: { complete: boolean, totalCount: number | null, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<
        | { __typename: 'FlowInput', hostRoles: Array<FlowHostRole> | null, id: string, name: string | null, protocol: string | null, region: string | null, addresses: Array<{ role: FlowAddressRole, address: string | null, port: number | null, host: { address: string } | null }>, flow: { id: string, name: string | null } | null, realtime: { state: FlowEndpointState, stateDetail: string | null, mode: ConnectionMode | null, connectedMs: number | null, bitrateBps: number | null, reconnections: number | null, connectServer: { address: string } | null, srt: { rttMs: number | null, packetLossRate: number | null } | null } | null }
        | { __typename: 'FlowOutput', hostRoles: Array<FlowHostRole> | null, id: string, name: string | null, protocol: string | null, region: string | null, addresses: Array<{ role: FlowAddressRole, address: string | null, port: number | null, host: { address: string } | null }>, flow: { id: string, name: string | null } | null, realtime: { state: FlowEndpointState, stateDetail: string | null, mode: ConnectionMode | null, connectedMs: number | null, bitrateBps: number | null, reconnections: number | null, connectServer: { address: string } | null, srt: { rttMs: number | null, packetLossRate: number | null } | null } | null }
      > } | null } | null };

export type HostHttpQueryVariables = Exact<{
  address: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HostHttpQuery = { host: { address: string, httpSessions: { complete: boolean, totalCount: number | null, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ sessionId: string | null, elapsedSeconds: number | null, startTime: string | null, targetFolder: string | null, server: { id: string, name: string | null } }> } | null } | null };

export type HostInstancesQueryVariables = Exact<{
  address: string;
}>;


export type HostInstancesQuery = { host: { address: string, mongoInstances: { complete: boolean, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, nodes: Array<{ id: string, name: string | null, status: ResourceStatus }> } | null, redisInstances: { complete: boolean, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, nodes: Array<{ id: string, name: string | null, status: ResourceStatus }> } | null, mediaServers: { complete: boolean, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, nodes: Array<{ id: string, name: string | null, status: ResourceStatus }> } | null, proxies: { complete: boolean, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, nodes: Array<{ id: string, name: string | null, status: ResourceStatus }> } | null, proxyGroups: { complete: boolean, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, nodes: Array<{ id: string, name: string | null, status: ResourceStatus }> } | null } | null };

export type HostMediaQueryVariables = Exact<{
  address: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HostMediaQuery = { host: { address: string, mediaConnections: { complete: boolean, totalCount: number | null, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, transport: MediaTransport, direction: MediaDirection, farAddress: string | null, farPort: number | null, nearAddress: string | null, nearPort: number | null, rxBytes: number | null, txBytes: number | null, startedAt: string | null, far: { address: string } | null, near: { address: string } | null, server: { id: string, name: string | null }, stack: Array<{ type: string | null }>, settings: { command: MediaCommand, localStreamName: string | null } | null }> } | null } | null };

export type HostRealServersQueryVariables = Exact<{
  address: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HostRealServersQuery = { host: { address: string, realServers: { complete: boolean, totalCount: number | null, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string | null, bound: boolean | null, listeners: { complete: boolean, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, nodes: Array<
            | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, health: Health | null, proxy: { id: string, name: string | null } | null, group: { id: string, name: string | null } | null }
            | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, health: Health | null, proxy: { id: string, name: string | null } | null, group: { id: string, name: string | null } | null }
            | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, health: Health | null, realServers: Array<{ health: Health, realServer: { id: string, address: string | null, host: { address: string } | null } }>, proxy: { id: string, name: string | null } | null, group: { id: string, name: string | null } | null }
            | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, health: Health | null, realServers: Array<{ health: Health, realServer: { id: string, address: string | null, host: { address: string } | null } }>, proxy: { id: string, name: string | null } | null, group: { id: string, name: string | null } | null }
          > } | null }> } | null } | null };

export type HostSessionsQueryVariables = Exact<{
  address: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HostSessionsQuery = { host: { address: string, sessions: { complete: boolean, totalCount: number | null, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, clientId: string, address: string | null, port: number | null, peer: string | null, name: string | null, user: string | null, lastCommand: string | null, ageSeconds: number | null, idleSeconds: number | null, database: number | null, outputMemoryBytes: number | null, flags: string | null, hostMatch: HostMatch | null, host: { address: string } | null, node: { id: string, name: string | null }, instance: { id: string, name: string | null } }> } | null } | null, redisInstances: { totalCount: number | null } | null };

export type HostQueryVariables = Exact<{
  address: string;
}>;


export type HostQuery = { host: { address: string, family: HostFamily, isPrivate: boolean | null } | null };

export type FlowsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: FlowFilter | null | undefined;
}>;


export type FlowsQuery = { flows: { complete: boolean, totalCount: number | null, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string | null, state: FlowState, statusDetail: string | null, eventId: string | null, maxBandwidthBps: number | null, inputs: Array<{ id: string }>, outputs: Array<{ id: string }>, realtime: { observedAt: string | null, endpoints: Array<{ endpointId: string, state: FlowEndpointState, bitrateBps: number | null }> } | null }> } | null };

export type ListenersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ListenerFilter | null | undefined;
}>;


export type ListenersQuery = { listeners: { complete: boolean, totalCount: number | null, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<
      | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, health: Health | null, proxy: { id: string, name: string | null } | null, group: { id: string, name: string | null } | null }
      | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, health: Health | null, proxy: { id: string, name: string | null } | null, group: { id: string, name: string | null } | null }
      | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, health: Health | null, realServers: Array<{ health: Health, realServer: { id: string, address: string | null, host: { address: string } | null } }>, proxy: { id: string, name: string | null } | null, group: { id: string, name: string | null } | null }
      | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, health: Health | null, realServers: Array<{ health: Health, realServer: { id: string, address: string | null, host: { address: string } | null } }>, proxy: { id: string, name: string | null } | null, group: { id: string, name: string | null } | null }
    > } | null };

export type MediaServersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: MediaServerFilter | null | undefined;
}>;


export type MediaServersQuery = { mediaServers: { complete: boolean, totalCount: number | null, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string | null, status: ResourceStatus, statusDetail: string | null, address: string | null, engineVersion: string | null, connectionCount: number | null, connectionLimit: number | null, host: { address: string } | null, account: { name: string } }> } | null };

export type MongoInstancesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: MongoInstanceFilter | null | undefined;
}>;


export type MongoInstancesQuery = { mongoInstances: { complete: boolean, totalCount: number | null, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string | null, status: ResourceStatus, statusDetail: string | null, region: string, clusterType: MongoClusterType | null, engineVersion: string | null, address: string | null, host: { address: string } | null, account: { name: string } }> } | null };

export type ProxiesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ProxyFilter | null | undefined;
}>;


export type ProxiesQuery = { proxies: { complete: boolean, totalCount: number | null, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string | null, status: ResourceStatus, statusDetail: string | null, accessRegion: string | null, realServerRegion: string | null, address: string | null, domain: string | null, protocols: Array<ListenerProtocol>, host: { address: string } | null, group: { id: string, name: string | null } | null }> } | null };

export type RealServersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: RealServerFilter | null | undefined;
}>;


export type RealServersQuery = { realServers: { complete: boolean, totalCount: number | null, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string | null, address: string | null, bound: boolean | null, host: { address: string } | null, proxy: { id: string, name: string | null } | null, group: { id: string, name: string | null } | null }> } | null };

export type RedisInstancesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: RedisInstanceFilter | null | undefined;
}>;


export type RedisInstancesQuery = { redisInstances: { complete: boolean, totalCount: number | null, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string | null, status: ResourceStatus, statusDetail: string | null, region: string, cacheMode: CacheMode | null, engineVersion: string | null, address: string | null, usedMemoryMb: number | null, maxMemoryMb: number | null, host: { address: string } | null, account: { name: string } }> } | null };

export type MapAcceleratorsQueryVariables = Exact<{ [key: string]: never; }>;


export type MapAcceleratorsQuery = { proxyGroups: { complete: boolean, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, name: string | null, status: ResourceStatus }> } | null, proxies: { complete: boolean, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, name: string | null, status: ResourceStatus, group: { id: string } | null }> } | null, realServers: { complete: boolean, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean }, nodes: Array<{ name: string | null, host: { address: string } | null }> } | null, listeners: { complete: boolean, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean }, nodes: Array<
      | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, health: Health | null, rules: Array<{ realServers: Array<{ health: Health, realServer: { id: string, host: { address: string } | null } }> }> | null, proxy: { id: string } | null, group: { id: string } | null }
      | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, health: Health | null, rules: Array<{ realServers: Array<{ health: Health, realServer: { id: string, host: { address: string } | null } }> }> | null, proxy: { id: string } | null, group: { id: string } | null }
      | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, health: Health | null, realServers: Array<{ health: Health, realServer: { id: string, host: { address: string } | null } }>, proxy: { id: string } | null, group: { id: string } | null }
      | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, health: Health | null, realServers: Array<{ health: Health, realServer: { id: string, host: { address: string } | null } }>, proxy: { id: string } | null, group: { id: string } | null }
    > } | null };

export type MapRuleFragment = { realServers: Array<{ health: Health, realServer: { id: string, host: { address: string } | null } }> };

export type MapBindingFragment = { health: Health, realServer: { id: string, host: { address: string } | null } };

export type MapFlowsQueryVariables = Exact<{ [key: string]: never; }>;


export type MapFlowsQuery = { flows: { complete: boolean, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, name: string | null, state: FlowState, inputs: Array<{ id: string, addresses: Array<{ host: { address: string } | null }>, realtime: { state: FlowEndpointState, connectServer: { address: string } | null } | null }>, outputs: Array<{ id: string, addresses: Array<{ host: { address: string } | null }>, realtime: { state: FlowEndpointState, connectServer: { address: string } | null } | null }> }> } | null };

type MapEndpoint_FlowInput_Fragment = { addresses: Array<{ host: { address: string } | null }>, realtime: { state: FlowEndpointState, connectServer: { address: string } | null } | null };

type MapEndpoint_FlowOutput_Fragment = { addresses: Array<{ host: { address: string } | null }>, realtime: { state: FlowEndpointState, connectServer: { address: string } | null } | null };

export type MapEndpointFragment =
  | MapEndpoint_FlowInput_Fragment
  | MapEndpoint_FlowOutput_Fragment
;

export type MapMediaQueryVariables = Exact<{ [key: string]: never; }>;


export type MapMediaQuery = { mediaServers: { complete: boolean, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, name: string | null, status: ResourceStatus, connectionCount: number | null, host: { address: string } | null, connections: { complete: boolean, totalCount: number | null, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, far: { address: string } | null }> } | null }> } | null };

export type MapMongoQueryVariables = Exact<{ [key: string]: never; }>;


export type MapMongoQuery = { mongoInstances: { complete: boolean, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, name: string | null, status: ResourceStatus, host: { address: string } | null, clientConnections: { complete: boolean, totalCount: number | null, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean }, nodes: Array<{ count: number, host: { address: string } | null }> } | null }> } | null };

export type MapRedisQueryVariables = Exact<{ [key: string]: never; }>;


export type MapRedisQuery = { redisInstances: { complete: boolean, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, name: string | null, status: ResourceStatus, hosts: Array<{ address: string }>, sessionSummary: { complete: boolean, groupCount: number, sessionCount: number, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, groups: Array<{ host: { address: string } | null }> } | null }> } | null };

export type FlowQueryVariables = Exact<{
  id: string;
}>;


export type FlowQuery = { flow: { id: string, resourceId: string, name: string | null, state: FlowState, status: ResourceStatus, statusDetail: string | null, eventId: string | null, region: string, maxBandwidthBps: number | null, realtime: { observedAt: string | null } | null, inputs: Array<{ __typename: 'FlowInput', id: string, name: string | null, protocol: string | null, region: string | null, addresses: Array<{ role: FlowAddressRole, address: string | null, port: number | null, host: { address: string } | null }>, flow: { id: string, name: string | null } | null, realtime: { state: FlowEndpointState, stateDetail: string | null, mode: ConnectionMode | null, connectedMs: number | null, bitrateBps: number | null, reconnections: number | null, connectServer: { address: string } | null, srt: { rttMs: number | null, packetLossRate: number | null } | null } | null }>, outputs: Array<{ __typename: 'FlowOutput', id: string, name: string | null, protocol: string | null, region: string | null, addresses: Array<{ role: FlowAddressRole, address: string | null, port: number | null, host: { address: string } | null }>, flow: { id: string, name: string | null } | null, realtime: { state: FlowEndpointState, stateDetail: string | null, mode: ConnectionMode | null, connectedMs: number | null, bitrateBps: number | null, reconnections: number | null, connectServer: { address: string } | null, srt: { rttMs: number | null, packetLossRate: number | null } | null } | null }> } | null };

type FlowEndpointRow_FlowInput_Fragment = { __typename: 'FlowInput', id: string, name: string | null, protocol: string | null, region: string | null, addresses: Array<{ role: FlowAddressRole, address: string | null, port: number | null, host: { address: string } | null }>, flow: { id: string, name: string | null } | null, realtime: { state: FlowEndpointState, stateDetail: string | null, mode: ConnectionMode | null, connectedMs: number | null, bitrateBps: number | null, reconnections: number | null, connectServer: { address: string } | null, srt: { rttMs: number | null, packetLossRate: number | null } | null } | null };

type FlowEndpointRow_FlowOutput_Fragment = { __typename: 'FlowOutput', id: string, name: string | null, protocol: string | null, region: string | null, addresses: Array<{ role: FlowAddressRole, address: string | null, port: number | null, host: { address: string } | null }>, flow: { id: string, name: string | null } | null, realtime: { state: FlowEndpointState, stateDetail: string | null, mode: ConnectionMode | null, connectedMs: number | null, bitrateBps: number | null, reconnections: number | null, connectServer: { address: string } | null, srt: { rttMs: number | null, packetLossRate: number | null } | null } | null };

export type FlowEndpointRowFragment =
  | FlowEndpointRow_FlowInput_Fragment
  | FlowEndpointRow_FlowOutput_Fragment
;

export type ListenerQueryVariables = Exact<{
  id: string;
}>;


export type ListenerQuery = { listener:
    | { id: string, resourceId: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, createdAt: string | null, health: Health | null, rules: Array<{ id: string, domain: string | null, path: string | null, status: ResourceStatus, health: Health | null, scheduler: string | null, realServers: Array<{ port: number | null, weight: number | null, failoverRole: FailoverRole | null, health: Health, downAddresses: Array<string>, realServer: { id: string, name: string | null, address: string | null, host: { address: string } | null } }> }> | null, proxy: { id: string, name: string | null, status: ResourceStatus } | null, group: { id: string, name: string | null, status: ResourceStatus } | null }
    | { forwardProtocol: string | null, mutualTls: boolean | null, id: string, resourceId: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, createdAt: string | null, health: Health | null, rules: Array<{ id: string, domain: string | null, path: string | null, status: ResourceStatus, health: Health | null, scheduler: string | null, realServers: Array<{ port: number | null, weight: number | null, failoverRole: FailoverRole | null, health: Health, downAddresses: Array<string>, realServer: { id: string, name: string | null, address: string | null, host: { address: string } | null } }> }> | null, proxy: { id: string, name: string | null, status: ResourceStatus } | null, group: { id: string, name: string | null, status: ResourceStatus } | null }
    | { scheduler: string | null, id: string, resourceId: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, createdAt: string | null, health: Health | null, healthCheck: { enabled: boolean | null, type: string | null, port: number | null, intervalSeconds: number | null, timeoutSeconds: number | null, healthyThreshold: number | null, unhealthyThreshold: number | null }, realServers: Array<{ port: number | null, weight: number | null, failoverRole: FailoverRole | null, health: Health, downAddresses: Array<string>, realServer: { id: string, name: string | null, address: string | null, host: { address: string } | null } }>, proxy: { id: string, name: string | null, status: ResourceStatus } | null, group: { id: string, name: string | null, status: ResourceStatus } | null }
    | { scheduler: string | null, id: string, resourceId: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, createdAt: string | null, health: Health | null, healthCheck: { enabled: boolean | null, type: string | null, port: number | null, intervalSeconds: number | null, timeoutSeconds: number | null, healthyThreshold: number | null, unhealthyThreshold: number | null }, realServers: Array<{ port: number | null, weight: number | null, failoverRole: FailoverRole | null, health: Health, downAddresses: Array<string>, realServer: { id: string, name: string | null, address: string | null, host: { address: string } | null } }>, proxy: { id: string, name: string | null, status: ResourceStatus } | null, group: { id: string, name: string | null, status: ResourceStatus } | null }
   | null };

export type RuleRowFragment = { id: string, domain: string | null, path: string | null, status: ResourceStatus, health: Health | null, scheduler: string | null, realServers: Array<{ port: number | null, weight: number | null, failoverRole: FailoverRole | null, health: Health, downAddresses: Array<string>, realServer: { id: string, name: string | null, address: string | null, host: { address: string } | null } }> };

export type BindingRowFragment = { port: number | null, weight: number | null, failoverRole: FailoverRole | null, health: Health, downAddresses: Array<string>, realServer: { id: string, name: string | null, address: string | null, host: { address: string } | null } };

export type MediaConnectionsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MediaConnectionsQuery = { mediaServer: { id: string, connections: { complete: boolean, totalCount: number | null, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, transport: MediaTransport, direction: MediaDirection, farAddress: string | null, farPort: number | null, nearAddress: string | null, nearPort: number | null, rxBytes: number | null, txBytes: number | null, startedAt: string | null, far: { address: string } | null, near: { address: string } | null, server: { id: string, name: string | null }, stack: Array<{ type: string | null }>, settings: { command: MediaCommand, localStreamName: string | null } | null }> } | null } | null };

export type MediaConnectionRowFragment = { id: string, transport: MediaTransport, direction: MediaDirection, farAddress: string | null, farPort: number | null, nearAddress: string | null, nearPort: number | null, rxBytes: number | null, txBytes: number | null, startedAt: string | null, far: { address: string } | null, near: { address: string } | null, server: { id: string, name: string | null }, stack: Array<{ type: string | null }>, settings: { command: MediaCommand, localStreamName: string | null } | null };

export type MediaServerQueryVariables = Exact<{
  id: string;
}>;


export type MediaServerQuery = { mediaServer: { id: string, resourceId: string, name: string | null, region: string, status: ResourceStatus, statusDetail: string | null, address: string | null, port: number | null, engine: string, engineVersion: string | null, connectionCount: number | null, connectionLimit: number | null, host: { address: string } | null, account: { name: string }, bandwidth: { inBytesPerSecond: number | null, outBytesPerSecond: number | null } | null } | null };

export type MongoClientsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ClientConnectionFilter | null | undefined;
}>;


export type MongoClientsQuery = { mongoInstance: { id: string, clientConnections: { complete: boolean, totalCount: number | null, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, ip: string, count: number, internal: boolean, host: { address: string } | null, instance: { id: string, name: string | null } }> } | null } | null };

export type ClientRowFragment = { id: string, ip: string, count: number, internal: boolean, host: { address: string } | null, instance: { id: string, name: string | null } };

export type MongoInstanceQueryVariables = Exact<{
  id: string;
}>;


export type MongoInstanceQuery = { mongoInstance: { id: string, resourceId: string, name: string | null, region: string, status: ResourceStatus, statusDetail: string | null, address: string | null, port: number | null, engine: string, engineVersion: string | null, createdAt: string | null, clusterType: MongoClusterType | null, memoryMb: number | null, cpuCount: number | null, volumeMb: number | null, usedVolumeMb: number | null, zone: string | null, host: { address: string } | null, account: { name: string }, tags: Array<{ key: string, value: string | null }>, members: Array<{ name: string | null, role: NodeRole, status: ResourceStatus, health: Health, address: string | null, port: number | null, zone: string | null, replicaSet: string | null, replicationLagSeconds: number | null, host: { address: string } | null }> | null } | null };

export type MongoOperationsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MongoOperationsQuery = { mongoInstance: { id: string, currentOperations: { complete: boolean, totalCount: number | null, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ opId: string | null, namespace: string | null, kind: MongoOperationKind | null, state: MongoOperationState | null, runningMs: number | null, clientAddress: string | null, shape: string | null, waitingForLock: boolean | null, client: { address: string } | null }> } | null } | null };

export type OwnedListenersQueryVariables = Exact<{
  filter: ListenerFilter;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OwnedListenersQuery = { listeners: { complete: boolean, totalCount: number | null, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<
      | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, health: Health | null, proxy: { id: string, name: string | null } | null, group: { id: string, name: string | null } | null }
      | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, health: Health | null, proxy: { id: string, name: string | null } | null, group: { id: string, name: string | null } | null }
      | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, health: Health | null, realServers: Array<{ health: Health, realServer: { id: string, address: string | null, host: { address: string } | null } }>, proxy: { id: string, name: string | null } | null, group: { id: string, name: string | null } | null }
      | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, health: Health | null, realServers: Array<{ health: Health, realServer: { id: string, address: string | null, host: { address: string } | null } }>, proxy: { id: string, name: string | null } | null, group: { id: string, name: string | null } | null }
    > } | null };

type ListenerRow_HttpListener_Fragment = { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, health: Health | null, proxy: { id: string, name: string | null } | null, group: { id: string, name: string | null } | null };

type ListenerRow_HttpsListener_Fragment = { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, health: Health | null, proxy: { id: string, name: string | null } | null, group: { id: string, name: string | null } | null };

type ListenerRow_TcpListener_Fragment = { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, health: Health | null, realServers: Array<{ health: Health, realServer: { id: string, address: string | null, host: { address: string } | null } }>, proxy: { id: string, name: string | null } | null, group: { id: string, name: string | null } | null };

type ListenerRow_UdpListener_Fragment = { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, health: Health | null, realServers: Array<{ health: Health, realServer: { id: string, address: string | null, host: { address: string } | null } }>, proxy: { id: string, name: string | null } | null, group: { id: string, name: string | null } | null };

export type ListenerRowFragment =
  | ListenerRow_HttpListener_Fragment
  | ListenerRow_HttpsListener_Fragment
  | ListenerRow_TcpListener_Fragment
  | ListenerRow_UdpListener_Fragment
;

export type BindingMarkFragment = { health: Health, realServer: { id: string, address: string | null, host: { address: string } | null } };

export type ProxyGroupQueryVariables = Exact<{
  id: string;
}>;


export type ProxyGroupQuery = { proxyGroup: { id: string, resourceId: string, name: string | null, status: ResourceStatus, statusDetail: string | null, domain: string | null, realServerRegion: string | null, createdAt: string | null, host: { address: string } | null, tags: Array<{ key: string, value: string | null }> } | null, proxies: { complete: boolean, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string | null, status: ResourceStatus, address: string | null, accessRegion: string | null, realServerRegion: string | null, host: { address: string } | null }> } | null };

export type ProxyQueryVariables = Exact<{
  id: string;
}>;


export type ProxyQuery = { proxy: { id: string, resourceId: string, name: string | null, status: ResourceStatus, statusDetail: string | null, accessRegion: string | null, realServerRegion: string | null, address: string | null, accessAddresses: Array<string>, forwardAddress: string | null, domain: string | null, protocols: Array<ListenerProtocol>, bandwidthMbps: number | null, connectionLimit: number | null, version: string | null, banned: boolean | null, createdAt: string | null, host: { address: string } | null, forwardHost: { address: string } | null, group: { id: string, name: string | null } | null, tags: Array<{ key: string, value: string | null }> } | null };

export type RealServerQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RealServerQuery = { realServer: { id: string, resourceId: string, name: string | null, address: string | null, bound: boolean | null, host: { address: string } | null, proxy: { id: string, name: string | null } | null, group: { id: string, name: string | null } | null, listeners: { complete: boolean, totalCount: number | null, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<
        | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, health: Health | null, proxy: { id: string, name: string | null } | null, group: { id: string, name: string | null } | null }
        | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, health: Health | null, proxy: { id: string, name: string | null } | null, group: { id: string, name: string | null } | null }
        | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, health: Health | null, realServers: Array<{ health: Health, realServer: { id: string, address: string | null, host: { address: string } | null } }>, proxy: { id: string, name: string | null } | null, group: { id: string, name: string | null } | null }
        | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, status: ResourceStatus, statusDetail: string | null, health: Health | null, realServers: Array<{ health: Health, realServer: { id: string, address: string | null, host: { address: string } | null } }>, proxy: { id: string, name: string | null } | null, group: { id: string, name: string | null } | null }
      > } | null } | null };

export type RedisGroupsQueryVariables = Exact<{
  id: string;
  groupBy: SessionGroupKey;
}>;


export type RedisGroupsQuery = { redisInstance: { id: string, sessionSummary: { complete: boolean, sessionCount: number, groupCount: number, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, groups: Array<{ key: string | null, sessionCount: number, oldestSeconds: number | null, longestIdleSeconds: number | null, outputMemoryBytes: number | null, host: { address: string } | null }> } | null } | null };

export type RedisInstanceQueryVariables = Exact<{
  id: string;
}>;


export type RedisInstanceQuery = { redisInstance: { id: string, resourceId: string, name: string | null, region: string, status: ResourceStatus, statusDetail: string | null, address: string | null, port: number | null, engine: string, engineVersion: string | null, createdAt: string | null, domainName: string | null, capacityGb: number | null, usedMemoryMb: number | null, maxMemoryMb: number | null, zones: Array<string>, cacheMode: CacheMode | null, passThroughSupported: boolean | null, sslEnabled: boolean | null, host: { address: string } | null, account: { name: string }, tags: Array<{ key: string, value: string | null }>, members: Array<{ id: string, name: string | null, role: NodeRole, status: ResourceStatus, statusDetail: string | null, address: string | null, port: number | null, zone: string | null, shard: string | null, host: { address: string } | null }> | null } | null };

export type RedisSessionsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: SessionFilter | null | undefined;
  orderBy?: SessionOrder | null | undefined;
}>;


export type RedisSessionsQuery = { redisInstance: { id: string, sessions: { complete: boolean, totalCount: number | null, gaps: Array<{ account: string, service: Service, region: string | null, action: string | null, resourceId: string | null, code: ErrorCode, upstreamCode: string | null, message: string, retryable: boolean, retryAfterMs: number | null, requestId: string | null }>, sources: Array<{ account: string, service: Service, region: string | null, action: string, observedAt: string, origin: Origin }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, clientId: string, address: string | null, port: number | null, peer: string | null, name: string | null, user: string | null, lastCommand: string | null, ageSeconds: number | null, idleSeconds: number | null, database: number | null, outputMemoryBytes: number | null, flags: string | null, hostMatch: HostMatch | null, host: { address: string } | null, node: { id: string, name: string | null }, instance: { id: string, name: string | null } }> } | null } | null };

export type SessionRowFragment = { id: string, clientId: string, address: string | null, port: number | null, peer: string | null, name: string | null, user: string | null, lastCommand: string | null, ageSeconds: number | null, idleSeconds: number | null, database: number | null, outputMemoryBytes: number | null, flags: string | null, hostMatch: HostMatch | null, host: { address: string } | null, node: { id: string, name: string | null }, instance: { id: string, name: string | null } };

export type ResourceKindQueryVariables = Exact<{
  id: string;
}>;


export type ResourceKindQuery = { node:
    | { __typename: 'ClientConnection', id: string }
    | { __typename: 'Flow', id: string }
    | { __typename: 'HttpListener', id: string }
    | { __typename: 'HttpsListener', id: string }
    | { __typename: 'MediaConnection', id: string }
    | { __typename: 'MediaServer', id: string }
    | { __typename: 'MediaStream', id: string }
    | { __typename: 'MongoInstance', id: string }
    | { __typename: 'Proxy', id: string }
    | { __typename: 'ProxyGroup', id: string }
    | { __typename: 'RealServer', id: string }
    | { __typename: 'RedisInstance', id: string }
    | { __typename: 'RedisNode', id: string }
    | { __typename: 'Rule', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'TcpListener', id: string }
    | { __typename: 'UdpListener', id: string }
   | null };


export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const MissingFragmentDoc = new TypedDocumentString(`
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
    `, {"fragmentName":"Missing"});
export const AskedFragmentDoc = new TypedDocumentString(`
    fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
    `, {"fragmentName":"Asked"});
export const NextFragmentDoc = new TypedDocumentString(`
    fragment Next on PageInfo {
  hasNextPage
  endCursor
}
    `, {"fragmentName":"Next"});
export const MapBindingFragmentDoc = new TypedDocumentString(`
    fragment MapBinding on RealServerBinding {
  health
  realServer {
    id
    host {
      address
    }
  }
}
    `, {"fragmentName":"MapBinding"});
export const MapRuleFragmentDoc = new TypedDocumentString(`
    fragment MapRule on Rule {
  realServers {
    ...MapBinding
  }
}
    fragment MapBinding on RealServerBinding {
  health
  realServer {
    id
    host {
      address
    }
  }
}`, {"fragmentName":"MapRule"});
export const MapEndpointFragmentDoc = new TypedDocumentString(`
    fragment MapEndpoint on FlowEndpoint {
  addresses {
    host {
      address
    }
  }
  realtime {
    state
    connectServer {
      address
    }
  }
}
    `, {"fragmentName":"MapEndpoint"});
export const FlowEndpointRowFragmentDoc = new TypedDocumentString(`
    fragment FlowEndpointRow on FlowEndpoint {
  __typename
  id
  name
  protocol
  region
  addresses {
    role
    address
    port
    host {
      address
    }
  }
  flow {
    id
    name
  }
  realtime {
    state
    stateDetail
    mode
    connectedMs
    bitrateBps
    reconnections
    connectServer {
      address
    }
    srt {
      rttMs
      packetLossRate
    }
  }
}
    `, {"fragmentName":"FlowEndpointRow"});
export const BindingRowFragmentDoc = new TypedDocumentString(`
    fragment BindingRow on RealServerBinding {
  port
  weight
  failoverRole
  health
  downAddresses
  realServer {
    id
    name
    address
    host {
      address
    }
  }
}
    `, {"fragmentName":"BindingRow"});
export const RuleRowFragmentDoc = new TypedDocumentString(`
    fragment RuleRow on Rule {
  id
  domain
  path
  status
  health
  scheduler
  realServers {
    ...BindingRow
  }
}
    fragment BindingRow on RealServerBinding {
  port
  weight
  failoverRole
  health
  downAddresses
  realServer {
    id
    name
    address
    host {
      address
    }
  }
}`, {"fragmentName":"RuleRow"});
export const MediaConnectionRowFragmentDoc = new TypedDocumentString(`
    fragment MediaConnectionRow on MediaConnection {
  id
  transport
  direction
  farAddress
  farPort
  nearAddress
  nearPort
  rxBytes
  txBytes
  startedAt
  far {
    address
  }
  near {
    address
  }
  server {
    id
    name
  }
  stack {
    type
  }
  settings {
    command
    localStreamName
  }
}
    `, {"fragmentName":"MediaConnectionRow"});
export const ClientRowFragmentDoc = new TypedDocumentString(`
    fragment ClientRow on ClientConnection {
  id
  ip
  count
  internal
  host {
    address
  }
  instance {
    id
    name
  }
}
    `, {"fragmentName":"ClientRow"});
export const BindingMarkFragmentDoc = new TypedDocumentString(`
    fragment BindingMark on RealServerBinding {
  health
  realServer {
    id
    address
    host {
      address
    }
  }
}
    `, {"fragmentName":"BindingMark"});
export const ListenerRowFragmentDoc = new TypedDocumentString(`
    fragment ListenerRow on Listener {
  id
  name
  port
  protocol
  status
  statusDetail
  health
  proxy {
    id
    name
  }
  group {
    id
    name
  }
  ... on TcpListener {
    realServers {
      ...BindingMark
    }
  }
  ... on UdpListener {
    realServers {
      ...BindingMark
    }
  }
}
    fragment BindingMark on RealServerBinding {
  health
  realServer {
    id
    address
    host {
      address
    }
  }
}`, {"fragmentName":"ListenerRow"});
export const SessionRowFragmentDoc = new TypedDocumentString(`
    fragment SessionRow on Session {
  id
  clientId
  address
  port
  peer
  name
  user
  lastCommand
  ageSeconds
  idleSeconds
  database
  outputMemoryBytes
  flags
  hostMatch
  host {
    address
  }
  node {
    id
    name
  }
  instance {
    id
    name
  }
}
    `, {"fragmentName":"SessionRow"});
export const ServicesDocument = new TypedDocumentString(`
    query Services {
  accounts {
    services
  }
}
    `);

export const useServicesQuery = <
      TData = ServicesQuery,
      TError = Error
    >(
      variables?: ServicesQueryVariables,
      options?: Omit<UseQueryOptions<ServicesQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ServicesQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ServicesQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['Services'] : ['Services', variables],
    queryFn: useAsk<ServicesQuery, ServicesQueryVariables>(ServicesDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteServicesQuery = <
      TData = InfiniteData<ServicesQuery>,
      TError = Error
    >(
      variables: ServicesQueryVariables,
      options: Omit<UseInfiniteQueryOptions<ServicesQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<ServicesQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<ServicesQuery, ServicesQueryVariables>(ServicesDocument)
    return useInfiniteQuery<ServicesQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? variables === undefined ? ['Services.infinite'] : ['Services.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const HostClientsDocument = new TypedDocumentString(`
    query HostClients($address: String!, $first: Int = 25, $after: String) {
  host(address: $address) {
    address
    clientConnections(first: $first, after: $after) {
      complete
      gaps {
        ...Missing
      }
      sources {
        ...Asked
      }
      totalCount
      pageInfo {
        ...Next
      }
      nodes {
        ...ClientRow
      }
    }
  }
  mongoInstances(first: 1) {
    totalCount
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
fragment Next on PageInfo {
  hasNextPage
  endCursor
}
fragment ClientRow on ClientConnection {
  id
  ip
  count
  internal
  host {
    address
  }
  instance {
    id
    name
  }
}`);

export const useHostClientsQuery = <
      TData = HostClientsQuery,
      TError = Error
    >(
      variables: HostClientsQueryVariables,
      options?: Omit<UseQueryOptions<HostClientsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<HostClientsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<HostClientsQuery, TError, TData>(
      {
    queryKey: ['HostClients', variables],
    queryFn: useAsk<HostClientsQuery, HostClientsQueryVariables>(HostClientsDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteHostClientsQuery = <
      TData = InfiniteData<HostClientsQuery>,
      TError = Error
    >(
      variables: HostClientsQueryVariables,
      options: Omit<UseInfiniteQueryOptions<HostClientsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<HostClientsQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<HostClientsQuery, HostClientsQueryVariables>(HostClientsDocument)
    return useInfiniteQuery<HostClientsQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['HostClients.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const HostFlowsDocument = new TypedDocumentString(`
    query HostFlows($address: String!, $first: Int = 25, $after: String) {
  host(address: $address) {
    address
    flowEndpoints(first: $first, after: $after) {
      complete
      gaps {
        ...Missing
      }
      sources {
        ...Asked
      }
      totalCount
      pageInfo {
        ...Next
      }
      nodes {
        ...FlowEndpointRow
        hostRoles
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
fragment Next on PageInfo {
  hasNextPage
  endCursor
}
fragment FlowEndpointRow on FlowEndpoint {
  __typename
  id
  name
  protocol
  region
  addresses {
    role
    address
    port
    host {
      address
    }
  }
  flow {
    id
    name
  }
  realtime {
    state
    stateDetail
    mode
    connectedMs
    bitrateBps
    reconnections
    connectServer {
      address
    }
    srt {
      rttMs
      packetLossRate
    }
  }
}`);

export const useHostFlowsQuery = <
      TData = HostFlowsQuery,
      TError = Error
    >(
      variables: HostFlowsQueryVariables,
      options?: Omit<UseQueryOptions<HostFlowsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<HostFlowsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<HostFlowsQuery, TError, TData>(
      {
    queryKey: ['HostFlows', variables],
    queryFn: useAsk<HostFlowsQuery, HostFlowsQueryVariables>(HostFlowsDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteHostFlowsQuery = <
      TData = InfiniteData<HostFlowsQuery>,
      TError = Error
    >(
      variables: HostFlowsQueryVariables,
      options: Omit<UseInfiniteQueryOptions<HostFlowsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<HostFlowsQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<HostFlowsQuery, HostFlowsQueryVariables>(HostFlowsDocument)
    return useInfiniteQuery<HostFlowsQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['HostFlows.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const HostHttpDocument = new TypedDocumentString(`
    query HostHttp($address: String!, $first: Int = 25, $after: String) {
  host(address: $address) {
    address
    httpSessions(first: $first, after: $after) {
      complete
      gaps {
        ...Missing
      }
      sources {
        ...Asked
      }
      totalCount
      pageInfo {
        ...Next
      }
      nodes {
        sessionId
        elapsedSeconds
        startTime
        targetFolder
        server {
          id
          name
        }
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
fragment Next on PageInfo {
  hasNextPage
  endCursor
}`);

export const useHostHttpQuery = <
      TData = HostHttpQuery,
      TError = Error
    >(
      variables: HostHttpQueryVariables,
      options?: Omit<UseQueryOptions<HostHttpQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<HostHttpQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<HostHttpQuery, TError, TData>(
      {
    queryKey: ['HostHttp', variables],
    queryFn: useAsk<HostHttpQuery, HostHttpQueryVariables>(HostHttpDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteHostHttpQuery = <
      TData = InfiniteData<HostHttpQuery>,
      TError = Error
    >(
      variables: HostHttpQueryVariables,
      options: Omit<UseInfiniteQueryOptions<HostHttpQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<HostHttpQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<HostHttpQuery, HostHttpQueryVariables>(HostHttpDocument)
    return useInfiniteQuery<HostHttpQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['HostHttp.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const HostInstancesDocument = new TypedDocumentString(`
    query HostInstances($address: String!) {
  host(address: $address) {
    address
    mongoInstances(first: 100) {
      complete
      gaps {
        ...Missing
      }
      sources {
        ...Asked
      }
      nodes {
        id
        name
        status
      }
    }
    redisInstances(first: 100) {
      complete
      gaps {
        ...Missing
      }
      sources {
        ...Asked
      }
      nodes {
        id
        name
        status
      }
    }
    mediaServers(first: 100) {
      complete
      gaps {
        ...Missing
      }
      sources {
        ...Asked
      }
      nodes {
        id
        name
        status
      }
    }
    proxies(first: 100) {
      complete
      gaps {
        ...Missing
      }
      sources {
        ...Asked
      }
      nodes {
        id
        name
        status
      }
    }
    proxyGroups(first: 100) {
      complete
      gaps {
        ...Missing
      }
      sources {
        ...Asked
      }
      nodes {
        id
        name
        status
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}`);

export const useHostInstancesQuery = <
      TData = HostInstancesQuery,
      TError = Error
    >(
      variables: HostInstancesQueryVariables,
      options?: Omit<UseQueryOptions<HostInstancesQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<HostInstancesQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<HostInstancesQuery, TError, TData>(
      {
    queryKey: ['HostInstances', variables],
    queryFn: useAsk<HostInstancesQuery, HostInstancesQueryVariables>(HostInstancesDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteHostInstancesQuery = <
      TData = InfiniteData<HostInstancesQuery>,
      TError = Error
    >(
      variables: HostInstancesQueryVariables,
      options: Omit<UseInfiniteQueryOptions<HostInstancesQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<HostInstancesQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<HostInstancesQuery, HostInstancesQueryVariables>(HostInstancesDocument)
    return useInfiniteQuery<HostInstancesQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['HostInstances.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const HostMediaDocument = new TypedDocumentString(`
    query HostMedia($address: String!, $first: Int = 25, $after: String) {
  host(address: $address) {
    address
    mediaConnections(first: $first, after: $after) {
      complete
      gaps {
        ...Missing
      }
      sources {
        ...Asked
      }
      totalCount
      pageInfo {
        ...Next
      }
      nodes {
        ...MediaConnectionRow
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
fragment Next on PageInfo {
  hasNextPage
  endCursor
}
fragment MediaConnectionRow on MediaConnection {
  id
  transport
  direction
  farAddress
  farPort
  nearAddress
  nearPort
  rxBytes
  txBytes
  startedAt
  far {
    address
  }
  near {
    address
  }
  server {
    id
    name
  }
  stack {
    type
  }
  settings {
    command
    localStreamName
  }
}`);

export const useHostMediaQuery = <
      TData = HostMediaQuery,
      TError = Error
    >(
      variables: HostMediaQueryVariables,
      options?: Omit<UseQueryOptions<HostMediaQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<HostMediaQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<HostMediaQuery, TError, TData>(
      {
    queryKey: ['HostMedia', variables],
    queryFn: useAsk<HostMediaQuery, HostMediaQueryVariables>(HostMediaDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteHostMediaQuery = <
      TData = InfiniteData<HostMediaQuery>,
      TError = Error
    >(
      variables: HostMediaQueryVariables,
      options: Omit<UseInfiniteQueryOptions<HostMediaQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<HostMediaQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<HostMediaQuery, HostMediaQueryVariables>(HostMediaDocument)
    return useInfiniteQuery<HostMediaQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['HostMedia.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const HostRealServersDocument = new TypedDocumentString(`
    query HostRealServers($address: String!, $first: Int = 25, $after: String) {
  host(address: $address) {
    address
    realServers(first: $first, after: $after) {
      complete
      gaps {
        ...Missing
      }
      sources {
        ...Asked
      }
      totalCount
      pageInfo {
        ...Next
      }
      nodes {
        id
        name
        bound
        listeners(first: 1000) {
          complete
          gaps {
            ...Missing
          }
          sources {
            ...Asked
          }
          nodes {
            ...ListenerRow
          }
        }
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
fragment Next on PageInfo {
  hasNextPage
  endCursor
}
fragment ListenerRow on Listener {
  id
  name
  port
  protocol
  status
  statusDetail
  health
  proxy {
    id
    name
  }
  group {
    id
    name
  }
  ... on TcpListener {
    realServers {
      ...BindingMark
    }
  }
  ... on UdpListener {
    realServers {
      ...BindingMark
    }
  }
}
fragment BindingMark on RealServerBinding {
  health
  realServer {
    id
    address
    host {
      address
    }
  }
}`);

export const useHostRealServersQuery = <
      TData = HostRealServersQuery,
      TError = Error
    >(
      variables: HostRealServersQueryVariables,
      options?: Omit<UseQueryOptions<HostRealServersQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<HostRealServersQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<HostRealServersQuery, TError, TData>(
      {
    queryKey: ['HostRealServers', variables],
    queryFn: useAsk<HostRealServersQuery, HostRealServersQueryVariables>(HostRealServersDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteHostRealServersQuery = <
      TData = InfiniteData<HostRealServersQuery>,
      TError = Error
    >(
      variables: HostRealServersQueryVariables,
      options: Omit<UseInfiniteQueryOptions<HostRealServersQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<HostRealServersQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<HostRealServersQuery, HostRealServersQueryVariables>(HostRealServersDocument)
    return useInfiniteQuery<HostRealServersQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['HostRealServers.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const HostSessionsDocument = new TypedDocumentString(`
    query HostSessions($address: String!, $first: Int = 25, $after: String) {
  host(address: $address) {
    address
    sessions(first: $first, after: $after) {
      complete
      gaps {
        ...Missing
      }
      sources {
        ...Asked
      }
      totalCount
      pageInfo {
        ...Next
      }
      nodes {
        ...SessionRow
      }
    }
  }
  redisInstances(first: 1) {
    totalCount
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
fragment Next on PageInfo {
  hasNextPage
  endCursor
}
fragment SessionRow on Session {
  id
  clientId
  address
  port
  peer
  name
  user
  lastCommand
  ageSeconds
  idleSeconds
  database
  outputMemoryBytes
  flags
  hostMatch
  host {
    address
  }
  node {
    id
    name
  }
  instance {
    id
    name
  }
}`);

export const useHostSessionsQuery = <
      TData = HostSessionsQuery,
      TError = Error
    >(
      variables: HostSessionsQueryVariables,
      options?: Omit<UseQueryOptions<HostSessionsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<HostSessionsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<HostSessionsQuery, TError, TData>(
      {
    queryKey: ['HostSessions', variables],
    queryFn: useAsk<HostSessionsQuery, HostSessionsQueryVariables>(HostSessionsDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteHostSessionsQuery = <
      TData = InfiniteData<HostSessionsQuery>,
      TError = Error
    >(
      variables: HostSessionsQueryVariables,
      options: Omit<UseInfiniteQueryOptions<HostSessionsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<HostSessionsQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<HostSessionsQuery, HostSessionsQueryVariables>(HostSessionsDocument)
    return useInfiniteQuery<HostSessionsQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['HostSessions.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const HostDocument = new TypedDocumentString(`
    query Host($address: String!) {
  host(address: $address) {
    address
    family
    isPrivate
  }
}
    `);

export const useHostQuery = <
      TData = HostQuery,
      TError = Error
    >(
      variables: HostQueryVariables,
      options?: Omit<UseQueryOptions<HostQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<HostQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<HostQuery, TError, TData>(
      {
    queryKey: ['Host', variables],
    queryFn: useAsk<HostQuery, HostQueryVariables>(HostDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteHostQuery = <
      TData = InfiniteData<HostQuery>,
      TError = Error
    >(
      variables: HostQueryVariables,
      options: Omit<UseInfiniteQueryOptions<HostQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<HostQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<HostQuery, HostQueryVariables>(HostDocument)
    return useInfiniteQuery<HostQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['Host.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const FlowsDocument = new TypedDocumentString(`
    query Flows($first: Int = 100, $after: String, $filter: FlowFilter) {
  flows(first: $first, after: $after, filter: $filter) {
    complete
    gaps {
      ...Missing
    }
    sources {
      ...Asked
    }
    totalCount
    pageInfo {
      ...Next
    }
    nodes {
      id
      name
      state
      statusDetail
      eventId
      maxBandwidthBps
      inputs {
        id
      }
      outputs {
        id
      }
      realtime {
        observedAt
        endpoints {
          endpointId
          state
          bitrateBps
        }
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
fragment Next on PageInfo {
  hasNextPage
  endCursor
}`);

export const useFlowsQuery = <
      TData = FlowsQuery,
      TError = Error
    >(
      variables?: FlowsQueryVariables,
      options?: Omit<UseQueryOptions<FlowsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<FlowsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<FlowsQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['Flows'] : ['Flows', variables],
    queryFn: useAsk<FlowsQuery, FlowsQueryVariables>(FlowsDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteFlowsQuery = <
      TData = InfiniteData<FlowsQuery>,
      TError = Error
    >(
      variables: FlowsQueryVariables,
      options: Omit<UseInfiniteQueryOptions<FlowsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<FlowsQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<FlowsQuery, FlowsQueryVariables>(FlowsDocument)
    return useInfiniteQuery<FlowsQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? variables === undefined ? ['Flows.infinite'] : ['Flows.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const ListenersDocument = new TypedDocumentString(`
    query Listeners($first: Int = 100, $after: String, $filter: ListenerFilter) {
  listeners(first: $first, after: $after, filter: $filter) {
    complete
    gaps {
      ...Missing
    }
    sources {
      ...Asked
    }
    totalCount
    pageInfo {
      ...Next
    }
    nodes {
      ...ListenerRow
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
fragment Next on PageInfo {
  hasNextPage
  endCursor
}
fragment ListenerRow on Listener {
  id
  name
  port
  protocol
  status
  statusDetail
  health
  proxy {
    id
    name
  }
  group {
    id
    name
  }
  ... on TcpListener {
    realServers {
      ...BindingMark
    }
  }
  ... on UdpListener {
    realServers {
      ...BindingMark
    }
  }
}
fragment BindingMark on RealServerBinding {
  health
  realServer {
    id
    address
    host {
      address
    }
  }
}`);

export const useListenersQuery = <
      TData = ListenersQuery,
      TError = Error
    >(
      variables?: ListenersQueryVariables,
      options?: Omit<UseQueryOptions<ListenersQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ListenersQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ListenersQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['Listeners'] : ['Listeners', variables],
    queryFn: useAsk<ListenersQuery, ListenersQueryVariables>(ListenersDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteListenersQuery = <
      TData = InfiniteData<ListenersQuery>,
      TError = Error
    >(
      variables: ListenersQueryVariables,
      options: Omit<UseInfiniteQueryOptions<ListenersQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<ListenersQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<ListenersQuery, ListenersQueryVariables>(ListenersDocument)
    return useInfiniteQuery<ListenersQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? variables === undefined ? ['Listeners.infinite'] : ['Listeners.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const MediaServersDocument = new TypedDocumentString(`
    query MediaServers($first: Int = 100, $after: String, $filter: MediaServerFilter) {
  mediaServers(first: $first, after: $after, filter: $filter) {
    complete
    gaps {
      ...Missing
    }
    sources {
      ...Asked
    }
    totalCount
    pageInfo {
      ...Next
    }
    nodes {
      id
      name
      status
      statusDetail
      address
      engineVersion
      connectionCount
      connectionLimit
      host {
        address
      }
      account {
        name
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
fragment Next on PageInfo {
  hasNextPage
  endCursor
}`);

export const useMediaServersQuery = <
      TData = MediaServersQuery,
      TError = Error
    >(
      variables?: MediaServersQueryVariables,
      options?: Omit<UseQueryOptions<MediaServersQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<MediaServersQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<MediaServersQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['MediaServers'] : ['MediaServers', variables],
    queryFn: useAsk<MediaServersQuery, MediaServersQueryVariables>(MediaServersDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteMediaServersQuery = <
      TData = InfiniteData<MediaServersQuery>,
      TError = Error
    >(
      variables: MediaServersQueryVariables,
      options: Omit<UseInfiniteQueryOptions<MediaServersQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<MediaServersQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<MediaServersQuery, MediaServersQueryVariables>(MediaServersDocument)
    return useInfiniteQuery<MediaServersQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? variables === undefined ? ['MediaServers.infinite'] : ['MediaServers.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const MongoInstancesDocument = new TypedDocumentString(`
    query MongoInstances($first: Int = 100, $after: String, $filter: MongoInstanceFilter) {
  mongoInstances(first: $first, after: $after, filter: $filter) {
    complete
    gaps {
      ...Missing
    }
    sources {
      ...Asked
    }
    totalCount
    pageInfo {
      ...Next
    }
    nodes {
      id
      name
      status
      statusDetail
      region
      clusterType
      engineVersion
      address
      host {
        address
      }
      account {
        name
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
fragment Next on PageInfo {
  hasNextPage
  endCursor
}`);

export const useMongoInstancesQuery = <
      TData = MongoInstancesQuery,
      TError = Error
    >(
      variables?: MongoInstancesQueryVariables,
      options?: Omit<UseQueryOptions<MongoInstancesQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<MongoInstancesQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<MongoInstancesQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['MongoInstances'] : ['MongoInstances', variables],
    queryFn: useAsk<MongoInstancesQuery, MongoInstancesQueryVariables>(MongoInstancesDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteMongoInstancesQuery = <
      TData = InfiniteData<MongoInstancesQuery>,
      TError = Error
    >(
      variables: MongoInstancesQueryVariables,
      options: Omit<UseInfiniteQueryOptions<MongoInstancesQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<MongoInstancesQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<MongoInstancesQuery, MongoInstancesQueryVariables>(MongoInstancesDocument)
    return useInfiniteQuery<MongoInstancesQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? variables === undefined ? ['MongoInstances.infinite'] : ['MongoInstances.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const ProxiesDocument = new TypedDocumentString(`
    query Proxies($first: Int = 100, $after: String, $filter: ProxyFilter) {
  proxies(first: $first, after: $after, filter: $filter) {
    complete
    gaps {
      ...Missing
    }
    sources {
      ...Asked
    }
    totalCount
    pageInfo {
      ...Next
    }
    nodes {
      id
      name
      status
      statusDetail
      accessRegion
      realServerRegion
      address
      domain
      protocols
      host {
        address
      }
      group {
        id
        name
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
fragment Next on PageInfo {
  hasNextPage
  endCursor
}`);

export const useProxiesQuery = <
      TData = ProxiesQuery,
      TError = Error
    >(
      variables?: ProxiesQueryVariables,
      options?: Omit<UseQueryOptions<ProxiesQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ProxiesQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ProxiesQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['Proxies'] : ['Proxies', variables],
    queryFn: useAsk<ProxiesQuery, ProxiesQueryVariables>(ProxiesDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteProxiesQuery = <
      TData = InfiniteData<ProxiesQuery>,
      TError = Error
    >(
      variables: ProxiesQueryVariables,
      options: Omit<UseInfiniteQueryOptions<ProxiesQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<ProxiesQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<ProxiesQuery, ProxiesQueryVariables>(ProxiesDocument)
    return useInfiniteQuery<ProxiesQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? variables === undefined ? ['Proxies.infinite'] : ['Proxies.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const RealServersDocument = new TypedDocumentString(`
    query RealServers($first: Int = 100, $after: String, $filter: RealServerFilter) {
  realServers(first: $first, after: $after, filter: $filter) {
    complete
    gaps {
      ...Missing
    }
    sources {
      ...Asked
    }
    totalCount
    pageInfo {
      ...Next
    }
    nodes {
      id
      name
      address
      bound
      host {
        address
      }
      proxy {
        id
        name
      }
      group {
        id
        name
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
fragment Next on PageInfo {
  hasNextPage
  endCursor
}`);

export const useRealServersQuery = <
      TData = RealServersQuery,
      TError = Error
    >(
      variables?: RealServersQueryVariables,
      options?: Omit<UseQueryOptions<RealServersQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<RealServersQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<RealServersQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['RealServers'] : ['RealServers', variables],
    queryFn: useAsk<RealServersQuery, RealServersQueryVariables>(RealServersDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteRealServersQuery = <
      TData = InfiniteData<RealServersQuery>,
      TError = Error
    >(
      variables: RealServersQueryVariables,
      options: Omit<UseInfiniteQueryOptions<RealServersQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<RealServersQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<RealServersQuery, RealServersQueryVariables>(RealServersDocument)
    return useInfiniteQuery<RealServersQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? variables === undefined ? ['RealServers.infinite'] : ['RealServers.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const RedisInstancesDocument = new TypedDocumentString(`
    query RedisInstances($first: Int = 100, $after: String, $filter: RedisInstanceFilter) {
  redisInstances(first: $first, after: $after, filter: $filter) {
    complete
    gaps {
      ...Missing
    }
    sources {
      ...Asked
    }
    totalCount
    pageInfo {
      ...Next
    }
    nodes {
      id
      name
      status
      statusDetail
      region
      cacheMode
      engineVersion
      address
      usedMemoryMb
      maxMemoryMb
      host {
        address
      }
      account {
        name
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
fragment Next on PageInfo {
  hasNextPage
  endCursor
}`);

export const useRedisInstancesQuery = <
      TData = RedisInstancesQuery,
      TError = Error
    >(
      variables?: RedisInstancesQueryVariables,
      options?: Omit<UseQueryOptions<RedisInstancesQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<RedisInstancesQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<RedisInstancesQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['RedisInstances'] : ['RedisInstances', variables],
    queryFn: useAsk<RedisInstancesQuery, RedisInstancesQueryVariables>(RedisInstancesDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteRedisInstancesQuery = <
      TData = InfiniteData<RedisInstancesQuery>,
      TError = Error
    >(
      variables: RedisInstancesQueryVariables,
      options: Omit<UseInfiniteQueryOptions<RedisInstancesQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<RedisInstancesQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<RedisInstancesQuery, RedisInstancesQueryVariables>(RedisInstancesDocument)
    return useInfiniteQuery<RedisInstancesQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? variables === undefined ? ['RedisInstances.infinite'] : ['RedisInstances.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const MapAcceleratorsDocument = new TypedDocumentString(`
    query MapAccelerators {
  proxyGroups(first: 1000) {
    complete
    gaps {
      ...Missing
    }
    sources {
      ...Asked
    }
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      name
      status
    }
  }
  proxies(first: 1000) {
    complete
    gaps {
      ...Missing
    }
    sources {
      ...Asked
    }
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      name
      status
      group {
        id
      }
    }
  }
  realServers(first: 1000) {
    complete
    gaps {
      ...Missing
    }
    sources {
      ...Asked
    }
    pageInfo {
      hasNextPage
    }
    nodes {
      name
      host {
        address
      }
    }
  }
  listeners(first: 1000) {
    complete
    gaps {
      ...Missing
    }
    sources {
      ...Asked
    }
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      name
      port
      protocol
      health
      proxy {
        id
      }
      group {
        id
      }
      ... on TcpListener {
        realServers {
          ...MapBinding
        }
      }
      ... on UdpListener {
        realServers {
          ...MapBinding
        }
      }
      ... on HttpListener {
        rules {
          ...MapRule
        }
      }
      ... on HttpsListener {
        rules {
          ...MapRule
        }
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
fragment MapRule on Rule {
  realServers {
    ...MapBinding
  }
}
fragment MapBinding on RealServerBinding {
  health
  realServer {
    id
    host {
      address
    }
  }
}`);

export const useMapAcceleratorsQuery = <
      TData = MapAcceleratorsQuery,
      TError = Error
    >(
      variables?: MapAcceleratorsQueryVariables,
      options?: Omit<UseQueryOptions<MapAcceleratorsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<MapAcceleratorsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<MapAcceleratorsQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['MapAccelerators'] : ['MapAccelerators', variables],
    queryFn: useAsk<MapAcceleratorsQuery, MapAcceleratorsQueryVariables>(MapAcceleratorsDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteMapAcceleratorsQuery = <
      TData = InfiniteData<MapAcceleratorsQuery>,
      TError = Error
    >(
      variables: MapAcceleratorsQueryVariables,
      options: Omit<UseInfiniteQueryOptions<MapAcceleratorsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<MapAcceleratorsQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<MapAcceleratorsQuery, MapAcceleratorsQueryVariables>(MapAcceleratorsDocument)
    return useInfiniteQuery<MapAcceleratorsQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? variables === undefined ? ['MapAccelerators.infinite'] : ['MapAccelerators.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const MapFlowsDocument = new TypedDocumentString(`
    query MapFlows {
  flows(first: 1000) {
    complete
    gaps {
      ...Missing
    }
    sources {
      ...Asked
    }
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      name
      state
      inputs {
        id
        ...MapEndpoint
      }
      outputs {
        id
        ...MapEndpoint
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
fragment MapEndpoint on FlowEndpoint {
  addresses {
    host {
      address
    }
  }
  realtime {
    state
    connectServer {
      address
    }
  }
}`);

export const useMapFlowsQuery = <
      TData = MapFlowsQuery,
      TError = Error
    >(
      variables?: MapFlowsQueryVariables,
      options?: Omit<UseQueryOptions<MapFlowsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<MapFlowsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<MapFlowsQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['MapFlows'] : ['MapFlows', variables],
    queryFn: useAsk<MapFlowsQuery, MapFlowsQueryVariables>(MapFlowsDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteMapFlowsQuery = <
      TData = InfiniteData<MapFlowsQuery>,
      TError = Error
    >(
      variables: MapFlowsQueryVariables,
      options: Omit<UseInfiniteQueryOptions<MapFlowsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<MapFlowsQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<MapFlowsQuery, MapFlowsQueryVariables>(MapFlowsDocument)
    return useInfiniteQuery<MapFlowsQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? variables === undefined ? ['MapFlows.infinite'] : ['MapFlows.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const MapMediaDocument = new TypedDocumentString(`
    query MapMedia {
  mediaServers(first: 1000) {
    complete
    gaps {
      ...Missing
    }
    sources {
      ...Asked
    }
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      name
      status
      connectionCount
      host {
        address
      }
      connections(first: 1000) {
        complete
        gaps {
          ...Missing
        }
        sources {
          ...Asked
        }
        pageInfo {
          hasNextPage
        }
        totalCount
        nodes {
          id
          far {
            address
          }
        }
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}`);

export const useMapMediaQuery = <
      TData = MapMediaQuery,
      TError = Error
    >(
      variables?: MapMediaQueryVariables,
      options?: Omit<UseQueryOptions<MapMediaQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<MapMediaQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<MapMediaQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['MapMedia'] : ['MapMedia', variables],
    queryFn: useAsk<MapMediaQuery, MapMediaQueryVariables>(MapMediaDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteMapMediaQuery = <
      TData = InfiniteData<MapMediaQuery>,
      TError = Error
    >(
      variables: MapMediaQueryVariables,
      options: Omit<UseInfiniteQueryOptions<MapMediaQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<MapMediaQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<MapMediaQuery, MapMediaQueryVariables>(MapMediaDocument)
    return useInfiniteQuery<MapMediaQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? variables === undefined ? ['MapMedia.infinite'] : ['MapMedia.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const MapMongoDocument = new TypedDocumentString(`
    query MapMongo {
  mongoInstances(first: 1000) {
    complete
    gaps {
      ...Missing
    }
    sources {
      ...Asked
    }
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      name
      status
      host {
        address
      }
      clientConnections(first: 1000, filter: {internal: false}) {
        complete
        gaps {
          ...Missing
        }
        sources {
          ...Asked
        }
        pageInfo {
          hasNextPage
        }
        totalCount
        nodes {
          count
          host {
            address
          }
        }
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}`);

export const useMapMongoQuery = <
      TData = MapMongoQuery,
      TError = Error
    >(
      variables?: MapMongoQueryVariables,
      options?: Omit<UseQueryOptions<MapMongoQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<MapMongoQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<MapMongoQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['MapMongo'] : ['MapMongo', variables],
    queryFn: useAsk<MapMongoQuery, MapMongoQueryVariables>(MapMongoDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteMapMongoQuery = <
      TData = InfiniteData<MapMongoQuery>,
      TError = Error
    >(
      variables: MapMongoQueryVariables,
      options: Omit<UseInfiniteQueryOptions<MapMongoQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<MapMongoQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<MapMongoQuery, MapMongoQueryVariables>(MapMongoDocument)
    return useInfiniteQuery<MapMongoQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? variables === undefined ? ['MapMongo.infinite'] : ['MapMongo.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const MapRedisDocument = new TypedDocumentString(`
    query MapRedis {
  redisInstances(first: 1000) {
    complete
    gaps {
      ...Missing
    }
    sources {
      ...Asked
    }
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      name
      status
      hosts {
        address
      }
      sessionSummary(groupBy: HOST, first: 1000) {
        complete
        gaps {
          ...Missing
        }
        sources {
          ...Asked
        }
        groupCount
        sessionCount
        groups {
          host {
            address
          }
        }
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}`);

export const useMapRedisQuery = <
      TData = MapRedisQuery,
      TError = Error
    >(
      variables?: MapRedisQueryVariables,
      options?: Omit<UseQueryOptions<MapRedisQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<MapRedisQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<MapRedisQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['MapRedis'] : ['MapRedis', variables],
    queryFn: useAsk<MapRedisQuery, MapRedisQueryVariables>(MapRedisDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteMapRedisQuery = <
      TData = InfiniteData<MapRedisQuery>,
      TError = Error
    >(
      variables: MapRedisQueryVariables,
      options: Omit<UseInfiniteQueryOptions<MapRedisQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<MapRedisQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<MapRedisQuery, MapRedisQueryVariables>(MapRedisDocument)
    return useInfiniteQuery<MapRedisQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? variables === undefined ? ['MapRedis.infinite'] : ['MapRedis.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const FlowDocument = new TypedDocumentString(`
    query Flow($id: ID!) {
  flow(id: $id) {
    id
    resourceId
    name
    state
    status
    statusDetail
    eventId
    region
    maxBandwidthBps
    realtime {
      observedAt
    }
    inputs {
      ...FlowEndpointRow
    }
    outputs {
      ...FlowEndpointRow
    }
  }
}
    fragment FlowEndpointRow on FlowEndpoint {
  __typename
  id
  name
  protocol
  region
  addresses {
    role
    address
    port
    host {
      address
    }
  }
  flow {
    id
    name
  }
  realtime {
    state
    stateDetail
    mode
    connectedMs
    bitrateBps
    reconnections
    connectServer {
      address
    }
    srt {
      rttMs
      packetLossRate
    }
  }
}`);

export const useFlowQuery = <
      TData = FlowQuery,
      TError = Error
    >(
      variables: FlowQueryVariables,
      options?: Omit<UseQueryOptions<FlowQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<FlowQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<FlowQuery, TError, TData>(
      {
    queryKey: ['Flow', variables],
    queryFn: useAsk<FlowQuery, FlowQueryVariables>(FlowDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteFlowQuery = <
      TData = InfiniteData<FlowQuery>,
      TError = Error
    >(
      variables: FlowQueryVariables,
      options: Omit<UseInfiniteQueryOptions<FlowQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<FlowQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<FlowQuery, FlowQueryVariables>(FlowDocument)
    return useInfiniteQuery<FlowQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['Flow.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const ListenerDocument = new TypedDocumentString(`
    query Listener($id: ID!) {
  listener(id: $id) {
    id
    resourceId
    name
    port
    protocol
    status
    statusDetail
    createdAt
    health
    proxy {
      id
      name
      status
    }
    group {
      id
      name
      status
    }
    ... on TcpListener {
      scheduler
      healthCheck {
        enabled
        type
        port
        intervalSeconds
        timeoutSeconds
        healthyThreshold
        unhealthyThreshold
      }
      realServers {
        ...BindingRow
      }
    }
    ... on UdpListener {
      scheduler
      healthCheck {
        enabled
        type
        port
        intervalSeconds
        timeoutSeconds
        healthyThreshold
        unhealthyThreshold
      }
      realServers {
        ...BindingRow
      }
    }
    ... on HttpListener {
      rules {
        ...RuleRow
      }
    }
    ... on HttpsListener {
      forwardProtocol
      mutualTls
      rules {
        ...RuleRow
      }
    }
  }
}
    fragment RuleRow on Rule {
  id
  domain
  path
  status
  health
  scheduler
  realServers {
    ...BindingRow
  }
}
fragment BindingRow on RealServerBinding {
  port
  weight
  failoverRole
  health
  downAddresses
  realServer {
    id
    name
    address
    host {
      address
    }
  }
}`);

export const useListenerQuery = <
      TData = ListenerQuery,
      TError = Error
    >(
      variables: ListenerQueryVariables,
      options?: Omit<UseQueryOptions<ListenerQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ListenerQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ListenerQuery, TError, TData>(
      {
    queryKey: ['Listener', variables],
    queryFn: useAsk<ListenerQuery, ListenerQueryVariables>(ListenerDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteListenerQuery = <
      TData = InfiniteData<ListenerQuery>,
      TError = Error
    >(
      variables: ListenerQueryVariables,
      options: Omit<UseInfiniteQueryOptions<ListenerQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<ListenerQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<ListenerQuery, ListenerQueryVariables>(ListenerDocument)
    return useInfiniteQuery<ListenerQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['Listener.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const MediaConnectionsDocument = new TypedDocumentString(`
    query MediaConnections($id: ID!, $first: Int = 100, $after: String) {
  mediaServer(id: $id) {
    id
    connections(first: $first, after: $after) {
      complete
      gaps {
        ...Missing
      }
      sources {
        ...Asked
      }
      totalCount
      pageInfo {
        ...Next
      }
      nodes {
        ...MediaConnectionRow
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
fragment Next on PageInfo {
  hasNextPage
  endCursor
}
fragment MediaConnectionRow on MediaConnection {
  id
  transport
  direction
  farAddress
  farPort
  nearAddress
  nearPort
  rxBytes
  txBytes
  startedAt
  far {
    address
  }
  near {
    address
  }
  server {
    id
    name
  }
  stack {
    type
  }
  settings {
    command
    localStreamName
  }
}`);

export const useMediaConnectionsQuery = <
      TData = MediaConnectionsQuery,
      TError = Error
    >(
      variables: MediaConnectionsQueryVariables,
      options?: Omit<UseQueryOptions<MediaConnectionsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<MediaConnectionsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<MediaConnectionsQuery, TError, TData>(
      {
    queryKey: ['MediaConnections', variables],
    queryFn: useAsk<MediaConnectionsQuery, MediaConnectionsQueryVariables>(MediaConnectionsDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteMediaConnectionsQuery = <
      TData = InfiniteData<MediaConnectionsQuery>,
      TError = Error
    >(
      variables: MediaConnectionsQueryVariables,
      options: Omit<UseInfiniteQueryOptions<MediaConnectionsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<MediaConnectionsQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<MediaConnectionsQuery, MediaConnectionsQueryVariables>(MediaConnectionsDocument)
    return useInfiniteQuery<MediaConnectionsQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['MediaConnections.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const MediaServerDocument = new TypedDocumentString(`
    query MediaServer($id: ID!) {
  mediaServer(id: $id) {
    id
    resourceId
    name
    region
    status
    statusDetail
    address
    port
    engine
    engineVersion
    connectionCount
    connectionLimit
    host {
      address
    }
    account {
      name
    }
    bandwidth {
      inBytesPerSecond
      outBytesPerSecond
    }
  }
}
    `);

export const useMediaServerQuery = <
      TData = MediaServerQuery,
      TError = Error
    >(
      variables: MediaServerQueryVariables,
      options?: Omit<UseQueryOptions<MediaServerQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<MediaServerQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<MediaServerQuery, TError, TData>(
      {
    queryKey: ['MediaServer', variables],
    queryFn: useAsk<MediaServerQuery, MediaServerQueryVariables>(MediaServerDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteMediaServerQuery = <
      TData = InfiniteData<MediaServerQuery>,
      TError = Error
    >(
      variables: MediaServerQueryVariables,
      options: Omit<UseInfiniteQueryOptions<MediaServerQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<MediaServerQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<MediaServerQuery, MediaServerQueryVariables>(MediaServerDocument)
    return useInfiniteQuery<MediaServerQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['MediaServer.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const MongoClientsDocument = new TypedDocumentString(`
    query MongoClients($id: ID!, $first: Int = 100, $after: String, $filter: ClientConnectionFilter) {
  mongoInstance(id: $id) {
    id
    clientConnections(first: $first, after: $after, filter: $filter) {
      complete
      gaps {
        ...Missing
      }
      sources {
        ...Asked
      }
      totalCount
      pageInfo {
        ...Next
      }
      nodes {
        ...ClientRow
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
fragment Next on PageInfo {
  hasNextPage
  endCursor
}
fragment ClientRow on ClientConnection {
  id
  ip
  count
  internal
  host {
    address
  }
  instance {
    id
    name
  }
}`);

export const useMongoClientsQuery = <
      TData = MongoClientsQuery,
      TError = Error
    >(
      variables: MongoClientsQueryVariables,
      options?: Omit<UseQueryOptions<MongoClientsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<MongoClientsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<MongoClientsQuery, TError, TData>(
      {
    queryKey: ['MongoClients', variables],
    queryFn: useAsk<MongoClientsQuery, MongoClientsQueryVariables>(MongoClientsDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteMongoClientsQuery = <
      TData = InfiniteData<MongoClientsQuery>,
      TError = Error
    >(
      variables: MongoClientsQueryVariables,
      options: Omit<UseInfiniteQueryOptions<MongoClientsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<MongoClientsQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<MongoClientsQuery, MongoClientsQueryVariables>(MongoClientsDocument)
    return useInfiniteQuery<MongoClientsQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['MongoClients.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const MongoInstanceDocument = new TypedDocumentString(`
    query MongoInstance($id: ID!) {
  mongoInstance(id: $id) {
    id
    resourceId
    name
    region
    status
    statusDetail
    address
    port
    engine
    engineVersion
    createdAt
    clusterType
    memoryMb
    cpuCount
    volumeMb
    usedVolumeMb
    zone
    host {
      address
    }
    account {
      name
    }
    tags {
      key
      value
    }
    members {
      name
      role
      status
      health
      address
      port
      zone
      replicaSet
      replicationLagSeconds
      host {
        address
      }
    }
  }
}
    `);

export const useMongoInstanceQuery = <
      TData = MongoInstanceQuery,
      TError = Error
    >(
      variables: MongoInstanceQueryVariables,
      options?: Omit<UseQueryOptions<MongoInstanceQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<MongoInstanceQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<MongoInstanceQuery, TError, TData>(
      {
    queryKey: ['MongoInstance', variables],
    queryFn: useAsk<MongoInstanceQuery, MongoInstanceQueryVariables>(MongoInstanceDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteMongoInstanceQuery = <
      TData = InfiniteData<MongoInstanceQuery>,
      TError = Error
    >(
      variables: MongoInstanceQueryVariables,
      options: Omit<UseInfiniteQueryOptions<MongoInstanceQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<MongoInstanceQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<MongoInstanceQuery, MongoInstanceQueryVariables>(MongoInstanceDocument)
    return useInfiniteQuery<MongoInstanceQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['MongoInstance.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const MongoOperationsDocument = new TypedDocumentString(`
    query MongoOperations($id: ID!, $first: Int = 100, $after: String) {
  mongoInstance(id: $id) {
    id
    currentOperations(first: $first, after: $after) {
      complete
      gaps {
        ...Missing
      }
      sources {
        ...Asked
      }
      totalCount
      pageInfo {
        ...Next
      }
      nodes {
        opId
        namespace
        kind
        state
        runningMs
        clientAddress
        shape
        waitingForLock
        client {
          address
        }
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
fragment Next on PageInfo {
  hasNextPage
  endCursor
}`);

export const useMongoOperationsQuery = <
      TData = MongoOperationsQuery,
      TError = Error
    >(
      variables: MongoOperationsQueryVariables,
      options?: Omit<UseQueryOptions<MongoOperationsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<MongoOperationsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<MongoOperationsQuery, TError, TData>(
      {
    queryKey: ['MongoOperations', variables],
    queryFn: useAsk<MongoOperationsQuery, MongoOperationsQueryVariables>(MongoOperationsDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteMongoOperationsQuery = <
      TData = InfiniteData<MongoOperationsQuery>,
      TError = Error
    >(
      variables: MongoOperationsQueryVariables,
      options: Omit<UseInfiniteQueryOptions<MongoOperationsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<MongoOperationsQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<MongoOperationsQuery, MongoOperationsQueryVariables>(MongoOperationsDocument)
    return useInfiniteQuery<MongoOperationsQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['MongoOperations.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const OwnedListenersDocument = new TypedDocumentString(`
    query OwnedListeners($filter: ListenerFilter!, $first: Int = 100, $after: String) {
  listeners(first: $first, after: $after, filter: $filter) {
    complete
    gaps {
      ...Missing
    }
    sources {
      ...Asked
    }
    totalCount
    pageInfo {
      ...Next
    }
    nodes {
      ...ListenerRow
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
fragment Next on PageInfo {
  hasNextPage
  endCursor
}
fragment ListenerRow on Listener {
  id
  name
  port
  protocol
  status
  statusDetail
  health
  proxy {
    id
    name
  }
  group {
    id
    name
  }
  ... on TcpListener {
    realServers {
      ...BindingMark
    }
  }
  ... on UdpListener {
    realServers {
      ...BindingMark
    }
  }
}
fragment BindingMark on RealServerBinding {
  health
  realServer {
    id
    address
    host {
      address
    }
  }
}`);

export const useOwnedListenersQuery = <
      TData = OwnedListenersQuery,
      TError = Error
    >(
      variables: OwnedListenersQueryVariables,
      options?: Omit<UseQueryOptions<OwnedListenersQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<OwnedListenersQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<OwnedListenersQuery, TError, TData>(
      {
    queryKey: ['OwnedListeners', variables],
    queryFn: useAsk<OwnedListenersQuery, OwnedListenersQueryVariables>(OwnedListenersDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteOwnedListenersQuery = <
      TData = InfiniteData<OwnedListenersQuery>,
      TError = Error
    >(
      variables: OwnedListenersQueryVariables,
      options: Omit<UseInfiniteQueryOptions<OwnedListenersQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<OwnedListenersQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<OwnedListenersQuery, OwnedListenersQueryVariables>(OwnedListenersDocument)
    return useInfiniteQuery<OwnedListenersQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['OwnedListeners.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const ProxyGroupDocument = new TypedDocumentString(`
    query ProxyGroup($id: ID!) {
  proxyGroup(id: $id) {
    id
    resourceId
    name
    status
    statusDetail
    domain
    realServerRegion
    createdAt
    host {
      address
    }
    tags {
      key
      value
    }
  }
  proxies(first: 1000, filter: {groupIds: [$id]}) {
    complete
    gaps {
      ...Missing
    }
    sources {
      ...Asked
    }
    pageInfo {
      ...Next
    }
    nodes {
      id
      name
      status
      address
      accessRegion
      realServerRegion
      host {
        address
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
fragment Next on PageInfo {
  hasNextPage
  endCursor
}`);

export const useProxyGroupQuery = <
      TData = ProxyGroupQuery,
      TError = Error
    >(
      variables: ProxyGroupQueryVariables,
      options?: Omit<UseQueryOptions<ProxyGroupQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ProxyGroupQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ProxyGroupQuery, TError, TData>(
      {
    queryKey: ['ProxyGroup', variables],
    queryFn: useAsk<ProxyGroupQuery, ProxyGroupQueryVariables>(ProxyGroupDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteProxyGroupQuery = <
      TData = InfiniteData<ProxyGroupQuery>,
      TError = Error
    >(
      variables: ProxyGroupQueryVariables,
      options: Omit<UseInfiniteQueryOptions<ProxyGroupQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<ProxyGroupQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<ProxyGroupQuery, ProxyGroupQueryVariables>(ProxyGroupDocument)
    return useInfiniteQuery<ProxyGroupQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['ProxyGroup.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const ProxyDocument = new TypedDocumentString(`
    query Proxy($id: ID!) {
  proxy(id: $id) {
    id
    resourceId
    name
    status
    statusDetail
    accessRegion
    realServerRegion
    address
    accessAddresses
    forwardAddress
    domain
    protocols
    bandwidthMbps
    connectionLimit
    version
    banned
    createdAt
    host {
      address
    }
    forwardHost {
      address
    }
    group {
      id
      name
    }
    tags {
      key
      value
    }
  }
}
    `);

export const useProxyQuery = <
      TData = ProxyQuery,
      TError = Error
    >(
      variables: ProxyQueryVariables,
      options?: Omit<UseQueryOptions<ProxyQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ProxyQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ProxyQuery, TError, TData>(
      {
    queryKey: ['Proxy', variables],
    queryFn: useAsk<ProxyQuery, ProxyQueryVariables>(ProxyDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteProxyQuery = <
      TData = InfiniteData<ProxyQuery>,
      TError = Error
    >(
      variables: ProxyQueryVariables,
      options: Omit<UseInfiniteQueryOptions<ProxyQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<ProxyQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<ProxyQuery, ProxyQueryVariables>(ProxyDocument)
    return useInfiniteQuery<ProxyQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['Proxy.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const RealServerDocument = new TypedDocumentString(`
    query RealServer($id: ID!, $first: Int = 100, $after: String) {
  realServer(id: $id) {
    id
    resourceId
    name
    address
    bound
    host {
      address
    }
    proxy {
      id
      name
    }
    group {
      id
      name
    }
    listeners(first: $first, after: $after) {
      complete
      gaps {
        ...Missing
      }
      sources {
        ...Asked
      }
      totalCount
      pageInfo {
        ...Next
      }
      nodes {
        ...ListenerRow
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
fragment Next on PageInfo {
  hasNextPage
  endCursor
}
fragment ListenerRow on Listener {
  id
  name
  port
  protocol
  status
  statusDetail
  health
  proxy {
    id
    name
  }
  group {
    id
    name
  }
  ... on TcpListener {
    realServers {
      ...BindingMark
    }
  }
  ... on UdpListener {
    realServers {
      ...BindingMark
    }
  }
}
fragment BindingMark on RealServerBinding {
  health
  realServer {
    id
    address
    host {
      address
    }
  }
}`);

export const useRealServerQuery = <
      TData = RealServerQuery,
      TError = Error
    >(
      variables: RealServerQueryVariables,
      options?: Omit<UseQueryOptions<RealServerQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<RealServerQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<RealServerQuery, TError, TData>(
      {
    queryKey: ['RealServer', variables],
    queryFn: useAsk<RealServerQuery, RealServerQueryVariables>(RealServerDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteRealServerQuery = <
      TData = InfiniteData<RealServerQuery>,
      TError = Error
    >(
      variables: RealServerQueryVariables,
      options: Omit<UseInfiniteQueryOptions<RealServerQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<RealServerQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<RealServerQuery, RealServerQueryVariables>(RealServerDocument)
    return useInfiniteQuery<RealServerQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['RealServer.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const RedisGroupsDocument = new TypedDocumentString(`
    query RedisGroups($id: ID!, $groupBy: SessionGroupKey!) {
  redisInstance(id: $id) {
    id
    sessionSummary(groupBy: $groupBy, first: 100) {
      complete
      gaps {
        ...Missing
      }
      sources {
        ...Asked
      }
      sessionCount
      groupCount
      groups {
        key
        sessionCount
        oldestSeconds
        longestIdleSeconds
        outputMemoryBytes
        host {
          address
        }
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}`);

export const useRedisGroupsQuery = <
      TData = RedisGroupsQuery,
      TError = Error
    >(
      variables: RedisGroupsQueryVariables,
      options?: Omit<UseQueryOptions<RedisGroupsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<RedisGroupsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<RedisGroupsQuery, TError, TData>(
      {
    queryKey: ['RedisGroups', variables],
    queryFn: useAsk<RedisGroupsQuery, RedisGroupsQueryVariables>(RedisGroupsDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteRedisGroupsQuery = <
      TData = InfiniteData<RedisGroupsQuery>,
      TError = Error
    >(
      variables: RedisGroupsQueryVariables,
      options: Omit<UseInfiniteQueryOptions<RedisGroupsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<RedisGroupsQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<RedisGroupsQuery, RedisGroupsQueryVariables>(RedisGroupsDocument)
    return useInfiniteQuery<RedisGroupsQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['RedisGroups.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const RedisInstanceDocument = new TypedDocumentString(`
    query RedisInstance($id: ID!) {
  redisInstance(id: $id) {
    id
    resourceId
    name
    region
    status
    statusDetail
    address
    port
    engine
    engineVersion
    createdAt
    domainName
    capacityGb
    usedMemoryMb
    maxMemoryMb
    zones
    cacheMode
    passThroughSupported
    sslEnabled
    host {
      address
    }
    account {
      name
    }
    tags {
      key
      value
    }
    members {
      id
      name
      role
      status
      statusDetail
      address
      port
      zone
      shard
      host {
        address
      }
    }
  }
}
    `);

export const useRedisInstanceQuery = <
      TData = RedisInstanceQuery,
      TError = Error
    >(
      variables: RedisInstanceQueryVariables,
      options?: Omit<UseQueryOptions<RedisInstanceQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<RedisInstanceQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<RedisInstanceQuery, TError, TData>(
      {
    queryKey: ['RedisInstance', variables],
    queryFn: useAsk<RedisInstanceQuery, RedisInstanceQueryVariables>(RedisInstanceDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteRedisInstanceQuery = <
      TData = InfiniteData<RedisInstanceQuery>,
      TError = Error
    >(
      variables: RedisInstanceQueryVariables,
      options: Omit<UseInfiniteQueryOptions<RedisInstanceQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<RedisInstanceQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<RedisInstanceQuery, RedisInstanceQueryVariables>(RedisInstanceDocument)
    return useInfiniteQuery<RedisInstanceQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['RedisInstance.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const RedisSessionsDocument = new TypedDocumentString(`
    query RedisSessions($id: ID!, $first: Int = 100, $after: String, $filter: SessionFilter, $orderBy: SessionOrder) {
  redisInstance(id: $id) {
    id
    sessions(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      complete
      gaps {
        ...Missing
      }
      sources {
        ...Asked
      }
      totalCount
      pageInfo {
        ...Next
      }
      nodes {
        ...SessionRow
      }
    }
  }
}
    fragment Missing on Gap {
  account
  service
  region
  action
  resourceId
  code
  upstreamCode
  message
  retryable
  retryAfterMs
  requestId
}
fragment Asked on Source {
  account
  service
  region
  action
  observedAt
  origin
}
fragment Next on PageInfo {
  hasNextPage
  endCursor
}
fragment SessionRow on Session {
  id
  clientId
  address
  port
  peer
  name
  user
  lastCommand
  ageSeconds
  idleSeconds
  database
  outputMemoryBytes
  flags
  hostMatch
  host {
    address
  }
  node {
    id
    name
  }
  instance {
    id
    name
  }
}`);

export const useRedisSessionsQuery = <
      TData = RedisSessionsQuery,
      TError = Error
    >(
      variables: RedisSessionsQueryVariables,
      options?: Omit<UseQueryOptions<RedisSessionsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<RedisSessionsQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<RedisSessionsQuery, TError, TData>(
      {
    queryKey: ['RedisSessions', variables],
    queryFn: useAsk<RedisSessionsQuery, RedisSessionsQueryVariables>(RedisSessionsDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteRedisSessionsQuery = <
      TData = InfiniteData<RedisSessionsQuery>,
      TError = Error
    >(
      variables: RedisSessionsQueryVariables,
      options: Omit<UseInfiniteQueryOptions<RedisSessionsQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<RedisSessionsQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<RedisSessionsQuery, RedisSessionsQueryVariables>(RedisSessionsDocument)
    return useInfiniteQuery<RedisSessionsQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['RedisSessions.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};

export const ResourceKindDocument = new TypedDocumentString(`
    query ResourceKind($id: ID!) {
  node(id: $id) {
    id
    __typename
  }
}
    `);

export const useResourceKindQuery = <
      TData = ResourceKindQuery,
      TError = Error
    >(
      variables: ResourceKindQueryVariables,
      options?: Omit<UseQueryOptions<ResourceKindQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<ResourceKindQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<ResourceKindQuery, TError, TData>(
      {
    queryKey: ['ResourceKind', variables],
    queryFn: useAsk<ResourceKindQuery, ResourceKindQueryVariables>(ResourceKindDocument).bind(null, variables),
    ...options
  }
    )};

export const useInfiniteResourceKindQuery = <
      TData = InfiniteData<ResourceKindQuery>,
      TError = Error
    >(
      variables: ResourceKindQueryVariables,
      options: Omit<UseInfiniteQueryOptions<ResourceKindQuery, TError, TData>, 'queryKey'> & { queryKey?: UseInfiniteQueryOptions<ResourceKindQuery, TError, TData>['queryKey'] }
    ) => {
    const query = useAsk<ResourceKindQuery, ResourceKindQueryVariables>(ResourceKindDocument)
    return useInfiniteQuery<ResourceKindQuery, TError, TData>(
      (() => {
    const { queryKey: optionsQueryKey, ...restOptions } = options;
    return {
      queryKey: optionsQueryKey ?? ['ResourceKind.infinite', variables],
      queryFn: (metaData) => query({...variables, ...(metaData.pageParam ?? {})}),
      ...restOptions
    }
  })()
    )};
