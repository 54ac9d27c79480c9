import { GraphQLError, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { GATEWAY_HEADER } from '../know-gateway.js';
import type { OperationContext } from '../operation-context.js';

type Resolver = GraphQLFieldResolver<unknown, OperationContext>;

/** Answers what only gateways ask of a subgraph, to none but those: its whole text, and any of its entities by reference. */
export function serveGatewayFields(schema: GraphQLSchema, sdl: string): void {
  replace(schema, '_service', () => () => ({ sdl }));
  replace(schema, '_entities', keepPlaces);
}

/** Puts another resolver in the place of a root field's own, which it is given, behind the question who asks. */
function replace(schema: GraphQLSchema, name: string, change: (resolve: Resolver) => Resolver): void {
  const field = schema.getQueryType()?.getFields()[name];
  if (!field?.resolve) throw new TypeError(`the subgraph has no ${name}`);
  const resolve = change(field.resolve as Resolver);
  field.resolve = (source, args, context: OperationContext, info) => {
    if (!context.isGateway) throw refuse(name);
    return resolve(source, args as object, context, info);
  };
}

/** An error in a list stays at its place; graphql-jit (0.8.9) puts a promise that fails at the list's end. */
function keepPlaces(resolve: Resolver): Resolver {
  return (...given) => Promise.all((resolve(...given) as unknown[]).map(settle));
}

async function settle(entity: unknown): Promise<unknown> {
  try {
    return await entity;
  } catch (thrown) {
    return thrown instanceof Error ? thrown : new Error('what was thrown is no error', { cause: thrown });
  }
}

function refuse(name: string): GraphQLError {
  return new GraphQLError(`${name} is for gateways: send a secret of gateway.secret in ${GATEWAY_HEADER}`, {
    extensions: { code: 'FORBIDDEN', http: { status: 403 } },
  });
}
