import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Whether the operation selects a field directly below the one being resolved, also through fragments. */
export function selects(info: GraphQLResolveInfo, field: string): boolean {
  return selectedFields(info).has(field);
}

/** Whether nothing is selected below the field being resolved but these. */
export function selectsOnly(info: GraphQLResolveInfo, fields: readonly string[]): boolean {
  return [...selectedFields(info)].every((name) => name === '__typename' || fields.includes(name));
}

function selectedFields(info: GraphQLResolveInfo): Set<string> {
  const names = new Set<string>();
  for (const node of info.fieldNodes) if (node.selectionSet) collect(node.selectionSet, info, names);
  return names;
}

function collect(selectionSet: SelectionSetNode, info: GraphQLResolveInfo, names: Set<string>): void {
  for (const selection of selectionSet.selections) {
    if (!isIncluded(selection, info)) continue;
    if (selection.kind === Kind.FIELD) {
      names.add(selection.name.value);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
    if (fragment) collect(fragment.selectionSet, info, names);
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
