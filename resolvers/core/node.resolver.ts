import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { BadInputError } from '../../src/core/errors.js';
import { requireId } from '../../src/core/id.js';
import { toError } from '../../src/core/to-error.js';
import { Node } from '../../src/graph/node.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import { selectsOnly } from '../selection.js';

@Resolver(() => Node)
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      'Anything by its id. The id alone tells its type, so asking for no more than id costs nothing and promises no existence.',
  })
  node(
    @Arg('id', () => ID, { description: 'An id of this graph: account:service:region:type:resource.' })
    id: string,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node | null> {
    return loadNode(id, context, selectsOnly(info, ['id']));
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Several things by their ids, in the order asked; null for what does not exist.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Ids of this graph, of any types.' }) ids: string[],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(Node | Error | null)[]> {
    const idOnly = selectsOnly(info, ['id']);
    // An error in a list stays at its place; graphql-jit (0.8.9) puts a promise that fails at the list's end.
    return Promise.all(ids.map((id) => loadNode(id, context, idOnly).catch(toError)));
  }
}

async function loadNode(
  id: string,
  { reads, accounts, entityTypes }: GraphContext,
  idOnly: boolean,
): Promise<Node | null> {
  const { account, service, type } = requireId(id);
  const entity = entityTypes.get(`${service}:${type}`);
  if (!entity) {
    const known = [...entityTypes.keys()].join(', ');
    throw new BadInputError(
      `id ${JSON.stringify(id)} names no type of this graph: ${service}:${type}; expected one of ${known}`,
    );
  }
  if (!accounts.get(account)?.services.includes(service)) {
    const known = accounts.all.filter(({ services }) => services.includes(service)).map(({ name }) => name);
    throw new BadInputError(
      `id ${JSON.stringify(id)} names an unknown account for ${service}: ${JSON.stringify(account)}; configured: ${known.join(', ') || 'none'}`,
    );
  }
  return idOnly ? { __typename: entity.typename, id } : entity.load(id, reads);
}
