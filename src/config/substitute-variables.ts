import type { Path } from './format-path.js';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable that a value names. */
export interface UsedVariable {
  path: Path;
  variable: string;
  fault: Fault | null;
}

/** It is not set, or is no variable at all; or it would end the login of a URL, whose rest would then be its host. */
export type Fault = 'unset' | 'breaks login';

/** A document with its variables filled in. */
export interface Substituted {
  /**
   * Where a variable is not set, the whole value is undefined, as if it were left out. Where one breaks a login it is
   * null, which is not left out.
   */
  document: unknown;
  used: UsedVariable[];
}

/** `${NAME}`; a second dollar sign in front makes it plain text. */
const VARIABLE = /\$(\$?)\{([^}]*)\}/g;

/** What a URL's user and password may hold only percent-encoded: it ends them, or the parser drops it. */
const BREAKS_LOGIN = /[/@#?:\\\s]/;

/** Puts environment variables in place of `${NAME}` in every text of a document. */
export function substituteVariables(document: unknown, environment: Environment): Substituted {
  const used: UsedVariable[] = [];

  const fill = (value: unknown, path: Path): unknown => {
    if (typeof value === 'string') return fillText(value, path);
    if (Array.isArray(value)) return value.map((item, index) => fill(item, [...path, index]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, fill(inner, [...path, key])]),
    );
  };
  const fillText = (text: string, path: Path): string | null | undefined => {
    const loginEnd = findLoginEnd(text);
    const faults = new Set<Fault | null>();
    const filled = text.replace(VARIABLE, (whole, escape: string, variable: string, at: number) => {
      if (escape !== '') return whole.slice(1);
      const value = environment[variable];
      const fault = findFault(value, at < loginEnd);
      faults.add(fault);
      used.push({ path, variable, fault });
      return value ?? '';
    });
    if (faults.has('breaks login')) return null;
    return faults.has('unset') ? undefined : filled;
  };

  return { document: fill(document, []), used };
}

function findFault(value: string | undefined, isLogin: boolean): Fault | null {
  if (value === undefined) return 'unset';
  return isLogin && BREAKS_LOGIN.test(value) ? 'breaks login' : null;
}

/** Where the user and password of a URL end, in a text whose variables are not filled in; -1 where it has none. */
function findLoginEnd(text: string): number {
  const masked = text.replace(VARIABLE, (whole) => '_'.repeat(whole.length));
  const [untilPath = ''] = /^\s*\w[\w+.-]*:\/\/[^/?#\\]*/.exec(masked) ?? [];
  return untilPath.lastIndexOf('@');
}
