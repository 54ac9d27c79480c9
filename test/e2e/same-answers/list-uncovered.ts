import {
  getNamedType,
  isInputObjectType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { Operation } from './operation.js';

/** What of a schema none of these valid operations asks for: `Type.field`, `Type.field(argument)`, `Input.field`. Cursors are left out. */
export function listUncovered(schema: GraphQLSchema, operations: readonly Operation[]): string[] {
  const asked = new Set(operations.flatMap((operation) => listAsked(schema, operation)));
  const all = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__')) return [];
    if (isInputObjectType(type)) return Object.keys(type.getFields()).map((name) => `${type.name}.${name}`);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap(({ name, args }) => [
      `${type.name}.${name}`,
      ...args.filter((arg) => arg.name !== 'after').map((arg) => `${type.name}.${name}(${arg.name})`),
    ]);
  });
  return all.filter((each) => !asked.has(each));
}

function listAsked(schema: GraphQLSchema, { source, variables }: Operation): string[] {
  const info = new TypeInfo(schema);
  const asked: string[] = [];
  visit(
    parse(source),
    visitWithTypeInfo(info, {
      Field: ({ name }) => void asked.push(`${info.getParentType()?.name}.${name.value}`),
      Argument: ({ name }) =>
        void asked.push(`${info.getParentType()?.name}.${info.getFieldDef()?.name}(${name.value})`),
      ObjectField: ({ name }) =>
        void asked.push(`${getNamedType(info.getParentInputType())?.name}.${name.value}`),
      Variable: ({ name }) => {
        const type = info.getInputType();
        if (type) asked.push(...listInputs(type, variables[name.value]));
      },
    }),
  );
  return asked;
}

function listInputs(type: GraphQLInputType, value: unknown): string[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => listInputs(named, item));
  const fields = named.getFields();
  return Object.entries(value).flatMap(([name, inner]) => [
    `${named.name}.${name}`,
    ...(fields[name] ? listInputs(fields[name].type, inner) : []),
  ]);
}
