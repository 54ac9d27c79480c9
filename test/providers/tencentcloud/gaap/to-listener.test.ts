import { describe, expect, it } from 'vitest';
import { toListener } from '../../../../src/providers/tencentcloud/gaap/to-listener.js';
import { readFixture } from '../../../helpers/read-fixture.js';
import { createScriptedTarget } from '../../../helpers/scripted-target.js';

const target = createScriptedTarget(() => null, { service: 'gaap' });

describe('toListener', () => {
  it("reads the provider's printed example, whose strings are all xx", () => {
    const { Response } = JSON.parse(readFixture('gaap-describe-tcp-listeners.json')) as {
      Response: { ListenerSet: [object] };
    };
    expect(toListener.TCP(Response.ListenerSet[0], target, { proxyId: 'link-hwera8lq' })).toEqual({
      __typename: 'TcpListener',
      id: 'prod:gaap:global:tcp-listener:xx',
      resourceId: 'xx',
      name: 'xx',
      port: 1,
      protocol: 'TCP',
      status: 'PENDING',
      statusDetail: 'creating',
      createdAt: new Date(1_000),
      proxyId: 'prod:gaap:global:proxy:link-hwera8lq',
      groupId: null,
      scheduler: 'xx',
      realServerType: 'xx',
      failover: true,
      sessionPersistence: true,
      healthCheck: {
        enabled: true,
        type: null,
        port: null,
        intervalSeconds: 1,
        timeoutSeconds: 1,
        healthyThreshold: 1,
        unhealthyThreshold: 1,
      },
      realServers: [
        {
          realServer: {
            __typename: 'RealServer',
            id: 'prod:gaap:global:real-server:xx',
            resourceId: 'xx',
            address: 'xx',
            name: null,
            foundBound: true,
          },
          port: 111,
          weight: 1,
          failoverRole: null,
          health: 'HEALTHY',
          downAddresses: ['11.11.11.11:111'],
        },
      ],
      ownHealth: 'HEALTHY',
      clientIpMethod: 'PROXY_PROTOCOL',
      realServerPort: 1,
    });
  });

  it('believes what the listener says of its owner before what it was asked for', () => {
    const listener = toListener.UDP({ ListenerId: 'l', ProxyId: null as never, GroupId: 'lg-1' }, target, {});
    expect(listener).toMatchObject({ proxyId: null, groupId: 'prod:gaap:global:proxy-group:lg-1' });
  });

  it.each(['TCP', 'UDP', 'HTTP', 'HTTPS'] as const)('makes a %s listener of nearly nothing', (protocol) => {
    const listener = toListener[protocol]({ ListenerId: 'l' }, target, {});
    expect(listener).toMatchObject({
      resourceId: 'l',
      name: null,
      port: null,
      status: 'UNKNOWN',
      createdAt: null,
    });
  });
});
