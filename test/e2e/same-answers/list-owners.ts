import { Kind, parse, type ConstDirectiveNode } from 'graphql';

/** Which subgraph resolves each field of the root and of hosts, and each type that is found by its id: by `Type.field` or `Type`. */
export function listOwners(supergraph: string): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const definition of parse(supergraph).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const type = definition.name.value;
    const keyed = (definition.directives ?? []).find(
      (each) => readArgument(each, 'key') === 'id' && readArgument(each, 'resolvable') !== 'false',
    );
    if (keyed) owners.set(type, readArgument(keyed, 'graph')!);
    for (const { name, directives = [] } of definition.fields ?? []) {
      const [graph, ...others] = directives.flatMap((each) => readArgument(each, 'graph') ?? []);
      if (graph !== undefined && others.length === 0) owners.set(`${type}.${name.value}`, graph);
    }
  }
  return owners;
}

function readArgument({ arguments: given = [] }: ConstDirectiveNode, name: string): string | undefined {
  const value = given.find((each) => each.name.value === name)?.value;
  if (value === undefined || !('value' in value)) return undefined;
  return String(value.value).toLowerCase();
}
