import {
  batchShowNodesInformation,
  listInstances,
  showInstance,
  showNodesInformation,
} from './instance-operations.js';
import type { Operation } from './operation.js';
import { listClients, scanClients } from './session-operations.js';

/** Every operation that the emulator speaks. */
const operations: readonly Operation[] = [
  listInstances,
  showInstance,
  batchShowNodesInformation,
  showNodesInformation,
  scanClients,
  listClients,
];

/** Where a request goes. */
export interface Route {
  /** The operation, or why there is none. */
  operation: Operation | 'no-such-url' | 'no-such-method';
  projectId: string;
  /** Empty where the path names no instance. */
  instanceId: string;
}

/** Reads `/v2/{project_id}/...`; what is no operation's path is a route too, to its refusal. */
export function findRoute(method: string, path: string): Route {
  const [, , projectId = '', ...rest] = path.replace(/\/$/, '').split('/');
  const there = operations.filter((operation) => matches(templateOf(operation), rest));
  const operation = there.find((candidate) => candidate.method === method);
  const position = there[0] === undefined ? -1 : templateOf(there[0]).indexOf('{instance_id}');
  return {
    operation: operation ?? (there.length > 0 ? 'no-such-method' : 'no-such-url'),
    projectId,
    instanceId: rest[position] ?? '',
  };
}

function templateOf({ path }: Operation): string[] {
  return path.slice(1).split('/');
}

function matches(template: readonly string[], segments: readonly string[]): boolean {
  return (
    template.length === segments.length &&
    template.every((part, index) => part.startsWith('{') || part === segments[index])
  );
}
