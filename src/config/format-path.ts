/** The way to a value: keys of objects, indexes of lists. */
export type Path = readonly PropertyKey[];

const PLAIN_KEY = /^[\w$-]+$/;

/** Spells a path as it would be written in code: `accounts[1].regions[0].projectId`, `quotas["gaap.DescribeRules"]`. */
export function formatPath(path: Path): string {
  const text = path.map(formatStep).join('').replace(/^\./, '');
  return text === '' ? 'the configuration' : text;
}

function formatStep(step: PropertyKey): string {
  if (typeof step === 'number') return `[${step}]`;
  const key = String(step);
  return PLAIN_KEY.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
