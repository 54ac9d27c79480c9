import {
  astFromValue,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isNonNullType,
  print,
  type GraphQLArgument,
  type GraphQLSchema,
} from 'graphql';
import type { Random } from '../../../src/emulator/world/random.js';
import { ArgumentWriter } from './argument-writer.js';
import type { KnownValues } from './known-values.js';
import type { Operation } from './operation.js';
import { listReachable, type ReachableField } from './reachable-fields.js';
import { selectValues } from './select-values.js';

interface Source {
  random: Random;
  schema: GraphQLSchema;
  known: KnownValues;
}

/** Each argument of each field, and each field of each filter, by itself; but for `after`, which page after page is asked with. */
export function listEachArgument({ random, schema, known }: Source): Operation[] {
  const writer = new ArgumentWriter(random, known);
  return listReachable(schema, known).flatMap(({ type, field, ways }) => {
    if (ways.length === 0) return [];
    const gives = getNamedType(field.type);
    const write = (arg: GraphQLArgument, value: unknown): string =>
      `${arg.name}: ${print(astFromValue(value, arg.type)!)}`;
    const place = { field: field.name, gives: gives.name };
    const required = field.args.filter((arg) => isNonNullType(arg.type));
    return field.args
      .filter(({ name }) => name !== 'after')
      .flatMap((arg) =>
        toValues(writer, place, arg).map(({ name, value }) => {
          const others = required.filter((other) => other !== arg);
          const call = [
            write(arg, value),
            ...others.map((other) => write(other, writer.value({ ...place, name: other.name }, other.type))),
          ];
          const selected = `${field.name}(${call.join(', ')}) ${selectValues(schema, gives)}`;
          return {
            name: `${type}.${field.name} by ${name}`,
            source: random.pick(ways)(selected),
            variables: {},
          };
        }),
      );
  });
}

/** One value of an argument; of an input one for each field of it. */
function toValues(
  writer: ArgumentWriter,
  place: { field: string; gives: string },
  { name, type }: ReachableField['field']['args'][number],
): { name: string; value: unknown }[] {
  const bare = getNullableType(type);
  if (!isInputObjectType(bare)) return [{ name, value: writer.value({ ...place, name }, type) }];
  const fields = Object.values(bare.getFields());
  const required = fields.filter((field) => isNonNullType(field.type));
  return fields.map((field) => ({
    name: `${name}.${field.name}`,
    value: Object.fromEntries(
      [...new Set([field, ...required])].map((each) => [
        each.name,
        writer.value({ ...place, name: each.name }, each.type),
      ]),
    ),
  }));
}
