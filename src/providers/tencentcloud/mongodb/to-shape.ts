/** Deeper than this, only the kind of a value is told. Assumed: deeper than anybody writes a query. */
const DEEPEST = 32;

/** What field names look like; other keys may be data, such as an address that is counted under its own name. */
const FIELD_NAME = /^\$?[a-z_][\w$-]*(\.[\w$-]+)*$/i;

/**
 * Redacts the text of an operation to its shape: JSON with its keys kept and every value replaced by the name of its
 * type. Keys that are no field names become `*`, and neighbours of equal shape in a list become one. Null when the text
 * is no JSON object or list: what cannot be taken apart is not shown.
 */
export function toShape(operation: unknown): string | null {
  const parsed = parseJson(operation);
  return typeof parsed === 'object' && parsed !== null ? JSON.stringify(shapeOf(parsed, 0)) : null;
}

/** JSON text read, or a value that was read already; undefined for text that is no JSON. */
export function parseJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}

function shapeOf(value: unknown, depth: number): unknown {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  if (depth === DEEPEST) return Array.isArray(value) ? 'list' : 'object';
  return Array.isArray(value) ? shapeOfList(value, depth) : shapeOfObject(value, depth);
}

function shapeOfList(items: readonly unknown[], depth: number): unknown[] {
  const shapes = items.map((item) => shapeOf(item, depth + 1));
  return shapes.filter(
    (shape, index) => index === 0 || JSON.stringify(shape) !== JSON.stringify(shapes[index - 1]),
  );
}

function shapeOfObject(fields: object, depth: number): Record<string, unknown> {
  const entries = Object.entries(fields).map(([key, value]): [string, unknown] => [
    FIELD_NAME.test(key) ? key : '*',
    shapeOf(value, depth + 1),
  ]);
  return Object.fromEntries(entries);
}
