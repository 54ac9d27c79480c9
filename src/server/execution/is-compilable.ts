import {
  doTypesOverlap,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Fields a program may have, fragments and possible types put in place: compiling them takes some 20 ms. Measured. */
const MAX_FIELDS = 3000;

/** Whether an operation is small enough to compile, and holds nothing that graphql-jit (0.8.9) gets wrong. */
export function isCompilable(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean {
  const root = schema.getRootType(operation.operation);
  return root ? new Walk(schema, document).takes(operation.selectionSet, root) : false;
}

/** Goes through a document as the compiler would, and stops where it is too much. */
class Walk {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private left = MAX_FIELDS;

  constructor(
    private readonly schema: GraphQLSchema,
    { definitions }: DocumentNode,
  ) {
    const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((node) => [node.name.value, node]));
  }

  takes(set: SelectionSetNode, parent: GraphQLObjectType): boolean {
    return set.selections.every((selection) => this.takesSelection(selection, parent));
  }

  private takesSelection(selection: SelectionNode, parent: GraphQLObjectType): boolean {
    this.left -= 1;
    if (this.left < 0) return false;
    if (selection.kind === Kind.FIELD) return this.takesField(selection, parent);
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
    if (!fragment) return false;
    const on = fragment.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
    if (on && !(isCompositeType(on) && doTypesOverlap(this.schema, on, parent))) return true;
    return this.takes(fragment.selectionSet, parent);
  }

  private takesField({ name, alias, selectionSet }: FieldNode, parent: GraphQLObjectType): boolean {
    // It joins the names of a path with `_`, so that `a_b` below `c` and `b` below `c_a` would be one.
    if (alias?.value.includes('_')) return false;
    if (name.value === '__typename') return true;
    // Introspection is not among these: it is large, and asked once.
    const field = parent.getFields()[name.value];
    if (!field) return false;
    if (!selectionSet) return true;
    const type = getNamedType(field.type);
    if (isObjectType(type)) return this.takes(selectionSet, type);
    return (
      isAbstractType(type) &&
      this.schema.getPossibleTypes(type).every((possible) => this.takes(selectionSet, possible))
    );
  }
}
