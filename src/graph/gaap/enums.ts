import { registerEnumType } from 'type-graphql';

/** The protocols a GAAP listener accepts. */
export const ListenerProtocol = { TCP: 'TCP', UDP: 'UDP', HTTP: 'HTTP', HTTPS: 'HTTPS' } as const;
export type ListenerProtocol = keyof typeof ListenerProtocol;

/** The part a real server plays when failover is on. */
export const FailoverRole = { PRIMARY: 'PRIMARY', STANDBY: 'STANDBY' } as const;
export type FailoverRole = keyof typeof FailoverRole;

/** How a listener tells its real servers who the client is. */
export const ClientIpMethod = { TOA: 'TOA', PROXY_PROTOCOL: 'PROXY_PROTOCOL' } as const;
export type ClientIpMethod = keyof typeof ClientIpMethod;

registerEnumType(ListenerProtocol, {
  name: 'ListenerProtocol',
  description: 'What a listener accepts.',
  valuesConfig: {
    TCP: { description: 'Layer 4, TCP.' },
    UDP: { description: 'Layer 4, UDP.' },
    HTTP: { description: 'Layer 7, with rules by domain and path.' },
    HTTPS: { description: 'Layer 7 with TLS, with rules by domain and path.' },
  },
});
registerEnumType(FailoverRole, {
  name: 'FailoverRole',
  description: 'The part a real server plays when failover is on (upstream: RealServerFailoverRole).',
  valuesConfig: {
    PRIMARY: { description: 'It serves as long as it is healthy (upstream: master).' },
    STANDBY: { description: 'It serves when the primary does not (upstream: slave).' },
  },
});
registerEnumType(ClientIpMethod, {
  name: 'ClientIpMethod',
  description: "How real servers learn the client's address (upstream: ClientIPMethod).",
  valuesConfig: {
    TOA: { description: 'In a TCP option (0).' },
    PROXY_PROTOCOL: { description: 'In a PROXY protocol header (1).' },
  },
});
