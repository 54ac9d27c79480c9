import type {
  BindRealServer,
  HTTPListener,
  HTTPSListener,
  TCPListener,
  UDPListener,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/gaap/v20180529/gaap_models.js';
import type { Result } from '../../emulator/define-action.js';
import type { Health } from './health.js';
import type { ForwardingRecord, ListenerRecord } from './records.js';

/** UDP's BindStatus: 0 normal, 1 an address fails, 2 a name does not resolve. */
const udpBindStatus = { normal: 0, address: 1, resolution: 2 } as const;

/** A TCP listener; its BindStatus is 1 when all is well, its origins' status 0. */
export function toTcpListener(listener: ListenerRecord, health: Health): Result<TCPListener> {
  return {
    ...namesOf(listener),
    ...checksOf(listener),
    BindStatus: health.judge(listener) === 'normal' ? 1 : 0,
    ClientIPMethod: 0,
    RealServerSet: listener.bindings.length === 0 ? null : toRealServers(listener, health),
  };
}

/** A UDP listener; its BindStatus is 0 when all is well. */
export function toUdpListener(listener: ListenerRecord, health: Health): Result<UDPListener> {
  return {
    ...namesOf(listener),
    ...checksOf(listener),
    BindStatus: udpBindStatus[health.judge(listener)],
    CheckType: listener.healthCheck ? 'PORT' : null,
    CheckPort: listener.healthCheck ? listener.port : null,
    ContextType: listener.healthCheck ? 'TEXT' : null,
    SendContext: listener.healthCheck ? '' : null,
    RecvContext: listener.healthCheck ? '' : null,
    RealServerSet: toRealServers(listener, health),
  };
}

/** An HTTP listener: no health and no origins, those are its rules'. */
export function toHttpListener(listener: ListenerRecord): Result<HTTPListener> {
  return namesOf(listener);
}

/** An HTTPS listener, the same with its certificates. */
export function toHttpsListener(listener: ListenerRecord): Result<HTTPSListener> {
  return {
    ...namesOf(listener),
    CertificateId: 'cert-demo0001',
    CertificateAlias: 'wildcard-2025',
    ClientCertificateId: '',
    ClientCertificateAlias: '',
    PolyClientCertificateAliasInfo: [],
    ForwardProtocol: 'HTTP',
    AuthType: 0,
    Http3Supported: 0,
    TLSSupportVersion: ['TLSv1.2', 'TLSv1.3'],
    TLSCiphers: 'GAAP_TLS_CIPHERS_STRICT',
  };
}

/** The origins of a listener or rule; without a health check all of them read as normal. */
export function toRealServers(forwarding: ForwardingRecord, health: Health): Result<BindRealServer>[] {
  return forwarding.bindings.map((binding) => {
    const isDown = forwarding.healthCheck && health.isDown(binding);
    return {
      RealServerId: binding.server.id,
      RealServerIP: binding.server.address,
      RealServerPort: binding.port,
      RealServerWeight: binding.weight,
      RealServerStatus: isDown ? 1 : 0,
      DownIPList: isDown ? health.listDown(binding) : [],
      ...(binding.role === '' ? {} : { RealServerFailoverRole: binding.role }),
    };
  });
}

function namesOf(listener: ListenerRecord): Result<HTTPListener> {
  return {
    ListenerId: listener.id,
    ListenerName: listener.name,
    Port: listener.port,
    Protocol: listener.protocol,
    ListenerStatus: listener.status,
    CreateTime: listener.createdAt,
    ProxyId: listener.owner.proxyId,
    GroupId: listener.owner.groupId,
  };
}

function checksOf(listener: ListenerRecord): Result<TCPListener> {
  return {
    RealServerPort: listener.originPort,
    RealServerType: listener.isDomain ? 'DOMAIN' : 'IP',
    Scheduler: listener.scheduler,
    HealthCheck: listener.healthCheck ? 1 : 0,
    ConnectTimeout: 2,
    DelayLoop: 5,
    HealthyThreshold: 2,
    UnhealthyThreshold: 3,
    FailoverSwitch: listener.bindings.some(({ role }) => role !== '') ? 1 : 0,
    SessionPersist: 0,
  };
}
