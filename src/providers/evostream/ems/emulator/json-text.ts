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
  if (typeof value === 'string') return writeText(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(writeJson).join(',')}]`;
  const members = Object.keys(value).map((key) => `${writeText(key)}:${writeJson(value[key] ?? null)}`);
  return `{${members.join(',')}}`;
}

/** Most texts need no escape: a large server's answer has millions of them. */
const plainText = /^[\w .:=-]*$/;

function writeText(text: string): string {
  return plainText.test(text) ? `"${text}"` : JSON.stringify(text).replaceAll('/', '\\/');
}

/** Array.isArray does not narrow a readonly array. */
function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}
