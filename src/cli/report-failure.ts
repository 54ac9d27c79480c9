import { CommanderError } from 'commander';
import { ConfigurationError } from '../config/configuration-error.js';

/** Where messages go: standard error, usually. */
interface Output {
  write: (text: string) => unknown;
}

/** What the process ends with: what it was given is wrong, or something else went wrong. */
const USAGE = 2;
const FAILURE = 1;

/** Says what stopped a command, for people: no stack. Gives the process's exit code. */
export function reportFailure(error: unknown, output: Output): number {
  // The command line library has told its own by now, help and version too.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
  if (error instanceof ConfigurationError) return tell(output, error.message, USAGE);
  return tell(output, describe(error), FAILURE);
}

function tell(output: Output, message: string, code: number): number {
  output.write(`connectome: ${message}\n`);
  return code;
}

/** Failures of the machine that a person can mend, by Node's code. */
const REMEDIES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is taken: stop what listens there, or choose another with PORT',
  EADDRNOTAVAIL: 'this machine has no such address: check server.host, or HOST',
  EACCES: 'permission is denied: choose a port above 1023 with PORT, or a file that may be written',
  ENOENT: 'there is no such directory',
};

function describe(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const remedy = REMEDIES[code];
  return remedy === undefined ? message : `${remedy} (${message})`;
}
