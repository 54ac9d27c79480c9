import type { Path } from './format-path.js';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A value that named a variable which is not set, or no variable at all. */
export interface UnsetVariable {
  path: Path;
  variable: string;
}

/** A document with its variables filled in. */
export interface Substituted {
  /** Where a variable was missing, the whole value is undefined. */
  document: unknown;
  unset: UnsetVariable[];
}

/** `${NAME}`; a second dollar sign in front makes it plain text. */
const VARIABLE = /\$(\$?)\{([^}]*)\}/g;

/** Puts environment variables in place of `${NAME}` in every text of a document. */
export function substituteVariables(document: unknown, environment: Environment): Substituted {
  const unset: UnsetVariable[] = [];

  const fill = (value: unknown, path: Path): unknown => {
    if (typeof value === 'string') return fillText(value, path);
    if (Array.isArray(value)) return value.map((item, index) => fill(item, [...path, index]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, fill(inner, [...path, key])]),
    );
  };
  const fillText = (text: string, path: Path): string | undefined => {
    const missing: string[] = [];
    const filled = text.replace(VARIABLE, (whole, escape: string, variable: string) => {
      if (escape !== '') return whole.slice(1);
      const value = environment[variable];
      if (value === undefined) missing.push(variable);
      return value ?? '';
    });
    unset.push(...missing.map((variable) => ({ path, variable })));
    return missing.length > 0 ? undefined : filled;
  };

  return { document: fill(document, []), unset };
}
