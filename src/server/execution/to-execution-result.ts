import { GraphQLError, type ExecutionResult } from 'graphql';

type Path = readonly (string | number)[];

/** Makes of what a compiled program gives what graphql-js gives: its errors, and no more of them. */
export function toExecutionResult(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  return { ...result, errors: keepFirst(result.errors, result.data).map(toGraphQLError) };
}

/** The program's own errors lack what Apollo Server relies on: their `extensions` may be undefined. */
function toGraphQLError({ message, locations, path, originalError }: GraphQLError): GraphQLError {
  return Object.assign(new GraphQLError(message, { path, originalError }), { locations });
}

/**
 * Tells once what nulled a place several times over, as where the same non-null field failed in each row of a list:
 * graphql-js leaves a list at its first such error, a compiled program goes through all of it.
 */
function keepFirst(errors: readonly GraphQLError[], data: unknown): GraphQLError[] {
  const told = new Set<string>();
  return errors.filter(({ path }) => {
    const key = path && placeAbove(path, data);
    if (key === undefined || key === null) return true;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}

/** The place that an error nulled above its own, and the field it comes from; null where it nulled its own only. */
function placeAbove(path: Path, data: unknown): string | null {
  const nulled = nulledPart(path, data);
  if (nulled.length === path.length) return null;
  const field = path.filter((key) => typeof key === 'string');
  return JSON.stringify([nulled, field]);
}

function nulledPart(path: Path, data: unknown): Path {
  let value = data;
  for (const [index, key] of path.entries()) {
    if (value === null || value === undefined) return path.slice(0, index);
    value = (value as Record<string | number, unknown>)[key];
  }
  return path;
}
