/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { useQuery, UseQueryOptions } from '@tanstack/react-query';
import { fetchGraph } from '../fetch-graph.js';
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

export type UnhealthyListenersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type UnhealthyListenersQuery = { listeners: { complete: boolean, gaps: Array<{ account: string, service: Service, code: ErrorCode, message: string }>, nodes: Array<
      | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, proxy: { id: string, name: string | null } | null }
      | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, proxy: { id: string, name: string | null } | null }
      | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, realServers: Array<{ port: number | null, health: Health, downAddresses: Array<string>, realServer: { id: string, address: string | null } }>, proxy: { id: string, name: string | null } | null }
      | { id: string, name: string | null, port: number | null, protocol: ListenerProtocol, realServers: Array<{ port: number | null, health: Health, downAddresses: Array<string>, realServer: { id: string, address: string | null } }>, proxy: { id: string, name: string | null } | null }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type BindingFragment = { port: number | null, health: Health, downAddresses: Array<string>, realServer: { id: string, address: string | null } };


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
export const BindingFragmentDoc = new TypedDocumentString(`
    fragment Binding on RealServerBinding {
  port
  health
  downAddresses
  realServer {
    id
    address
  }
}
    `, {"fragmentName":"Binding"});
export const UnhealthyListenersDocument = new TypedDocumentString(`
    query UnhealthyListeners($first: Int = 50, $after: String) {
  listeners(
    first: $first
    after: $after
    filter: {protocols: [TCP, UDP], health: [UNHEALTHY]}
  ) {
    complete
    gaps {
      account
      service
      code
      message
    }
    nodes {
      id
      name
      port
      protocol
      proxy {
        id
        name
      }
      ... on TcpListener {
        realServers {
          ...Binding
        }
      }
      ... on UdpListener {
        realServers {
          ...Binding
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Binding on RealServerBinding {
  port
  health
  downAddresses
  realServer {
    id
    address
  }
}`);

export const useUnhealthyListenersQuery = <
      TData = UnhealthyListenersQuery,
      TError = unknown
    >(
      variables?: UnhealthyListenersQueryVariables,
      options?: Omit<UseQueryOptions<UnhealthyListenersQuery, TError, TData>, 'queryKey'> & { queryKey?: UseQueryOptions<UnhealthyListenersQuery, TError, TData>['queryKey'] }
    ) => {
    
    return useQuery<UnhealthyListenersQuery, TError, TData>(
      {
    queryKey: variables === undefined ? ['UnhealthyListeners'] : ['UnhealthyListeners', variables],
    queryFn: fetchGraph<UnhealthyListenersQuery, UnhealthyListenersQueryVariables>(UnhealthyListenersDocument, variables),
    ...options
  }
    )};

useUnhealthyListenersQuery.getKey = (variables?: UnhealthyListenersQueryVariables) => variables === undefined ? ['UnhealthyListeners'] : ['UnhealthyListeners', variables];
