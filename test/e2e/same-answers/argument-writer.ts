import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLScalarType,
} from 'graphql';
import type { Random } from '../../../src/emulator/world/random.js';
import type { KnownValues } from './known-values.js';

/** Where a value is needed: the argument or input field, and the type that the field it belongs to gives. */
export interface Place {
  name: string;
  field: string;
  gives: string;
}

/** Which ids an argument takes, where its name tells. */
const ID_TYPES: Readonly<Record<string, string>> = { proxyIds: 'Proxy', groupIds: 'ProxyGroup' };

/** Arguments that are left out: a cursor belongs to one process. */
const NEVER = new Set(['after']);

/** How often something that may be left out is there. */
const OFTEN = 0.8;
const SELDOM = 0.3;
const RARELY = 0.08;

/** Arguments of which most values are refused, because an account is not of every service. */
const CHOOSY = new Set(['accounts', 'regions']);

/** Makes arguments that are valid by their types, mostly of values that the world has. */
export class ArgumentWriter {
  constructor(
    private readonly random: Random,
    private readonly known: KnownValues,
  ) {}

  /** Whether an argument, or a field of an input, is given. */
  isGiven({ name }: Place, type: GraphQLInputType): boolean {
    if (isNonNullType(type)) return true;
    if (NEVER.has(name)) return false;
    if (CHOOSY.has(name)) return this.random.chance(RARELY);
    return this.random.chance(name === 'first' ? OFTEN : SELDOM);
  }

  /** A value of a type. */
  value(place: Place, type: GraphQLInputType): unknown {
    const bare = getNullableType(type);
    if (isListType(bare)) {
      const inner = bare.ofType;
      return Array.from({ length: this.random.integer(1, 3) }, () => this.value(place, inner));
    }
    if (isEnumType(bare)) return this.random.pick(bare.getValues()).name;
    if (!isInputObjectType(bare)) return this.scalar(place, bare);
    const given = Object.values(bare.getFields()).filter((field) =>
      this.isGiven({ ...place, name: field.name }, field.type),
    );
    return Object.fromEntries(
      given.map((field) => [field.name, this.value({ ...place, name: field.name }, field.type)]),
    );
  }

  private scalar(place: Place, { name: type }: GraphQLScalarType): unknown {
    if (type === 'Boolean') return this.random.chance(0.5);
    if (type === 'ID') return this.id(place);
    const known = (this.known.words.get(place.name) ?? []).filter(
      (value) => typeof value === (type === 'String' ? 'string' : 'number'),
    );
    if (place.name === 'first' || known.length === 0) return this.invent(type);
    return this.random.pick(known);
  }

  private invent(type: string): unknown {
    return type === 'String' ? this.random.pick(['prod', 'nobody', '10.0.', '']) : this.random.integer(1, 3);
  }

  /** The lookup of a type is also asked for what does not exist; `node` and `nodes` are not: behind a gateway they cannot know. */
  private id({ name, field, gives }: Place): string {
    const types = ID_TYPES[name] === undefined ? this.typesOf(gives) : [ID_TYPES[name]];
    const known = this.random.pick(this.known.ids.get(this.random.pick(types)) ?? ['nothing']);
    const isLookup = !field.startsWith('node');
    return isLookup && this.random.chance(0.2) ? `${known.slice(0, -4)}zzzz` : known;
  }

  private typesOf(gives: string): string[] {
    const all = [...this.known.ids.keys()].filter((type) => type !== 'Host');
    const fitting = all.filter(
      (type) => type === gives || (gives === 'Listener' && type.endsWith('Listener')),
    );
    return fitting.length > 0 ? fitting : all;
  }
}
