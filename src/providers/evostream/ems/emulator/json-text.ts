/** A number written with a fixed count of decimals, trailing zeros included: `1763680000659.3040`. */
export class Decimal {
  constructor(
    readonly value: number,
    readonly decimals = 4,
  ) {}
}

/** What EMS writes as JSON; a bigint is an integer beyond 2^53, which JSON.stringify could not write. */
export type JsonValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Decimal
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** JSON text in EMS's manner: numbers exactly as they are held, slashes in strings escaped. */
export function writeJson(value: JsonValue): string {
  if (value instanceof Decimal) return value.value.toFixed(value.decimals);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'string') return JSON.stringify(value).replaceAll('/', '\\/');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(writeJson).join(',')}]`;
  return `{${Object.entries(value).map(writeMember).join(',')}}`;
}

function writeMember([key, value]: [string, JsonValue]): string {
  return `${JSON.stringify(key)}:${writeJson(value)}`;
}

/** Array.isArray does not narrow a readonly array. */
function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}
