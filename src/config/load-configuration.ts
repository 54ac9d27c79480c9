import { readFile } from 'node:fs/promises';
import { LineCounter, parseDocument, type ErrorCode } from 'yaml';
import { ConfigurationError, type Problem } from './configuration-error.js';
import type { Configuration } from './configuration.js';
import { parseConfiguration } from './parse-configuration.js';
import type { Environment } from './substitute-variables.js';

/**
 * Reads a configuration file (YAML), for a process that serves one subgraph or all of them. Fails with a
 * ConfigurationError, also when the file cannot be read.
 */
export async function loadConfiguration(
  file: string,
  environment: Environment,
  subgraph: string | null = null,
): Promise<Configuration> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new ConfigurationError([{ path: file, message: describeUnreadable(error) }]);
  });
  return parseConfiguration(parseYaml(text, file), environment, subgraph);
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file: check the path given to --config',
  EISDIR: 'is a directory: name the file in it',
  EACCES: 'may not be read: check its permissions',
};

function describeUnreadable(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  return UNREADABLE[code] ?? `cannot be read (${code})`;
}

function parseYaml(text: string, file: string): unknown {
  const lines = new LineCounter();
  // The library's messages, pretty or not, print what stands there, and that may be a secret.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems = [...document.errors, ...document.warnings].map(({ code, pos }): Problem => {
    const { line, col } = lines.linePos(pos[0]);
    return { path: `${file}:${line}:${col}`, message: describeFault(code) };
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
  return toPlain(() => document.toJS() as unknown, file);
}

const QUOTE = 'holds a character that means something else in YAML: put the value in quotes';

const FAULTS: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: QUOTE,
  BAD_DQ_ESCAPE: 'has a backslash that escapes nothing: write it twice, or use single quotes',
  BAD_INDENT: 'is not indented as the lines it belongs to',
  BAD_SCALAR_START: QUOTE,
  DUPLICATE_KEY: 'repeats a key: keep one of the two',
  MISSING_CHAR: 'lacks a comma, a colon, a quote or a bracket',
  MULTIPLE_DOCS: 'begins a second document: keep one',
  TAB_AS_INDENT: 'is indented with a tab: use spaces',
  TAG_RESOLVE_FAILED: QUOTE,
  UNEXPECTED_TOKEN: QUOTE,
};

function describeFault(code: ErrorCode): string {
  return FAULTS[code] ?? `is not valid YAML (${code})`;
}

/** Aliases are followed only here, and may turn out to lead nowhere, in a circle, or to grow without end. */
function toPlain(read: () => unknown, file: string): unknown {
  try {
    const plain = read();
    JSON.stringify(plain); // throws where the document holds itself
    return plain;
  } catch {
    throw new ConfigurationError([{ path: file, message: 'has a YAML alias that cannot be followed' }]);
  }
}
