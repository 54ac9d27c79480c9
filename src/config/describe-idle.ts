import type { Configuration } from './configuration.js';
import { asksProviders, createTargets } from './create-targets.js';

/** What is odd about a subgraph that would ask providers, and has no account for it; null where nothing is. */
export function describeIdle(configuration: Configuration): string | null {
  const { subgraph } = configuration;
  if (subgraph === null || !asksProviders(subgraph) || createTargets(configuration).length > 0) return null;
  return `no account has the service ${subgraph}, so that its fields are null: add it to the services of one under accounts`;
}
