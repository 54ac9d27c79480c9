import type { Deployment } from 'kubernetes-types/apps/v1.js';
import type { Container, PodSpec } from 'kubernetes-types/core/v1.js';
import { subgraphs } from '../../resolvers/index.js';
import { renderKustomization } from './render-kustomization.js';

/** Everything that goes to Kubernetes. */
export const manifests = renderKustomization();

/** Those of a kind, by their names. */
export function ofKind<Kind>(kind: string): ReadonlyMap<string, Kind> {
  const found = manifests.filter((object) => object.kind === kind);
  return new Map(found.map((object) => [object.metadata.name, object as Kind]));
}

export const deployments = ofKind<Deployment>('Deployment');

/** What there may be more of as there is more to do. */
export const scaled = [...subgraphs.map(({ name }) => name), 'gateway'];

/** A deployment by its name, which must be there. */
export function deploymentOf(name: string): Deployment {
  const found = deployments.get(name);
  if (!found) throw new Error(`nothing deploys ${name}`);
  return found;
}

export function podOf(name: string): PodSpec {
  return deploymentOf(name).spec!.template.spec!;
}

export function containersOf(name: string): Container[] {
  const { containers, initContainers = [] } = podOf(name);
  return [...initContainers, ...containers];
}

/** The labels of a deployment's pods. */
export function labelsOf(name: string): Record<string, string> {
  return deploymentOf(name).spec!.template.metadata!.labels!;
}
