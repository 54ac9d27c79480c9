import type { z } from 'zod';

type RawIssue = z.core.$ZodRawIssue;

/** How to say what was expected, by the kind of issue. What is not listed keeps zod's own words, which hold no values. */
const DESCRIPTIONS: Partial<Record<RawIssue['code'], (issue: never) => string | undefined>> = {
  invalid_type: describeType,
  unrecognized_keys: describeUnknownKeys,
  invalid_union: describeUnion,
  invalid_value: ({ values }: z.core.$ZodIssueInvalidValue) => `expected ${listed(values.map(String))}`,
  too_small: ({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall) =>
    `expected ${inclusive === false ? 'more than' : 'at least'} ${minimum}${unitOf(origin)}`,
  too_big: ({ origin, maximum }: z.core.$ZodIssueTooBig) => `expected at most ${maximum}${unitOf(origin)}`,
};

/** Says what a value should have been, for issues whose shape has no words of its own; never the value itself. */
export function describeIssue(issue: RawIssue): string | undefined {
  return DESCRIPTIONS[issue.code]?.(issue as never);
}

const NOUNS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
};

function describeType(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>): string {
  const { expected, input } = issue;
  const quotes = expected === 'string' && input !== undefined && typeof input !== 'object';
  const keys = keysOf(issue);
  const noun = `${NOUNS[expected] ?? expected}${keys.length > 0 ? ` (${keys.join(', ')})` : ''}`;
  return describeExpected(noun, input) + (quotes ? '; put it in quotes' : '');
}

/** The keys that an object of the shape may have; none where it is no object's. */
function keysOf({ inst }: RawIssue): string[] {
  return Object.keys((inst as z.ZodObject | undefined)?.shape ?? {});
}

/** Says what should stand where something else does, or nothing. */
export function describeExpected(noun: string, input: unknown): string {
  if (input === undefined || input === null) return `is missing: expected ${noun}`;
  return `expected ${noun}, found ${kindOf(input)}`;
}

function kindOf(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'number' && !Number.isInteger(input)) return 'a fraction';
  return NOUNS[typeof input] ?? typeof input;
}

/** One text serves each of the keys: the path names which. */
function describeUnknownKeys(issue: RawIssue): string {
  return `is not known here: expected ${listed(keysOf(issue))}`;
}

function describeUnion({ options }: { options?: readonly unknown[] }): string | undefined {
  return options && `expected ${listed(options.map(String))}`;
}

function listed(names: readonly string[]): string {
  return names.length === 1 ? String(names[0]) : `one of ${names.join(', ')}`;
}

const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' };

function unitOf(origin: string): string {
  return UNITS[origin] ?? '';
}
