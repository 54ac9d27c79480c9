/**
 * A deterministic source of randomness: the same seed and topic give the same values in the same order.
 * Not for secrets.
 */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A number in [0, 1). */
  next(): number {
    this.state = (this.state + 0x9e3779b9) >>> 0;
    return scramble(this.state) / 0x1_0000_0000;
  }

  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  /** True with the given probability (0 to 1). */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One item of a list that is not empty; throws a RangeError for an empty one. */
  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new RangeError('cannot pick from an empty list');
    return item;
  }

  /** Up to `count` different items, in random order; the list itself is left as it is. */
  sample<T>(items: readonly T[], count: number): T[] {
    const pool = [...items];
    const taken: T[] = [];
    while (taken.length < count && pool.length > 0) {
      taken.push(...pool.splice(Math.floor(this.next() * pool.length), 1));
    }
    return taken;
  }

  /** `length` lower-case hexadecimal digits. */
  hex(length: number): string {
    return this.characters('0123456789abcdef', length);
  }

  /** `length` characters of a-z and 0-9, as the clouds' resource ids use. */
  letters(length: number): string {
    return this.characters('abcdefghijklmnopqrstuvwxyz0123456789', length);
  }

  /** A UUID of version 4 form. */
  uuid(): string {
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-${this.pick(['8', '9', 'a', 'b'])}${this.hex(3)}-${this.hex(12)}`;
  }

  private characters(alphabet: string, length: number): string {
    return Array.from({ length }, () => alphabet[Math.floor(this.next() * alphabet.length)]).join('');
  }
}

/** A stream of its own for a topic, so that one service's generation does not shift another's. */
export function randomFor(seed: number, topic: string): Random {
  return new Random(hash(seed, topic));
}

/** A 32-bit hash of a seed and any parts: what a thing does at a moment, without keeping state for it. */
export function hash(seed: number, ...parts: readonly (string | number)[]): number {
  let value = scramble(seed >>> 0);
  for (const part of parts) {
    value = typeof part === 'number' ? scramble(value ^ Math.floor(part)) : hashText(value, part);
  }
  return value;
}

function hashText(from: number, text: string): number {
  let value = from;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return scramble(value);
}

/** The finishing step of MurmurHash3: every input bit reaches every output bit. */
function scramble(input: number): number {
  let value = input;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
