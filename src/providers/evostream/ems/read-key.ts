/**
 * The value of the first of some keys that an object has, in any case: EMS writes `farIP` in one place and `farIp` in
 * another, and its documents yet differently. Undefined when it has none of them.
 */
export function readKey(
  fields: Readonly<Record<string, unknown>>,
  key: string,
  ...others: string[]
): unknown {
  // Nearly always it is spelled as expected: only a key that is not there costs a look at all.
  const exact = fields[key] ?? readInAnyCase(fields, key);
  if (exact !== undefined) return exact;
  const [other, ...rest] = others;
  return other === undefined ? undefined : readKey(fields, other, ...rest);
}

function readInAnyCase(fields: Readonly<Record<string, unknown>>, key: string): unknown {
  for (const candidate in fields) {
    if (candidate.length === key.length && candidate.toLowerCase() === key.toLowerCase())
      return fields[candidate];
  }
  return undefined;
}
