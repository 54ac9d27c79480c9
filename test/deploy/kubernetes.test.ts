import { spawnSync } from 'node:child_process';
import type { Deployment } from 'kubernetes-types/apps/v1.js';
import type { HorizontalPodAutoscaler } from 'kubernetes-types/autoscaling/v2.js';
import type { Service } from 'kubernetes-types/core/v1.js';
import type { PodDisruptionBudget } from 'kubernetes-types/policy/v1.js';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { subgraphs } from '../../resolvers/index.js';
import { DRAIN_MS } from '../../src/server/create-drain.js';
import packageJson from '../../package.json' with { type: 'json' };
import { checkTypes } from './check-types.js';
import {
  containersOf,
  deploymentOf,
  deployments,
  labelsOf,
  manifests,
  ofKind,
  podOf,
  scaled,
} from './manifests.js';
import { DEPLOY } from './read-deploy.js';
import type { KubernetesObject } from './render-kustomization.js';

const services = ofKind<Service>('Service');
const names = subgraphs.map(({ name }) => name);

describe('the manifests', () => {
  it(
    'are objects that Kubernetes knows to the last key; one with a wrong key is told',
    { timeout: 60_000 },
    () => {
      const wrong = structuredClone(deploymentOf('core')) as Deployment & KubernetesObject;
      const [container] = wrong.spec!.template.spec!.containers;
      Object.assign(container!.securityContext!, { readOnlyRootFileSystem: true });
      expect(checkTypes([...manifests, wrong])).toEqual([
        expect.stringMatching(/readOnlyRootFileSystem.* does not exist/),
      ]);
    },
  );

  // Before its fifth version kustomize knew no patches by label.
  const version = spawnSync('kubectl', ['version', '--client', '--output=json'], { encoding: 'utf8' });
  const isThere = /"kustomizeVersion": "v[5-9]/.test(version.stdout);
  it.skipIf(!isThere)('are rendered here as kubectl does it (skipped where there is no kubectl 1.27)', () => {
    const kubectl = spawnSync('kubectl', ['kustomize', DEPLOY], { encoding: 'utf8' });
    expect(kubectl.stderr).toBe('');
    const unhashed = kubectl.stdout.replace(/(name: connectome)-[a-z0-9]{10}$/gm, '$1');
    const printed = parseAllDocuments(unhashed).map((document) => document.toJS() as KubernetesObject);
    const inOrder = (all: readonly KubernetesObject[]): KubernetesObject[] =>
      all.toSorted((a, b) => toKey(a).localeCompare(toKey(b)));
    expect(inOrder(manifests)).toEqual(inOrder(printed));
  });

  it('run every subgraph, a gateway and Redis', () => {
    expect(new Set(deployments.keys())).toEqual(new Set([...names, 'gateway', 'redis']));
    for (const name of names) {
      const args = ['serve', '--config', '/etc/connectome/connectome.yaml', '--subgraph', name];
      expect(containersOf(name)[0]?.args).toEqual(args);
    }
  });

  it('run the images of this version, wherever they are kept', () => {
    const images = [...deployments.keys()].flatMap((name) => containersOf(name).map(({ image }) => image));
    expect(new Set(images)).toEqual(
      new Set([
        `registry.example.com/connectome:${packageJson.version}`,
        `registry.example.com/connectome-gateway:${packageJson.version}`,
        'redis:7-alpine',
      ]),
    );
  });
});

describe.each([...deployments.keys()])('the pod of %s', (name) => {
  const pod = podOf(name);

  it('is not root, and knows nothing of the cluster', () => {
    expect(pod.securityContext).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(pod.securityContext?.runAsUser).toBeGreaterThan(0);
    expect(pod).toMatchObject({ automountServiceAccountToken: false, enableServiceLinks: false });
  });

  it.each(containersOf(name).map((container) => [container.name, container] as const))(
    'has a container %s that writes nothing, may nothing, is bounded and watched',
    (_name, container) => {
      expect(container.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(container.resources?.limits).toEqual({ cpu: expect.any(String), memory: expect.any(String) });
      expect(container.resources?.requests).toEqual({ cpu: expect.any(String), memory: expect.any(String) });
      for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'] as const) {
        expect(container[probe], probe).toBeDefined();
      }
    },
  );

  it('is what its service leads to', () => {
    expect(labelsOf(name)).toMatchObject(services.get(name)!.spec!.selector!);
    expect(labelsOf(name)).toMatchObject(deploymentOf(name).spec!.selector.matchLabels!);
    const ports = containersOf(name).flatMap((container) => container.ports ?? []);
    for (const { targetPort, port } of services.get(name)!.spec!.ports!) {
      expect(ports.find((each) => each.name === targetPort)?.containerPort).toBe(port);
    }
  });
});

it('gives the gateway and Redis no provider’s secrets', () => {
  const secretsOf = (name: string) =>
    containersOf(name).flatMap(({ env = [] }) =>
      env.flatMap(({ valueFrom }) => valueFrom?.secretKeyRef?.name ?? []),
    );
  expect(secretsOf('gateway')).toEqual(['gateway']);
  expect(secretsOf('redis')).toEqual(['redis']);
});

describe('what there may be more of', () => {
  const autoscalers = ofKind<HorizontalPodAutoscaler>('HorizontalPodAutoscaler');
  const budgets = ofKind<PodDisruptionBudget>('PodDisruptionBudget');

  it.each(scaled)('%s is asked whether it is up, and whether it is ready', (name) => {
    const [container] = containersOf(name);
    const probes = [container?.startupProbe, container?.livenessProbe, container?.readinessProbe];
    expect(probes.map((probe) => probe?.httpGet?.path)).toEqual(['/healthz', '/healthz', '/readyz']);
  });

  it.each(scaled)(
    '%s goes on for a moment after it was taken out of its service, and then ends in time',
    (name) => {
      const { terminationGracePeriodSeconds: whole = 0, containers } = podOf(name);
      const pause = containers[0]?.lifecycle?.preStop?.sleep?.seconds ?? 0;
      expect(pause).toBeGreaterThan(0);
      expect(whole).toBeGreaterThan(pause + DRAIN_MS / 1000);
    },
  );

  it.each(scaled)('%s has two at least, and not all of them go at once', (name) => {
    const autoscaler = autoscalers.get(name)!.spec!;
    expect(autoscaler.scaleTargetRef).toEqual({ apiVersion: 'apps/v1', kind: 'Deployment', name });
    expect(autoscaler.minReplicas).toBeGreaterThanOrEqual(2);
    expect(autoscaler.maxReplicas).toBeGreaterThan(autoscaler.minReplicas!);
    // A number of its own would undo the autoscaler's at each apply.
    expect(deploymentOf(name).spec).not.toHaveProperty('replicas');
    const budget = budgets.get(name)!.spec!;
    expect(budget.maxUnavailable).toBe(1);
    expect(labelsOf(name)).toMatchObject(budget.selector!.matchLabels!);
  });

  it.each(scaled)('%s keeps a caller at one process for as long as its cursors live', (name) => {
    const { sessionAffinity, sessionAffinityConfig } = services.get(name)!.spec!;
    expect(sessionAffinity).toBe('ClientIP');
    expect(sessionAffinityConfig!.clientIP!.timeoutSeconds).toBeGreaterThan(600);
  });

  it('is not Redis: there is one, never two', () => {
    expect(deploymentOf('redis').spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
  });
});

function toKey({ kind, metadata }: KubernetesObject): string {
  return `${kind}/${metadata.name}`;
}
