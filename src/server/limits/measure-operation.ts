import {
  Kind,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large an operation is, its fragments put in place. */
export interface OperationSize {
  /** Levels of nested fields; what lies below __schema and __type does not count, graphql-js limits it. */
  depth: number;
  /** Fields with an alias. */
  aliases: number;
}

type FindFragment = (name: string) => FragmentDefinitionNode | null | undefined;

const NOTHING: OperationSize = { depth: 0, aliases: 0 };
const INTROSPECTION: ReadonlySet<string> = new Set(['__schema', '__type']);

/** Measures an operation; each fragment is measured once, however often it is used. */
export function measureOperation(
  operation: OperationDefinitionNode,
  findFragment: FindFragment,
): OperationSize {
  const fragments = new Map<string, OperationSize>();

  const sizeOfSet = (set: SelectionSetNode | undefined): OperationSize =>
    (set?.selections ?? []).map(sizeOf).reduce(join, NOTHING);

  const sizeOf = (selection: SelectionNode): OperationSize => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return sizeOfFragment(selection.name.value);
    const inner = sizeOfSet(selection.selectionSet);
    if (selection.kind === Kind.INLINE_FRAGMENT) return inner;
    return {
      depth: 1 + (INTROSPECTION.has(selection.name.value) ? 0 : inner.depth),
      aliases: inner.aliases + (selection.alias ? 1 : 0),
    };
  };

  const sizeOfFragment = (name: string): OperationSize => {
    const known = fragments.get(name);
    if (known) return known;
    // A fragment that uses itself is the business of another rule; here it must only come to an end.
    fragments.set(name, NOTHING);
    const size = sizeOfSet(findFragment(name)?.selectionSet);
    fragments.set(name, size);
    return size;
  };

  return sizeOfSet(operation.selectionSet);
}

function join(a: OperationSize, b: OperationSize): OperationSize {
  return { depth: Math.max(a.depth, b.depth), aliases: a.aliases + b.aliases };
}
