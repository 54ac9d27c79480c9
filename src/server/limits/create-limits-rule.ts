import { GraphQLError, type OperationDefinitionNode, type ValidationRule } from 'graphql';
import type { OperationLimits } from '../../config/configuration.js';
import { measureOperation } from './measure-operation.js';

/** Refuses operations that nest deeper, or hold more aliases, than the configuration allows. */
export function createLimitsRule({ depth, aliases }: OperationLimits): ValidationRule {
  return (context) => ({
    OperationDefinition: (operation) => {
      const size = measureOperation(operation, (name) => context.getFragment(name));
      const report = (what: string): void => {
        context.reportError(new GraphQLError(`${nameOf(operation)} ${what}`, { nodes: operation }));
      };
      if (size.depth > depth) {
        report(
          `is ${size.depth} levels deep, the limit is ${depth}: ask for the inner part by its id in a second operation, or raise limits.depth`,
        );
      }
      if (size.aliases > aliases) {
        report(
          `holds ${size.aliases} aliases, the limit is ${aliases}: ask with lists (nodes, hosts) instead of aliases, or raise limits.aliases`,
        );
      }
    },
  });
}

/** graphql-js stops reading at the limit of tokens with words of its own; these say what to do. */
export function describeTokenLimit(message: string): string | null {
  const match = /more tha[nt] (\d+) tokens/.exec(message);
  return (
    match &&
    `the document has more than ${match[1] ?? ''} tokens, which is the limit: ask for less in one operation, pass values as variables, or raise limits.tokens`
  );
}

function nameOf({ name }: OperationDefinitionNode): string {
  return name ? `operation ${name.value}` : 'the operation';
}
