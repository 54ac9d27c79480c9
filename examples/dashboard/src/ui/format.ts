const UNITS: readonly (readonly [string, number])[] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
];

/** A duration in words: `850 ms`, `2.4 s`, `12 s`, `3 min`, `5 h`, `2 d`. */
export function formatDuration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 10_000) return `${(ms / 1_000).toFixed(1)} s`;
  const [unit, size] = UNITS.find(([, least]) => ms >= least) ?? ['s', 1_000];
  return `${Math.floor(ms / size)} ${unit}`;
}

/** An age in words, with whole seconds: it is read while it grows. */
export function formatAge(ms: number): string {
  return ms < 10_000 ? `${Math.max(0, Math.floor(ms / 1_000))} s` : formatDuration(ms);
}

const SIZES = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** A number of bytes in words: `850 B`, `2.4 MB`. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(SIZES.length - 1, Math.floor(Math.log10(bytes) / 3));
  const size = bytes / 1_000 ** power;
  return `${size < 10 && power > 0 ? size.toFixed(1) : Math.round(size)} ${SIZES[power] ?? 'B'}`;
}

/** Bits a second in words: `4.2 Mbit/s`. */
export function formatBitrate(bitsPerSecond: number): string {
  return `${formatBytes(bitsPerSecond).replace('B', 'bit')}/s`;
}

/** Several of a noun: `sessions`, `proxies`. */
export function plural(noun: string): string {
  return noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** A number with its noun: `1 session`, `1,302 sessions`. */
export function formatCount(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural(noun)}`;
}

/** An enum's value for people: `READ_ONLY` is `read only`. */
export function formatEnum(value: string): string {
  return value.toLowerCase().replaceAll('_', ' ');
}

/** An address with its port, where there is one. */
export function formatEndpoint(address: string | null, port: number | null): string {
  if (address === null) return port === null ? '' : `:${port}`;
  if (port === null) return address;
  return `${address.includes(':') ? `[${address}]` : address}:${port}`;
}
