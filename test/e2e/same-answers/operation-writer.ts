import {
  astFromValue,
  getNamedType,
  isAbstractType,
  isCompositeType,
  parse,
  print,
  validate,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Random } from '../../../src/emulator/world/random.js';
import { ArgumentWriter, type Place } from './argument-writer.js';
import type { KnownValues } from './known-values.js';
import type { Operation } from './operation.js';

type AnyField = GraphQLField<unknown, unknown>;

/** How deep selections go, how many fields an operation has at the most, and how many lists stand below each other. */
const DEPTH = 7;
const FIELDS = 40;
const LISTS = 3;

/** Writes one operation at random, for a schema and what there is in the world behind it. */
class OperationWriter {
  private readonly variables: { name: string; type: string; value: unknown }[] = [];
  private readonly fragments: string[] = [];
  private readonly args: ArgumentWriter;
  private fields = 0;
  private aliases = 0;

  constructor(
    private readonly random: Random,
    private readonly schema: GraphQLSchema,
    known: KnownValues,
  ) {
    this.args = new ArgumentWriter(random, known);
  }

  write(name: string): Operation {
    const root = this.schema.getQueryType()!;
    const roots = this.random.sample(Object.values(root.getFields()), this.random.integer(1, 3));
    const body = roots.map((field) => this.field(field, { depth: 1, lists: 0 })).join(' ');
    const definitions = this.variables.map((variable) => `$${variable.name}: ${variable.type}`).join(', ');
    const head = `query ${name}${definitions === '' ? '' : `(${definitions})`}`;
    return {
      name,
      source: [`${head} { ${body} }`, ...this.fragments].join('\n'),
      variables: Object.fromEntries(this.variables.map(({ name: key, value }) => [key, value])),
    };
  }

  private field(field: AnyField, at: Level): string {
    this.fields += 1;
    const type = getNamedType(field.type);
    const given = field.args.flatMap((arg) => {
      const place = { name: arg.name, field: field.name, gives: type.name };
      return this.args.isGiven(place, arg.type) ? [`${arg.name}: ${this.argument(place, arg.type)}`] : [];
    });
    const isRenamed = given.length > 0 || this.random.chance(0.1);
    const alias = isRenamed ? `a${(this.aliases += 1)}_${field.name}: ` : '';
    const call = given.length > 0 ? `(${given.join(', ')})` : '';
    const below = isCompositeType(type) ? ` ${this.selection(type, toBelow(at, field))}` : '';
    return `${alias}${field.name}${call}${this.condition()}${below}`;
  }

  private argument(place: Place, type: GraphQLInputType): string {
    const value = this.args.value(place, type);
    return this.random.chance(0.3) ? this.variable(String(type), value) : print(astFromValue(value, type)!);
  }

  private variable(type: string, value: unknown): string {
    const name = `v${this.variables.length + 1}`;
    this.variables.push({ name, type, value });
    return `$${name}`;
  }

  private condition(): string {
    if (!this.random.chance(0.04)) return '';
    const isKept = this.random.chance(0.7);
    const [name, value] = this.random.pick([
      ['include', isKept],
      ['skip', !isKept],
    ] as const);
    return ` @${name}(if: ${this.variable('Boolean!', value)})`;
  }

  private selection(type: GraphQLCompositeType, at: Level): string {
    const own = isAbstractType(type) ? ['__typename'] : this.random.chance(0.2) ? ['__typename'] : [];
    const fields = 'getFields' in type ? this.choose(type, at).map((field) => this.field(field, at)) : [];
    const parts = isAbstractType(type)
      ? this.random
          .sample(this.schema.getPossibleTypes(type), this.random.integer(1, 3))
          .map((possible) => this.part(possible, at))
      : [];
    const body = [...own, ...fields, ...parts].join(' ');
    if (!this.random.chance(0.1)) return `{ ${body} }`;
    const name = `F${this.fragments.length + 1}`;
    this.fragments.push(`fragment ${name} on ${type.name} { ${body} }`);
    return `{ ...${name} }`;
  }

  private part(type: GraphQLObjectType, at: Level): string {
    const fields = this.choose(type, at).map((field) => this.field(field, at));
    return `... on ${type.name} { ${fields.join(' ')} }`;
  }

  /** Some fields, at least one: all kinds while there is room, values only where there is none. */
  private choose(type: { getFields: () => Record<string, AnyField> }, { depth, lists }: Level): AnyField[] {
    const all = Object.values(type.getFields());
    const values = all.filter((field) => !isCompositeType(getNamedType(field.type)));
    const isFull = this.fields >= FIELDS || depth >= DEPTH;
    const composites = all.filter(
      (field) => isCompositeType(getNamedType(field.type)) && !(lists >= LISTS && isPage(field)),
    );
    // A page without its rows tells little.
    const rows = composites.filter(({ name }) => name === 'nodes' && !isFull);
    const chosen = [
      ...this.random.sample(values, this.random.integer(1, 4)),
      ...(isFull ? [] : this.random.sample(composites, this.random.integer(1, 2))),
      ...rows,
    ];
    return chosen.length > 0 ? [...new Set(chosen)] : [all[0]!];
  }
}

/** How far down a selection stands, and below how many pages. */
interface Level {
  depth: number;
  lists: number;
}

function toBelow({ depth, lists }: Level, field: AnyField): Level {
  return { depth: depth + 1, lists: lists + (isPage(field) ? 1 : 0) };
}

function isPage(field: AnyField): boolean {
  return getNamedType(field.type).name.endsWith('Page');
}

/** So many operations; all of them are valid, and the same random source gives the same ones. */
export function writeOperations(
  count: number,
  { random, schema, known }: { random: Random; schema: GraphQLSchema; known: KnownValues },
): Operation[] {
  const written: Operation[] = [];
  while (written.length < count) {
    const operation = new OperationWriter(random, schema, known).write(`Random${written.length + 1}`);
    if (validate(schema, parse(operation.source)).length === 0) written.push(operation);
  }
  return written;
}
