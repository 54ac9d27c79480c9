import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Whether the operation selects a field directly below the one being resolved, also through fragments. */
export function selects(info: GraphQLResolveInfo, field: string): boolean {
  return selectedFields(info).has(field);
}

/** Whether the operation selects one of some fields at the end of a path below the one being resolved. */
export function selectsAt(
  info: GraphQLResolveInfo,
  path: readonly string[],
  fields: readonly string[],
): boolean {
  const step = (parents: readonly FieldNode[], wanted: readonly string[]): FieldNode[] =>
    childrenOf(parents, info).filter(({ name }) => wanted.includes(name.value));
  const ends = path.reduce<readonly FieldNode[]>((parents, name) => step(parents, [name]), info.fieldNodes);
  return step(ends, fields).length > 0;
}

/** Whether nothing is selected below the field being resolved but these. */
export function selectsOnly(info: GraphQLResolveInfo, fields: readonly string[]): boolean {
  return [...selectedFields(info)].every((name) => name === '__typename' || fields.includes(name));
}

function selectedFields(info: GraphQLResolveInfo): Set<string> {
  return new Set(childrenOf(info.fieldNodes, info).map(({ name }) => name.value));
}

/** The fields selected directly below some fields, also through fragments; an alias is not their name. */
function childrenOf(parents: readonly FieldNode[], info: GraphQLResolveInfo): FieldNode[] {
  const children: FieldNode[] = [];
  for (const { selectionSet } of parents) if (selectionSet) collect(selectionSet, info, children);
  return children;
}

function collect(selectionSet: SelectionSetNode, info: GraphQLResolveInfo, fields: FieldNode[]): void {
  for (const selection of selectionSet.selections) {
    if (!isIncluded(selection, info)) continue;
    if (selection.kind === Kind.FIELD) {
      fields.push(selection);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
    if (fragment) collect(fragment.selectionSet, info, fields);
  }
}

/** Whether @skip and @include leave a selection in, under these variables. */
export function isIncluded(
  selection: SelectionNode,
  { variableValues }: Pick<GraphQLResolveInfo, 'variableValues'>,
): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variableValues);
  return skip?.if !== true && include?.if !== false;
}
