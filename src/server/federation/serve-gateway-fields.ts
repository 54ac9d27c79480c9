import { GraphQLError, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { BadInputError } from '../../core/errors.js';
import { record } from '../../core/lenient.js';
import { toError } from '../../core/to-error.js';
import type { Reference, ResolveReference } from '../../loaders/entity-type.js';
import { GATEWAY_HEADER } from '../know-gateway.js';
import type { OperationContext } from '../operation-context.js';

/** What a subgraph tells gateways. */
export interface GatewayAnswers {
  sdl: string;
  /** How references are resolved, by the name of the type. */
  references: ReadonlyMap<string, ResolveReference>;
}

type Resolve = GraphQLFieldResolver<unknown, OperationContext, { representations?: readonly unknown[] }>;

/** Answers what only gateways ask of a subgraph, and none but them: its whole text, and any of its entities. */
export function serveGatewayFields(schema: GraphQLSchema, { sdl, references }: GatewayAnswers): void {
  const resolvers: Readonly<Record<string, Resolve>> = {
    _service: () => ({ sdl }),
    // An error in a list stays at its place; graphql-jit (0.8.9) puts a promise that fails at the list's end.
    _entities: (_source, { representations = [] }, context) =>
      Promise.all(representations.map((each) => findEntity(each, references, context).catch(toError))),
  };
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const [name, resolve] of Object.entries(resolvers)) {
    const field = fields[name];
    if (!field) throw new TypeError(`the subgraph has no ${name}`);
    field.resolve = guard(name, resolve);
  }
}

function guard(name: string, resolve: Resolve): Resolve {
  return (source, args, context, info) => {
    if (!context.isGateway) throw refuse(name);
    return resolve(source, args, context, info);
  };
}

function refuse(name: string): GraphQLError {
  return new GraphQLError(`${name} is for gateways: send a secret of gateway.secret in ${GATEWAY_HEADER}`, {
    extensions: { code: 'FORBIDDEN', http: { status: 403 } },
  });
}

async function findEntity(
  representation: unknown,
  references: GatewayAnswers['references'],
  context: OperationContext,
): Promise<unknown> {
  const reference = record(representation) as Reference | null;
  const typename = String(reference?.__typename);
  const resolve = references.get(typename);
  if (reference && resolve) return await resolve(reference, context);
  const known = [...references.keys()].join(', ');
  throw new BadInputError(
    `a representation is of ${JSON.stringify(typename)}, of which this subgraph resolves none: expected one of ${known}`,
  );
}
