import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import {
  Kind,
  parse,
  print,
  visit,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type NameNode,
} from 'graphql';

/** Everything used here is in the first version of it, which those after it read too. */
const SPECIFICATION = 'https://specs.apollo.dev/federation/v2.0';

/** Its directives that a subgraph may carry. */
const DIRECTIVES: ReadonlySet<string> = new Set(['key', 'shareable', 'tag']);

/** Types that each service adds its own fields to. */
const COMMON_TYPES: ReadonlySet<string> = new Set(['Query', 'Host']);

/** What a subgraph is beside its own types. */
export interface SubgraphTraits {
  name: string;
  /** Entities of the others that it leads to, by the names of their types. */
  stubs: readonly string[];
}

/**
 * The text of a Federation 2 subgraph. What it adds to types that others have too carries its name as a tag, so that a
 * contract may leave a service out.
 */
export function printSubgraph(schema: GraphQLSchema, { name, stubs }: SubgraphTraits): string {
  const { definitions } = addTags(getDocumentNodeFromSchema(schema), name);
  const own = [
    ...definitions.filter(({ kind }) => kind !== Kind.SCHEMA_DEFINITION),
    ...stubs.flatMap(toStub),
  ];
  const document = toDocument(own);
  return `${print(toDocument([...toLink(document), ...own]))}\n`;
}

function addTags(document: DocumentNode, name: string): DocumentNode {
  const isOwn = ({ directives = [] }: FieldDefinitionNode): boolean =>
    !directives.some((directive) => directive.name.value === 'shareable');
  return visit(document, {
    ObjectTypeDefinition: (type) => (COMMON_TYPES.has(type.name.value) ? undefined : false),
    InterfaceTypeDefinition: () => false,
    FieldDefinition: (field) =>
      isOwn(field) ? { ...field, directives: [...(field.directives ?? []), toTag(name)] } : undefined,
  });
}

function toTag(value: string): ConstDirectiveNode {
  const argument = {
    kind: Kind.ARGUMENT,
    name: toName('name'),
    value: { kind: Kind.STRING, value },
  } as const;
  return { kind: Kind.DIRECTIVE, name: toName('tag'), arguments: [argument] };
}

function toName(value: string): NameNode {
  return { kind: Kind.NAME, value };
}

/** An entity that another subgraph resolves, wherever its reference comes from. */
function toStub(typename: string): readonly DefinitionNode[] {
  return parse(`type ${typename} implements Node @key(fields: "id", resolvable: false) { id: ID! }`)
    .definitions;
}

function toLink(document: DocumentNode): readonly DefinitionNode[] {
  const used = new Set<string>();
  visit(document, { Directive: ({ name }) => void used.add(name.value) });
  const imported = [...used].filter((name) => DIRECTIVES.has(name)).map((name) => `"@${name}"`);
  return parse(`extend schema @link(url: "${SPECIFICATION}", import: [${imported.sort().join()}])`)
    .definitions;
}

function toDocument(definitions: readonly DefinitionNode[]): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions };
}
