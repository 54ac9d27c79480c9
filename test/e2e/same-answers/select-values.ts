import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** What a page tells beside its rows. */
const OF_PAGE = 'totalCount complete gaps { code message } pageInfo { hasNextPage endCursor }';

/** The values of what a field gives, without what lies further down; of a page those of its rows too. Nothing of a leaf. */
export function selectValues(schema: GraphQLSchema, type: GraphQLNamedType): string {
  if (!isCompositeType(type)) return '';
  if (!('getFields' in type)) return '{ __typename }';
  const fields = Object.values(type.getFields());
  const rows = fields.find(({ name }) => name === 'nodes');
  if (rows) return `{ ${OF_PAGE} nodes ${selectValues(schema, getNamedType(rows.type))} }`;
  const values = fields.filter((field) => isLeafType(getNamedType(field.type)) && field.args.length === 0);
  const parts = isAbstractType(type)
    ? schema.getPossibleTypes(type).map((possible) => `... on ${possible.name} { __typename }`)
    : [];
  return `{ __typename ${[...values.map(({ name }) => name), ...parts].join(' ')} }`;
}
