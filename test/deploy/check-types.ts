import ts from 'typescript';
import type { KubernetesObject } from './render-kustomization.js';

/** Where the types of an API version are in kubernetes-types, which are made of Kubernetes' own description. */
const MODULES: Readonly<Record<string, string>> = {
  v1: 'core/v1',
  'apps/v1': 'apps/v1',
  'autoscaling/v2': 'autoscaling/v2',
  'networking.k8s.io/v1': 'networking/v1',
  'policy/v1': 'policy/v1',
};

const FILE = `${import.meta.dirname}/objects.ts`;

/** What the compiler says against objects, each written as a literal of its kind: keys that are unknown, missing, or wrong. */
export function checkTypes(objects: readonly KubernetesObject[]): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const source = objects.map(toLiteral).join('\n');
  const readFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name === FILE ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2023) : readFile(name, ...rest);
  const program = ts.createProgram([FILE], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

function toLiteral(object: KubernetesObject, index: number): string {
  const module = MODULES[object.apiVersion] ?? object.apiVersion;
  return `export const object${index}: import('kubernetes-types/${module}').${object.kind} = ${JSON.stringify(object)};`;
}
