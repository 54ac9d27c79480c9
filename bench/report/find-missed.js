/** The aims that a row is judged by and missed: for each the column and its limit. */
export function findMissed(columns, { values, judged = [] }) {
  return columns.filter(({ key, ...limits }) => judged.includes(key) && isMissed(values[key], limits));
}

/** Judged to the two digits that are shown: what reads as the limit is the limit. */
function isMissed(value, { atMost = Infinity, atLeast = -Infinity }) {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  const shown = Math.round(value * 100) / 100;
  return shown > atMost || shown < atLeast;
}
