import type {
  HTTPListener,
  HTTPSListener,
  TCPListener,
  UDPListener,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/gaap/v20180529/gaap_models.js';
import { boolean, dateFromSeconds, integer, text } from '../../../core/lenient.js';
import type { ClientIpMethod, ListenerProtocol } from '../../../graph/gaap/enums.js';
import type { ListenerHealthCheck } from '../../../graph/gaap/health-check.js';
import type { TcpListener, UdpListener } from '../../../graph/gaap/layer4-listener.js';
import type { HttpListener, HttpsListener } from '../../../graph/gaap/layer7-listener.js';
import type { Listener } from '../../../graph/gaap/listener.js';
import type { Target } from '../../../upstream/target.js';
import { gaapId, type GaapType } from './ids.js';
import { toHealth } from './to-health.js';
import { toListenerStatus } from './to-listener-status.js';
import { toBindings } from './to-real-server.js';

export type AnyListener = TcpListener | UdpListener | HttpListener | HttpsListener;
type AnyInfo = Partial<TCPListener & UDPListener & HTTPListener & HTTPSListener>;

/** TCPListener.ClientIPMethod: 0 TOA, 1 Proxy Protocol. */
const CLIENT_IP_METHODS: readonly ClientIpMethod[] = ['TOA', 'PROXY_PROTOCOL'];

/**
 * Makes a listener of what the list of its protocol says of it. `owner` is what the list was asked for: older answers
 * name neither proxy nor group.
 */
export const toListener: Readonly<
  Record<ListenerProtocol, (info: AnyInfo, target: Target, owner: ListenerOwner) => AnyListener>
> = {
  TCP: (info, target, owner) => ({
    __typename: 'TcpListener',
    ...toCommon(info, target, { protocol: 'TCP', type: 'tcp-listener', owner }),
    ...toLayer4(info, target),
    ownHealth: toHealth('tcpBindStatus', info.BindStatus, info.HealthCheck),
    clientIpMethod: CLIENT_IP_METHODS[integer(info.ClientIPMethod) ?? -1] ?? null,
    realServerPort: integer(info.RealServerPort),
  }),
  UDP: (info, target, owner) => ({
    __typename: 'UdpListener',
    ...toCommon(info, target, { protocol: 'UDP', type: 'udp-listener', owner }),
    ...toLayer4(info, target),
    ownHealth: toHealth('udpBindStatus', info.BindStatus, info.HealthCheck),
  }),
  HTTP: (info, target, owner) => ({
    __typename: 'HttpListener',
    ...toCommon(info, target, { protocol: 'HTTP', type: 'http-listener', owner }),
  }),
  HTTPS: (info, target, owner) => ({
    __typename: 'HttpsListener',
    ...toCommon(info, target, { protocol: 'HTTPS', type: 'https-listener', owner }),
    forwardProtocol: text(info.ForwardProtocol),
    mutualTls: boolean(info.AuthType),
    http3: boolean(info.Http3Supported),
  }),
};

/** The proxy or group whose listeners were asked for, by the provider's ids; empty when a listener was asked for by id. */
export interface ListenerOwner {
  proxyId?: string;
  groupId?: string;
}

interface Kind {
  protocol: ListenerProtocol;
  type: GaapType;
  owner: ListenerOwner;
}

function toCommon(
  info: AnyInfo,
  target: Target,
  { protocol, type, owner }: Kind,
): Omit<Listener, '__typename'> {
  const resourceId = text(info.ListenerId) ?? '';
  const proxyId = text(info.ProxyId) ?? owner.proxyId ?? null;
  const groupId = text(info.GroupId) ?? owner.groupId ?? null;
  return {
    id: gaapId(target, type, resourceId),
    resourceId,
    name: text(info.ListenerName),
    port: integer(info.Port),
    protocol,
    ...toListenerStatus(info.ListenerStatus),
    createdAt: dateFromSeconds(info.CreateTime),
    proxyId: proxyId === null ? null : gaapId(target, 'proxy', proxyId),
    groupId: groupId === null ? null : gaapId(target, 'proxy-group', groupId),
  };
}

function toLayer4(
  info: AnyInfo,
  target: Target,
): Pick<
  TcpListener,
  'scheduler' | 'realServerType' | 'failover' | 'sessionPersistence' | 'healthCheck' | 'realServers'
> {
  const persistence = integer(info.SessionPersist);
  return {
    scheduler: text(info.Scheduler),
    realServerType: text(info.RealServerType),
    failover: boolean(info.FailoverSwitch),
    sessionPersistence: persistence === null ? null : persistence !== 0,
    healthCheck: toHealthCheck(info),
    realServers: toBindings(info.RealServerSet, info.HealthCheck, target),
  };
}

function toHealthCheck(info: AnyInfo): ListenerHealthCheck {
  return {
    enabled: boolean(info.HealthCheck),
    type: text(info.CheckType),
    port: integer(info.CheckPort),
    intervalSeconds: integer(info.DelayLoop),
    timeoutSeconds: integer(info.ConnectTimeout),
    healthyThreshold: integer(info.HealthyThreshold),
    unhealthyThreshold: integer(info.UnhealthyThreshold),
  };
}
