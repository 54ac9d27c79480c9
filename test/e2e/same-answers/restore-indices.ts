import type { ComparableError } from './to-comparable.js';

type Path = ComparableError['path'];

/**
 * Puts back the places in lists that a gateway lost from the paths of its errors: where an error is one of those wanted but
 * for missing numbers, it takes the wanted path. A number that differs stays, and so does a field.
 */
export function restoreIndices(
  errors: readonly ComparableError[],
  wanted: readonly ComparableError[],
): ComparableError[] {
  const left = [...wanted];
  return errors.map((error) => {
    const index = left.findIndex(
      ({ code, message, path }) =>
        code === error.code && message === error.message && isWithoutIndices(error.path, path),
    );
    const [found] = index < 0 ? [] : left.splice(index, 1);
    return found ? { ...error, path: found.path } : error;
  });
}

/** Whether a path is the whole one, or what is left of it when some of its numbers are left out. */
function isWithoutIndices(path: Path, whole: Path): boolean {
  let next = 0;
  for (const part of whole) {
    if (part === path[next]) next += 1;
    else if (typeof part !== 'number') return false;
  }
  return next === path.length;
}
