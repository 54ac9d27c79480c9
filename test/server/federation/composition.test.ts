import { composeServices } from '@apollo/composition';
import { composeServices as composeWithGuild } from '@theguild/federation-composition';
import {
  buildASTSchema,
  isTypeDefinitionNode,
  Kind,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  type ConstDirectiveNode,
  type DefinitionNode,
  type GraphQLSchema,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeSupergraph } from '../../../src/server/federation/compose-supergraph.js';
import { wholeSchema } from '../../helpers/graph-schema.js';
import { printSubgraphs } from '../../helpers/print-subgraphs.js';
import { runCli } from '../../helpers/run-cli.js';

let sdls: Record<string, string>;
let composed: { stdout: string; stderr: string };
beforeAll(async () => {
  sdls = await printSubgraphs();
  composed = await runCli(['compose', '--url', 'gaap=https://gaap.example.com/graphql']);
}, 120_000);

const located = () =>
  Object.entries(sdls).map(([name, sdl]) => ({ name, url: `http://${name}.example.com`, sdl }));
const services = () => located().map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));

/** Everything of a schema in one order: types, fields, arguments, defaults and descriptions. */
const spell = (schema: GraphQLSchema): string => printSchema(lexicographicSortSchema(schema));

const spellDirectives = (directives: readonly ConstDirectiveNode[] = []): string =>
  directives.map(print).sort().join(' ');

/** What a supergraph says of a type and its members: where each is resolved, and how. */
function spellDefinition(definition: DefinitionNode): string[] {
  if (!isTypeDefinitionNode(definition)) return [];
  const fields = 'fields' in definition ? (definition.fields ?? []) : [];
  const values = 'values' in definition ? (definition.values ?? []) : [];
  const type = definition.name.value;
  return [
    `${type} ${spellDirectives(definition.directives)}`,
    ...[...fields, ...values].map(
      ({ name, directives }) => `${type}.${name.value} ${spellDirectives(directives)}`,
    ),
  ];
}

const spellSupergraph = (sdl: string): string[] =>
  parse(sdl)
    .definitions.flatMap(spellDefinition)
    .filter((line) => !/^(join|link)__/.test(line))
    .sort();

describe('the composed supergraph', () => {
  it('has the API of one process: every type, field, argument, default and description', () => {
    const { publicSdl = '' } = composeWithGuild(services());
    expect(spell(buildASTSchema(parse(publicSdl)))).toBe(spell(wholeSchema()));
  });

  it("is the same for Apollo's composer, which has no hint to give", () => {
    const { errors, hints, schema, supergraphSdl = '' } = composeServices(services());
    expect([errors, hints]).toEqual([undefined, []]);
    expect(spell(schema!.toAPISchema().toGraphQLJSSchema())).toBe(spell(wholeSchema()));
    expect(spellSupergraph(supergraphSdl)).toEqual(spellSupergraph(composeSupergraph(located())));
  });

  it('says all that keeps subgraphs apart', () => {
    const [core, ...others] = located();
    const strange = core!.sdl
      .replace(/family: HostFamily!/, 'family: Int!')
      .replace(/isPrivate: Boolean /, 'isPrivate: Int ');
    expect(() => composeSupergraph([{ ...core!, sdl: strange }, ...others])).toThrow(
      /^the subgraphs do not compose:[^]*"?Host\.family[^]*Host\.isPrivate/,
    );
  });
});

describe('connectome compose', () => {
  it('joins what the processes print, on this machine where nothing is said', () => {
    const urls = Object.keys(sdls).map((_name, index) => `http://127.0.0.1:${4001 + index}/graphql`);
    urls[2] = 'https://gaap.example.com/graphql';
    const expected = Object.entries(sdls).map(([name, sdl], index) => ({ name, sdl, url: urls[index]! }));
    expect(composed.stderr).toBe('');
    expect(composed.stdout === composeSupergraph(expected)).toBe(true);
  });
});

describe('a subgraph', () => {
  const owners = ['mongodb', 'gaap', 'streamlink', 'dcs', 'ems'];

  it.each(['core', ...owners])('%s links what it uses of the specification, and no more', (name) => {
    const sdl = sdls[name]!;
    const [, version, imported = ''] = /^extend schema @link\(url: "([^"]+)", import: \[([^\]]*)\]\)/.exec(
      sdl,
    )!;
    expect(version).toBe('https://specs.apollo.dev/federation/v2.0');
    const used = [...sdl.matchAll(/[)\]!\w"] (@\w+)/g)].map(([, directive]) => directive);
    const specified = new Set(
      used.filter((directive) => !['@link', '@deprecated', '@specifiedBy'].includes(directive!)),
    );
    expect(imported.split(', ').map((text) => JSON.parse(text) as string)).toEqual([...specified].sort());
  });

  it('core leads to the entities of all the others, and resolves none of them', () => {
    const owned = owners.flatMap((name) => [...sdls[name]!.matchAll(/^type (\w+) .*@key\(fields: "id"\)/gm)]);
    const stubs = [
      ...sdls['core']!.matchAll(/^type (\w+) implements Node @key\(fields: "id", resolvable: false\)/gm),
    ];
    expect(owned.length).toBeGreaterThan(10);
    expect(stubs.map(([, type]) => type).sort()).toEqual(owned.map(([, type]) => type).sort());
  });

  it('shares the types that others have too, and owns the rest', () => {
    const having = new Map<string, number>();
    const shared = new Set<string>();
    for (const definition of Object.values(sdls).flatMap((sdl) => parse(sdl).definitions)) {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
      const { value: type } = definition.name;
      const directives = spellDirectives(definition.directives);
      if (directives.includes('@shareable')) shared.add(type);
      if (!directives.includes('@key') && type !== 'Query') having.set(type, (having.get(type) ?? 0) + 1);
    }
    const common = [...having].filter(([, count]) => count > 1).map(([type]) => type);
    expect([...shared].sort()).toEqual(common.sort());
  });

  it.each(owners)('%s tags its root fields, so that a contract may leave it out', (name) => {
    const definitions = parse(sdls[name]!).definitions.filter(
      (each) => each.kind === Kind.OBJECT_TYPE_DEFINITION && each.name.value === 'Query',
    );
    const fields = (definitions as ObjectTypeDefinitionNode[]).flatMap((query) => query.fields ?? []);
    expect(fields.length).toBeGreaterThan(1);
    for (const { directives } of fields)
      expect(spellDirectives(directives)).toContain(`@tag(name: "${name}")`);
  });
});
