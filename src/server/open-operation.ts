import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { OperationLimits } from '../config/configuration.js';
import type { AccountDirectory } from '../loaders/account-directory.js';
import type { EntityTypes } from '../loaders/entity-type.js';
import { createReads } from '../loaders/reads.js';
import { Reader, type Upstream } from '../upstream/reader.js';
import { openRequestScope } from '../upstream/request-scope.js';
import type { KnowGateway } from './know-gateway.js';
import type { OperationContext } from './operation-context.js';
import { OperationStarts } from './operation-starts.js';
import { toFreshness } from './to-freshness.js';
import { toOperationId } from './to-operation-id.js';

/** What all operations of a server share. */
export interface SharedContext {
  upstream: Upstream;
  accounts: AccountDirectory;
  entityTypes: EntityTypes;
  limits: OperationLimits;
  isGateway: KnowGateway;
}

/** Makes the context of an operation from its request. */
export type OpenOperation = (request: FastifyRequest, reply: FastifyReply) => Promise<OperationContext>;

/** Makes the context of each operation; it ends itself when its answer is sent, or its caller has gone. */
export function createOpenOperation({
  upstream,
  accounts,
  entityTypes,
  limits,
  isGateway,
}: SharedContext): OpenOperation {
  const starts = new OperationStarts({ clock: upstream.clock, deadlineMs: limits.deadlineMs });
  return (request, reply) => {
    const caller = new AbortController();
    const fromGateway = isGateway(request);
    // Only gateways know which requests are of one operation.
    const operationId = fromGateway ? toOperationId(request.headers) : null;
    const deadlineMs = toDeadline(request.headers['connectome-deadline-ms'], limits.deadlineMs);
    const { scope, end } = openRequestScope({
      clock: upstream.clock,
      deadlineMs,
      startedAt: operationId === null ? undefined : starts.startOf(operationId),
      freshness: toFreshness(request.headers),
      callerSignal: caller.signal,
      wantsExplain: request.headers['connectome-explain'] === 'true',
    });
    // The response tells both ends of an operation: the request's own 'close' comes as soon as its body is read.
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) caller.abort();
      end();
    });
    return Promise.resolve({
      reads: createReads(new Reader(upstream, scope)),
      accounts,
      entityTypes,
      scope,
      end,
      log: request.log,
      isGateway: fromGateway,
      quotaOf: upstream.quotaOf,
      outcome: {},
    });
  };
}

/** The caller may only ask for less time than the operation has. */
function toDeadline(header: string | string[] | undefined, limitMs: number): number {
  if (header === undefined) return limitMs;
  const asked = /^\d+$/.test(String(header)) ? Number(header) : 0;
  if (asked >= 1) return Math.min(asked, limitMs);
  throw new GraphQLError(
    'connectome-deadline-ms is no deadline: expected a whole number of milliseconds, for example 5000',
    { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } },
  );
}
