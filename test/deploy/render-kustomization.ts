import { record } from '../../src/core/lenient.js';
import { readDeploy, readDocuments, readYaml } from './read-deploy.js';

/** An object as it goes to Kubernetes. */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; labels?: Record<string, string> };
  [key: string]: unknown;
}

interface Kustomization {
  namespace: string;
  resources: string[];
  patches: { path: string; target: { kind: string; labelSelector: string } }[];
  configMapGenerator: { name: string; files: string[] }[];
  images: { name: string; newName: string; newTag: string }[];
}

/**
 * What `kubectl kustomize deploy` prints, made of as much of kustomize as kustomization.yaml uses, so that it can be looked
 * at without kubectl; without the hash in the name of a generated ConfigMap. Where there is kubectl the two are compared.
 */
export function renderKustomization(): KubernetesObject[] {
  const kustomization = readYaml('kustomization.yaml') as Kustomization;
  const resources = kustomization.resources.flatMap(readDocuments) as KubernetesObject[];
  return [...resources.map((object) => patch(object, kustomization)), ...generate(kustomization)]
    .map((object) => inNamespace(object, kustomization.namespace))
    .map((object) => withImages(object, kustomization) as KubernetesObject);
}

function patch(object: KubernetesObject, { patches }: Kustomization): KubernetesObject {
  return (
    patches
      .filter(({ target }) => target.kind === object.kind && hasLabel(object, target.labelSelector))
      // The patch's own name is nobody's.
      .map(({ path }) => ({ ...record(readYaml(path)), metadata: object.metadata }))
      .reduce<KubernetesObject>((patched, over) => merge(patched, over) as KubernetesObject, object)
  );
}

function hasLabel({ metadata }: KubernetesObject, selector: string): boolean {
  const [key = '', value] = selector.split('=');
  return metadata.labels?.[key] === value;
}

/** A strategic merge: of lists of named things those of one name are merged, and the patch's come first. */
function merge(base: unknown, over: unknown): unknown {
  if (isNamedList(base) && isNamedList(over)) {
    const merged = over.map((item) =>
      merge(
        base.find(({ name }) => name === item.name),
        item,
      ),
    );
    return [...merged, ...base.filter(({ name }) => !over.some((item) => item.name === name))];
  }
  const [below, above] = [record(base), record(over)];
  if (!below || !above) return over;
  const changed = Object.entries(above).map(([key, value]) => [key, merge(below[key], value)]);
  return { ...below, ...Object.fromEntries(changed) };
}

function isNamedList(value: unknown): value is { name: string }[] {
  return Array.isArray(value) && value.every((item) => typeof record(item)?.['name'] === 'string');
}

function generate({ configMapGenerator }: Kustomization): KubernetesObject[] {
  return configMapGenerator.map(({ name, files }) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name },
    data: Object.fromEntries(files.map((file) => [file, readDeploy(file)])),
  }));
}

function inNamespace(object: KubernetesObject, namespace: string): KubernetesObject {
  if (object.kind === 'Namespace') return object;
  return { ...object, metadata: { ...object.metadata, namespace } };
}

function withImages(value: unknown, { images }: Kustomization): unknown {
  const text = JSON.stringify(value, (key, inner: unknown) => {
    const image = key === 'image' ? images.find(({ name }) => name === inner) : undefined;
    return image ? `${image.newName}:${image.newTag}` : inner;
  });
  return JSON.parse(text) as unknown;
}
