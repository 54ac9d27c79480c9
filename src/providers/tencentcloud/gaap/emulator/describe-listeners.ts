import type {
  DescribeHTTPListenersRequest,
  DescribeHTTPListenersResponse,
  DescribeHTTPSListenersRequest,
  DescribeHTTPSListenersResponse,
  DescribeTCPListenersRequest,
  DescribeTCPListenersResponse,
  DescribeUDPListenersRequest,
  DescribeUDPListenersResponse,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/gaap/v20180529/gaap_models.js';
import { Action, ActionDeclaration, defineAction } from '../../emulator/define-action.js';
import type { Parameter } from '../../emulator/parameters.js';
import { findListeners } from './find-listeners.js';
import type { GaapState } from './gaap-state.js';
import type { ListenerRecord, Protocol } from './records.js';
import { toHttpListener, toHttpsListener, toTcpListener, toUdpListener } from './to-listener.js';

const parameters: readonly Parameter<keyof DescribeTCPListenersRequest>[] = [
  { name: 'ProxyId', type: 'string', excludes: ['GroupId'] },
  { name: 'GroupId', type: 'string' },
  { name: 'ListenerId', type: 'string' },
  { name: 'ListenerName', type: 'string' },
  { name: 'Port', type: 'integer' },
  { name: 'SearchValue', type: 'string', excludes: ['ListenerName', 'Port'] },
  { name: 'Offset', type: 'integer', min: 0 },
  // The maximum is not documented; assumed.
  { name: 'Limit', type: 'integer', min: 1, max: 100 },
];

/** What the four actions share: 20 requests a second, one of three ids, pages of 20 by default. */
const shared: Pick<ActionDeclaration<DescribeTCPListenersRequest, never>, 'quota' | 'anyOf' | 'resource'> = {
  quota: 20,
  anyOf: ['ProxyId', 'GroupId', 'ListenerId'],
  resource: ['ListenerId', 'ProxyId', 'GroupId'],
};

/** DescribeTCPListeners. */
export function describeTcpListeners(state: GaapState): Action {
  return defineAction<DescribeTCPListenersRequest, DescribeTCPListenersResponse>({
    ...shared,
    parameters,
    answer: (request) => toPage(state, 'TCP', request, (listener) => toTcpListener(listener, state.health)),
  });
}

/** DescribeUDPListeners. */
export function describeUdpListeners(state: GaapState): Action {
  return defineAction<DescribeUDPListenersRequest, DescribeUDPListenersResponse>({
    ...shared,
    parameters,
    answer: (request) => toPage(state, 'UDP', request, (listener) => toUdpListener(listener, state.health)),
  });
}

/** DescribeHTTPListeners. */
export function describeHttpListeners(state: GaapState): Action {
  return defineAction<DescribeHTTPListenersRequest, DescribeHTTPListenersResponse>({
    ...shared,
    parameters,
    answer: (request) => toPage(state, 'HTTP', request, toHttpListener),
  });
}

/** DescribeHTTPSListeners, which can also be asked for those with HTTP/3 (none here). */
export function describeHttpsListeners(state: GaapState): Action {
  return defineAction<DescribeHTTPSListenersRequest, DescribeHTTPSListenersResponse>({
    ...shared,
    parameters: [...parameters, { name: 'Http3Supported', type: 'integer', values: [0, 1] }],
    answer: (request) =>
      request.Http3Supported === 1
        ? { TotalCount: 0, ListenerSet: [] }
        : toPage(state, 'HTTPS', request, toHttpsListener),
  });
}

/** The page of a list; only what is on it is put into the provider's form. */
function toPage<T>(
  state: GaapState,
  protocol: Protocol,
  request: DescribeTCPListenersRequest,
  toListener: (listener: ListenerRecord) => T,
): { TotalCount: number; ListenerSet: T[] } {
  const { Offset = 0, Limit = 20 } = request;
  const found = findListeners(state, protocol, request);
  return { TotalCount: found.length, ListenerSet: found.slice(Offset, Offset + Limit).map(toListener) };
}
