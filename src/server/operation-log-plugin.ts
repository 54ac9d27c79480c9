import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { OperationContext } from './operation-context.js';
import type { OperationLine } from './operation-line.js';
import type { CountError } from './server-metrics.js';

/** Writes one line for each operation, without its variables, and counts its errors. */
export function createOperationLogPlugin(countError: CountError): ApolloServerPlugin<OperationContext> {
  return {
    requestDidStart: () => {
      const startedAt = performance.now();
      return Promise.resolve({
        willSendResponse: (context) => {
          const codes = errorCodesOf(context);
          codes.forEach(countError);
          const { log, scope, outcome } = context.contextValue;
          const line: OperationLine = {
            operation: context.operationName ?? null,
            type: context.operation?.operation ?? null,
            durationMs: Math.round(performance.now() - startedAt),
            upstream: scope.explain.totals(),
            errors: tally(codes),
          };
          outcome.line = line;
          log.info(line, 'operation');
          return Promise.resolve();
        },
      });
    },
  };
}

function errorCodesOf({ response: { body } }: GraphQLRequestContext<OperationContext>): string[] {
  const errors = body?.kind === 'single' ? body.singleResult.errors : undefined;
  return (errors ?? []).map(({ extensions }) => String(extensions?.['code']));
}

function tally(codes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
