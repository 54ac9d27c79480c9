import { TcpListener, UdpListener } from '../../src/graph/gaap/layer4-listener.js';
import { HttpListener, HttpsListener } from '../../src/graph/gaap/layer7-listener.js';
import { ProxyGroup } from '../../src/graph/gaap/proxy-group.js';
import { Proxy } from '../../src/graph/gaap/proxy.js';
import { RealServer } from '../../src/graph/gaap/real-server.js';
import { Rule } from '../../src/graph/gaap/rule.js';
import type { Subgraph } from '../subgraph.js';
import { GaapHostResolver } from './host.resolver.js';
import { HttpListenerResolver, HttpsListenerResolver, ListenerResolver } from './listener.resolver.js';
import { ProxyGroupResolver } from './proxy-group.resolver.js';
import { ProxyResolver } from './proxy.resolver.js';
import { RealServerBindingResolver } from './real-server-binding.resolver.js';
import { RealServerResolver } from './real-server.resolver.js';
import { RuleResolver } from './rule.resolver.js';

/** Accelerated listeners and their real servers. */
export const gaap: Subgraph = {
  name: 'gaap',
  resolvers: [
    ProxyResolver,
    ProxyGroupResolver,
    ListenerResolver,
    HttpListenerResolver,
    HttpsListenerResolver,
    RuleResolver,
    RealServerResolver,
    RealServerBindingResolver,
    GaapHostResolver,
  ],
  entities: {
    proxy: { typename: 'Proxy', load: (id, reads) => reads.gaap.proxy(id) },
    'proxy-group': { typename: 'ProxyGroup', load: (id, reads) => reads.gaap.proxyGroup(id) },
    'tcp-listener': { typename: 'TcpListener', load: (id, reads) => reads.gaap.listener(id) },
    'udp-listener': { typename: 'UdpListener', load: (id, reads) => reads.gaap.listener(id) },
    'http-listener': { typename: 'HttpListener', load: (id, reads) => reads.gaap.listener(id) },
    'https-listener': { typename: 'HttpsListener', load: (id, reads) => reads.gaap.listener(id) },
    rule: { typename: 'Rule', load: (id, reads) => reads.gaap.rule(id) },
    'real-server': { typename: 'RealServer', load: (id, reads) => reads.gaap.realServer(id) },
  },
  types: [Proxy, ProxyGroup, TcpListener, UdpListener, HttpListener, HttpsListener, Rule, RealServer],
};
