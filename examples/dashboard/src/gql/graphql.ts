/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

export const BindingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Binding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RealServerBinding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"port"}},{"kind":"Field","name":{"kind":"Name","value":"health"}},{"kind":"Field","name":{"kind":"Name","value":"downAddresses"}},{"kind":"Field","name":{"kind":"Name","value":"realServer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}}]}}]} as unknown as DocumentNode<BindingFragment, unknown>;
export const UnhealthyListenersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnhealthyListeners"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listeners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"protocols"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"TCP"},{"kind":"EnumValue","value":"UDP"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"health"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"UNHEALTHY"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"gaps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"port"}},{"kind":"Field","name":{"kind":"Name","value":"protocol"}},{"kind":"Field","name":{"kind":"Name","value":"proxy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TcpListener"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"realServers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Binding"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UdpListener"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"realServers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Binding"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Binding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RealServerBinding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"port"}},{"kind":"Field","name":{"kind":"Name","value":"health"}},{"kind":"Field","name":{"kind":"Name","value":"downAddresses"}},{"kind":"Field","name":{"kind":"Name","value":"realServer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}}]}}]} as unknown as DocumentNode<UnhealthyListenersQuery, UnhealthyListenersQueryVariables>;