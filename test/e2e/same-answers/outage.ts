import { getNamedType, isCompositeType, isNonNullType, isObjectType, type GraphQLSchema } from 'graphql';
import type { KnownValues } from './known-values.js';

/** A part of an operation, and what of it is null when one subgraph is away. */
interface Probe {
  /** The key of the answer. */
  key: string;
  source: string;
  /** The subgraph that resolves it, by `Type.field`. */
  root: string;
  /** The parts of what is found there, by the owner of each. */
  parts: Readonly<Record<string, string>>;
}

/**
 * What shows whose field is whose: all root fields that may be null, all fields of a host, and one of each thing by its id,
 * each with one part that may be null too.
 */
export function listProbes(schema: GraphQLSchema, { ids, words }: KnownValues): Probe[] {
  const roots = Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
    const { name, args, type } = field;
    if (
      isNonNullType(type) ||
      args.some((arg) => isNonNullType(arg.type)) ||
      !isCompositeType(getNamedType(type))
    )
      return [];
    return [{ key: name, source: `${name} { __typename }`, root: `Query.${name}`, parts: {} }];
  });
  const things = [...ids.keys()].flatMap((name) => {
    const type = schema.getType(name);
    if (!isObjectType(type) || !type.getInterfaces().some((each) => each.name === 'Node')) return [];
    const value = Object.values(type.getFields()).find(
      (field) => !isNonNullType(field.type) && field.args.length === 0,
    );
    if (!value) throw new TypeError(`${name} has nothing that may be null`);
    const below = isCompositeType(getNamedType(value.type)) ? ' { __typename }' : '';
    const part = `${name}_part`;
    const found = `id ... on ${name} { ${part}: ${value.name}${below} }`;
    const source = `${name}: node(id: ${JSON.stringify(ids.get(name)![0])}) { ${found} }`;
    return [{ key: name, source, root: 'Query.node', parts: { [part]: name } }];
  });
  return [...roots, toHostProbe(schema, words), ...things];
}

function toHostProbe(schema: GraphQLSchema, words: KnownValues['words']): Probe {
  const host = schema.getType('Host');
  const fields = isObjectType(host) ? Object.values(host.getFields()) : [];
  const pages = fields.filter(({ type }) => isCompositeType(getNamedType(type))).map(({ name }) => name);
  const parts = pages.map((name) => `${name} { __typename }`).join(' ');
  return {
    key: 'host',
    source: `host(address: ${JSON.stringify(words.get('address')![0])}) { address ${parts} }`,
    root: 'Query.host',
    parts: Object.fromEntries(pages.map((name) => [name, `Host.${name}`])),
  };
}

/** An answer without what a subgraph resolves. */
export function withoutSubgraph(
  data: Readonly<Record<string, unknown>>,
  probes: readonly Probe[],
  isGone: (owned: string) => boolean,
): Record<string, unknown> {
  return Object.fromEntries(
    probes.map(({ key, root, parts }) => {
      const found = data[key];
      if (isGone(root)) return [key, null];
      if (typeof found !== 'object' || found === null) return [key, found];
      const left = Object.entries(found).map(([name, value]) => [
        name,
        parts[name] !== undefined && isGone(parts[name]) ? null : (value as unknown),
      ]);
      return [key, Object.fromEntries(left)];
    }),
  );
}
