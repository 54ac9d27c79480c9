/** One call of the run-time API, taken from its URL. */
export interface Command {
  /** As the caller spelled it; EMS does not mind the case. */
  name: string;
  /** Keys in lower case. */
  parameters: ReadonlyMap<string, string>;
  /** The part of the path before the command, which only the web server's proxy form has. */
  pseudoDomain: string | null;
  /** What is wrong with the `params` text, or null. */
  problem: string | null;
}

/** Reads `/<command>?params=<base64>` and the proxy's `/<pseudoDomain>/<command>?params=<base64>`. */
export function parseCommand(path: string, query: URLSearchParams): Command {
  // Version 1.7 of the proxy wants the question mark escaped: /<pseudoDomain>/<command>%3fparams=...
  const [place = '', escapedQuery] = decode(path).split('?', 2);
  const segments = place.split('/').filter((segment) => segment !== '');
  const encoded =
    (escapedQuery === undefined ? query : new URLSearchParams(escapedQuery)).get('params') ?? '';
  return { name: segments.at(-1) ?? '', pseudoDomain: segments.at(-2) ?? null, ...readParameters(encoded) };
}

function readParameters(encoded: string): Pick<Command, 'parameters' | 'problem'> {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(encoded)) {
    return { parameters: new Map(), problem: 'params is not base64' };
  }
  const words = stripParentheses(Buffer.from(encoded, 'base64').toString('utf8'))
    .split(/\s+/)
    .filter(Boolean);
  const malformed = words.find((word) => !/^[^=]+=/.test(word));
  return {
    parameters: new Map(words.map(toEntry)),
    problem: malformed === undefined ? null : `${malformed} is not of the form key=value`,
  };
}

/** The guide writes a parameter list in parentheses, and its encoded example keeps the closing one. */
function stripParentheses(list: string): string {
  return list.trim().replace(/^\(/, '').replace(/\)$/, '');
}

function toEntry(word: string): [string, string] {
  const equals = word.indexOf('=');
  return [word.slice(0, equals).toLowerCase(), word.slice(equals + 1)];
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
