/** Reads a switch that the provider spells in two words; null for any other. */
export function toSwitch(value: unknown, { on, off }: { on: string; off: string }): boolean | null {
  if (value === on) return true;
  return value === off ? false : null;
}
