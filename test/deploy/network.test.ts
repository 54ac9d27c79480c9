import type { NetworkPolicy } from 'kubernetes-types/networking/v1.js';
import { describe, expect, it } from 'vitest';
import { subgraphs } from '../../resolvers/index.js';
import { labelsOf, ofKind } from './manifests.js';

const policies = ofKind<NetworkPolicy>('NetworkPolicy');
const names = subgraphs.map(({ name }) => name);

describe('the network', () => {
  const isSelected = (policy: NetworkPolicy, labels: Record<string, string>): boolean => {
    const { matchLabels = {}, matchExpressions = [] } = policy.spec!.podSelector;
    const isIn = ({ key, values = [] }: { key: string; values?: string[] }): boolean =>
      values.includes(labels[key] ?? '');
    return (
      Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
      matchExpressions.every(isIn)
    );
  };
  const policiesOf = (name: string) => {
    const labels = labelsOf(name);
    return [...policies.values()].filter((policy) => isSelected(policy, labels));
  };
  const ingressOf = (name: string) => policiesOf(name).flatMap(({ spec }) => spec!.ingress ?? []);
  const egressOf = (name: string) => policiesOf(name).flatMap(({ spec }) => spec!.egress ?? []);
  const podsOf = (peers: readonly { podSelector?: { matchLabels?: Record<string, string> } }[]) =>
    peers.map(({ podSelector }) => podSelector?.matchLabels);

  it('lets nobody talk to anybody where nothing is said', () => {
    expect(policies.get('nobody')?.spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
  });

  it.each(names)('lets the gateway alone reach %s', (name) => {
    const from = ingressOf(name).flatMap((rule) => rule.from ?? [{}]);
    expect(podsOf(from)).toEqual([{ 'connectome/component': 'gateway' }]);
  });

  it('lets subgraphs that ask a provider alone reach Redis, which reaches nobody', () => {
    const from = ingressOf('redis').flatMap((rule) => rule.from ?? [{}]);
    expect(podsOf(from)).toEqual([{ 'connectome/shares': 'redis' }]);
    const sharers = names.filter((name) => labelsOf(name)['connectome/shares'] === 'redis');
    expect(sharers).toEqual(names.filter((name) => name !== 'core'));
    expect(egressOf('redis')).toEqual([]);
  });

  it('lets the gateway reach subgraphs and names alone', () => {
    const to = egressOf('gateway').flatMap((rule) => rule.to ?? [{}]);
    expect(podsOf(to)).toEqual([{ 'k8s-app': 'kube-dns' }, { 'connectome/component': 'subgraph' }]);
  });

  it.each([
    ['core', []],
    ['mongodb', [443]],
    ['gaap', [443]],
    ['streamlink', [443]],
    ['dcs', [443]],
    ['ems', [7777, 8888]],
  ])('lets %s out of the cluster to its provider alone', (name, expected) => {
    const rules = egressOf(name);
    const [inside, outside] = [true, false].map((within) =>
      rules.filter(({ to = [{}] }) => to.every(({ ipBlock }) => (ipBlock === undefined) === within)),
    );
    expect(podsOf(inside!.flatMap(({ to = [{}] }) => to))).toEqual([
      { 'k8s-app': 'kube-dns' },
      ...(name === 'core' ? [] : [{ 'connectome/component': 'redis' }]),
    ]);
    expect(outside!.flatMap(({ ports = [] }) => ports.map(({ port }) => port))).toEqual(expected);
    expect(inside!.length + outside!.length).toBe(rules.length);
  });

  it('knows each subgraph there is', () => {
    expect(names).toEqual(['core', 'mongodb', 'gaap', 'streamlink', 'dcs', 'ems']);
  });

  it('keeps who asks a cloud away from private addresses', () => {
    for (const provider of ['tencentcloud', 'huaweicloud']) {
      const [world] = policies.get(provider)!.spec!.egress!.flatMap(({ to = [] }) => to);
      expect(world?.ipBlock?.cidr).toBe('0.0.0.0/0');
      expect(world?.ipBlock?.except).toEqual(
        expect.arrayContaining(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16']),
      );
    }
  });
});
