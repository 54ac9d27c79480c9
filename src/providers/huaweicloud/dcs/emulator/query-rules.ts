import { refuseAtDcs } from './dcs-errors.js';

/** What a query parameter may be. */
export type QueryRule =
  | { type: 'text'; required?: true }
  | { type: 'integer'; min: number; max?: number }
  | { type: 'choice'; of: readonly string[] };

/** The query parameters that an operation declares. */
export type QueryRules = Readonly<Record<string, QueryRule>>;

/** The page of a list, with the service's defaults where the caller says nothing. */
export interface PageQuery {
  offset: number;
  limit: number;
}

/** Every DCS list: 10 records unless more are asked for (DCS API Reference, parameter `limit`). */
const DEFAULT_LIMIT = 10;

/** The rules of a list's page; `max` is the largest `limit`. */
export function pageRules(max: number): QueryRules {
  return { offset: { type: 'integer', min: 0 }, limit: { type: 'integer', min: 1, max } };
}

/** Refuses a query that the rules do not allow, with DCS.4800. */
export function checkQuery(query: URLSearchParams, rules: QueryRules): void {
  for (const [name, value] of query) {
    const rule = rules[name];
    // Undeclared parameters: not documented. The service itself is assumed to ignore them; here they are
    // refused, so that a client's mistake is found.
    if (rule === undefined) throw refuseAtDcs('DCS.4800', `${name} is not declared`);
    if (!isAllowed(value, rule)) throw refuseAtDcs('DCS.4800', `${name} is invalid`);
  }
  const missing = Object.keys(rules).find((name) => isRequired(rules[name]) && !query.get(name));
  if (missing !== undefined) throw refuseAtDcs('DCS.4800', `${missing} is required`);
}

/** The page that a checked query asks for. */
export function readPage(query: URLSearchParams): PageQuery {
  return { offset: Number(query.get('offset') ?? 0), limit: Number(query.get('limit') ?? DEFAULT_LIMIT) };
}

/** The records of one page. */
export function slicePage<T>(records: readonly T[], { offset, limit }: PageQuery): T[] {
  return records.slice(offset, offset + limit);
}

function isRequired(rule: QueryRule | undefined): boolean {
  return rule?.type === 'text' && rule.required === true;
}

function isAllowed(value: string, rule: QueryRule): boolean {
  switch (rule.type) {
    case 'text':
      return true;
    case 'choice':
      return rule.of.includes(value);
    case 'integer':
      return /^\d+$/.test(value) && Number(value) >= rule.min && Number(value) <= (rule.max ?? Infinity);
  }
}
