import { Refusal } from './refusal.js';

/** A parameter of an action as its page declares it. */
export interface Parameter<Name extends string = string> {
  name: Name;
  type: keyof typeof types;
  required?: true;
  /** Bounds of a number, or of each of several. */
  min?: number;
  max?: number;
  /** How many items a list may have. */
  maxItems?: number;
  /** The documented values. */
  values?: readonly (string | number)[];
  /** Parameters that may not come with it. */
  excludes?: readonly Name[];
  /** The code for a value outside the bounds; InvalidParameterValue by default. */
  refusal?: string;
}

/** The parameters of an action. */
export interface ParameterTable<Name extends string = string> {
  parameters: readonly Parameter<Name>[];
  /** At least one of these must be given. */
  anyOf?: readonly Name[];
}

const isText = (value: unknown) => typeof value === 'string';
const isList = (isItem: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(isItem);

const types = {
  string: isText,
  integer: Number.isInteger,
  boolean: (value: unknown) => typeof value === 'boolean',
  strings: isList(isText),
  integers: isList(Number.isInteger),
  objects: isList((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
} satisfies Record<string, (value: unknown) => boolean>;

/** Throws the documented Refusal for the first thing wrong with the parameters. */
export function checkParameters(given: Readonly<Record<string, unknown>>, table: ParameterTable): void {
  const declared = new Set(table.parameters.map(({ name }) => name));
  const stranger = Object.keys(given).find((name) => !declared.has(name));
  if (stranger !== undefined) {
    throw new Refusal('UnknownParameter', `The parameter \`${stranger}\` is not recognized.`);
  }
  for (const parameter of table.parameters) checkParameter(parameter, given);
  if (table.anyOf?.every((name) => given[name] === undefined)) {
    throw new Refusal('MissingParameter', `One of ${table.anyOf.join(', ')} is required.`);
  }
}

function checkParameter(parameter: Parameter, given: Readonly<Record<string, unknown>>): void {
  const { name, type, required, excludes = [], refusal = 'InvalidParameterValue' } = parameter;
  const value = given[name];
  if (value === undefined) {
    if (required) throw new Refusal('MissingParameter', `The request is missing the parameter \`${name}\`.`);
    return;
  }
  if (!types[type](value)) throw new Refusal('InvalidParameter', `\`${name}\` is not of the type ${type}.`);
  const rival = excludes.find((other) => given[other] !== undefined);
  if (rival !== undefined) {
    throw new Refusal('InvalidParameter', `\`${name}\` and \`${rival}\` cannot be given together.`);
  }
  const problem = findProblem(parameter, value);
  if (problem !== null) throw new Refusal(refusal, `\`${name}\` ${problem}.`);
}

/** What is out of the documented bounds, or null. */
function findProblem({ min, max, maxItems, values }: Parameter, value: unknown): string | null {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const numbers = items.filter((item) => typeof item === 'number');
  if (maxItems !== undefined && items.length > maxItems) return `has more than ${maxItems} items`;
  if (min !== undefined && numbers.some((item) => item < min)) return `is below ${min}`;
  if (max !== undefined && numbers.some((item) => item > max)) return `is above ${max}`;
  if (values && items.some((item) => !(values as readonly unknown[]).includes(item)))
    return 'is no documented value';
  return null;
}
