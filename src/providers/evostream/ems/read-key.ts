/**
 * The value of the first of some keys that an object has, in any case: EMS writes `farIP` in one place and `farIp` in
 * another, and its documents yet differently. Undefined when it has none of them.
 */
export function readKey(fields: Readonly<Record<string, unknown>>, ...keys: readonly string[]): unknown {
  for (const key of keys) {
    if (Object.hasOwn(fields, key)) return fields[key];
    const found = Object.keys(fields).find((candidate) => isSame(candidate, key));
    if (found !== undefined) return fields[found];
  }
  return undefined;
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && a.toLowerCase() === b.toLowerCase();
}
