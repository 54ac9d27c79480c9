import { expect, it } from 'vitest';
import { worstHealth } from '../../../../src/providers/tencentcloud/gaap/rules.js';
import { toRules } from '../../../../src/providers/tencentcloud/gaap/to-rule.js';
import { createScriptedTarget } from '../../../helpers/scripted-target.js';

const target = createScriptedTarget(() => null, { service: 'gaap' });
const listener = { id: 'prod:gaap:global:https-listener:listener-1', resourceId: 'listener-1' };
const read = (...RuleSet: object[]) => toRules({ Domain: 'www.example.com', RuleSet }, target, listener);

it('names the listener in the id of a rule, because it is the way to it', () => {
  const [rule] = read({ RuleId: 'rule-1', Path: '/' });
  expect(rule).toMatchObject({
    id: 'prod:gaap:global:rule:https-listener/listener-1/rule-1',
    listenerId: listener.id,
    domain: 'www.example.com',
    path: '/',
  });
});

it.each([
  [1, 1, 'HEALTHY'],
  [0, 1, 'UNHEALTHY'],
  [1, 0, 'UNCHECKED'],
  [7, 1, 'UNKNOWN'],
])('reads BindStatus %i with HealthCheck %i as %s', (BindStatus, HealthCheck, health) => {
  expect(read({ RuleId: 'rule-1', BindStatus, HealthCheck })[0]!.health).toBe(health);
});

it.each([
  [0, 'RUNNING'],
  [1, 'PENDING'],
  [2, 'STOPPED'],
  [3, 'PENDING'],
  [4, 'PENDING'],
  [9, 'UNKNOWN'],
])('reads RuleStatus %i as %s', (RuleStatus, status) => {
  expect(read({ RuleId: 'rule-1', RuleStatus })[0]!.status).toBe(status);
});

it('reads the check, and the real servers with their own polarity', () => {
  const [rule] = read({
    RuleId: 'rule-1',
    HealthCheck: 1,
    CheckParams: { Path: '/up', Method: 'HEAD', StatusCode: [200, 300], DelayLoop: 30, ConnectTimeout: 10 },
    RealServerSet: [
      { RealServerId: 'rs-1', RealServerIP: '192.0.2.1', RealServerStatus: 0 },
      { RealServerId: 'rs-2', RealServerIP: 'db.example.com', RealServerStatus: 1, DownIPList: null },
    ],
  });
  expect(rule!.healthCheck).toEqual({
    enabled: true,
    path: '/up',
    method: 'HEAD',
    statusCodes: [200, 300],
    intervalSeconds: 30,
    timeoutSeconds: 10,
  });
  expect(rule!.realServers.map(({ health, downAddresses }) => ({ health, downAddresses }))).toEqual([
    { health: 'HEALTHY', downAddresses: [] },
    { health: 'UNHEALTHY', downAddresses: [] },
  ]);
});

it('bears a domain without rules, and a rule without a check', () => {
  expect(toRules({ Domain: 'www.example.com', RuleSet: null } as object, target, listener)).toEqual([]);
  expect(read({ RuleId: 'rule-1', CheckParams: null, RealServerSet: null })[0]).toMatchObject({
    healthCheck: { enabled: null, statusCodes: [] },
    realServers: [],
  });
});

it('takes the worst health of the rules for that of their listener', () => {
  const healthy = read({ RuleId: 'rule-1', BindStatus: 1, HealthCheck: 1 });
  const unchecked = read({ RuleId: 'rule-2', BindStatus: 1, HealthCheck: 0 });
  const unhealthy = read({ RuleId: 'rule-3', BindStatus: 0, HealthCheck: 1 });
  expect(worstHealth([...healthy, ...unchecked])).toBe('UNCHECKED');
  expect(worstHealth([...healthy, ...unhealthy, ...unchecked])).toBe('UNHEALTHY');
  expect(worstHealth([])).toBe('UNKNOWN');
});
