import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { listEntityTypes } from '../../resolvers/entity-types.js';
import { subgraphs } from '../../resolvers/index.js';
import { wholeSchema } from '../helpers/graph-schema.js';

const types = Object.values(wholeSchema().getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const nodeTypes = types.filter(
  (type): type is GraphQLObjectType =>
    isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
);

function fieldsOf(type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

/** Everything of a type that can be described, with its path. */
function describables(type: GraphQLNamedType): [string, string | null | undefined][] {
  const own: [string, string | null | undefined][] =
    type.name === 'Query' ? [] : [[type.name, type.description]];
  const fields = fieldsOf(type).flatMap((field): [string, string | null | undefined][] => [
    [`${type.name}.${field.name}`, field.description],
    ...field.args.map((arg): [string, string | null | undefined] => [
      `${type.name}.${field.name}(${arg.name})`,
      arg.description,
    ]),
  ]);
  const inputs = isInputObjectType(type) ? Object.values(type.getFields()) : [];
  const values = isEnumType(type) ? type.getValues() : [];
  const members = [...inputs, ...values].map((member): [string, string | null | undefined] => [
    `${type.name}.${member.name}`,
    member.description,
  ]);
  return [...own, ...fields, ...members];
}

describe('the schema', () => {
  it('describes every type, field, argument and value', () => {
    const silent = types.flatMap(describables).filter(([, description]) => !description);
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it('gives a field name one type and one nullability over all Node types', () => {
    const seen = new Map<string, Map<string, string[]>>();
    for (const type of nodeTypes) {
      for (const field of fieldsOf(type)) {
        // Types with fields of their own may differ: what is selected below them is compared again.
        const named = String(field.type).replace(/[[\]!]/g, '');
        const isComposite = fieldsOf(wholeSchema().getType(named)!).length > 0;
        const shape = isComposite ? String(field.type).replace(named, 'composite') : String(field.type);
        const shapes = seen.get(field.name) ?? new Map<string, string[]>();
        shapes.set(shape, [...(shapes.get(shape) ?? []), type.name]);
        seen.set(field.name, shapes);
      }
    }
    const clashes = [...seen].filter(([, shapes]) => shapes.size > 1);
    expect(clashes.map(([field, shapes]) => ({ field, shapes: Object.fromEntries(shapes) }))).toEqual([]);
  });

  it('makes an entity of every Node type, with a key and a way to find it', () => {
    const found = new Set([...listEntityTypes(subgraphs).values()].map(({ typename }) => typename));
    expect(nodeTypes.length).toBeGreaterThan(0);
    for (const type of nodeTypes) {
      const directives = type.astNode?.directives?.map(({ name }) => name.value);
      expect(directives, `${type.name} has no @key`).toContain('key');
      expect(found, `${type.name} cannot be found by id`).toContain(type.name);
    }
  });

  it('keeps root fields of services nullable, so that an outage of one nulls no other', () => {
    const own = ['accounts', 'hosts', 'nodes'];
    const query = wholeSchema().getQueryType()!;
    const strict = fieldsOf(query).filter(({ name, type }) => isNonNullType(type) && !own.includes(name));
    expect(strict.map(({ name }) => name)).toEqual([]);
  });

  it('keeps arguments with a default nullable', () => {
    const strict = types
      .flatMap(fieldsOf)
      .flatMap(({ args }) =>
        args.filter(({ type, defaultValue }) => defaultValue !== undefined && isNonNullType(type)),
      );
    expect(strict.map(({ name }) => name)).toEqual([]);
  });

  it('has no place for a secret', () => {
    const secret = /streamKey|passphrase|appName|password|certificate|secretKey|token/i;
    const places = types.flatMap(describables).map(([path]) => path);
    // password-like words that are no secrets would be listed here with their reason.
    expect(places.filter((path) => secret.test(path.split('.').pop()!))).toEqual([]);
  });

  it('gives every page its completeness', () => {
    const pages = types.filter(({ name }) => /Page$/.test(name));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      const fields = Object.fromEntries(fieldsOf(page).map(({ name, type }) => [name, String(type)]));
      expect(fields).toMatchObject({
        pageInfo: 'PageInfo!',
        totalCount: 'Int',
        complete: 'Boolean!',
        gaps: '[Gap!]!',
        sources: '[Source!]!',
      });
    }
  });
});
