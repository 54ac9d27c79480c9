import { InvalidArgumentError } from 'commander';

/** Reads a whole number from the command line. */
export function toNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number.');
}

/** Reads a port from the command line. */
export function toPort(text: string): number {
  const port = toNumber(text);
  if (port <= 65_535) return port;
  throw new InvalidArgumentError('Expected a port from 0 to 65535.');
}
