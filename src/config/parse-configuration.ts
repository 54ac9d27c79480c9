import type { z } from 'zod';
import { record } from '../core/lenient.js';
import { services } from '../providers/registry.js';
import { ConfigurationError, type Problem } from './configuration-error.js';
import { createConfigurationShape } from './configuration-shape.js';
import type { Configuration } from './configuration.js';
import { crossCheck } from './cross-checks.js';
import { describeIssue } from './describe-issue.js';
import { formatPath } from './format-path.js';
import { substituteVariables, type Environment, type UsedVariable } from './substitute-variables.js';

/** Environment variables that win over the document's `server`. */
const OVERRIDES = { host: 'HOST', port: 'PORT' } as const;

/**
 * Checks a configuration, given as the object that its file holds, and completes it with defaults. A process that serves
 * one subgraph does not read what others ask with. Fails with a ConfigurationError that names every problem at once.
 */
export function parseConfiguration(
  document: unknown,
  environment: Environment,
  subgraph: string | null = null,
): Configuration {
  const { document: filled, used } = substituteVariables(nameOverrides(document, environment), environment);
  const shape = createConfigurationShape({ services, subgraph }, record(filled)?.['accounts']);
  const checked = shape.safeParse(filled, { error: describeIssue });
  const problems = [
    ...(checked.error?.issues ?? []).flatMap((issue) => toProblems(issue, used)),
    ...crossCheck(filled, subgraph),
  ];
  if (!checked.success || problems.length > 0) throw new ConfigurationError(problems);
  return checked.data;
}

/** The document as if it named the variables that win over it. */
function nameOverrides(document: unknown, environment: Environment): unknown {
  const root = record(document);
  const server = root?.['server'] === undefined ? {} : record(root['server']);
  if (!root || !server) return document;
  const overrides = Object.entries(OVERRIDES)
    .filter(([, variable]) => (environment[variable] ?? '') !== '')
    .map(([key, variable]) => [key, `\${${variable}}`] as const);
  return { ...root, server: { ...server, ...Object.fromEntries(overrides) } };
}

function toProblems(issue: z.core.$ZodIssue, used: readonly UsedVariable[]): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: formatPath([...issue.path, key]), message: issue.message }));
  }
  const path = formatPath(issue.path);
  const here = used.filter((each) => formatPath(each.path) === path);
  const faulty = here.filter(({ fault }) => fault !== null);
  if (faulty.length > 0) return faulty.map((each) => ({ path, message: describeFault(each) }));
  return [{ path, message: issue.message + describeSource(here) }];
}

/** Where a value comes from, if not from the file: that may be right. */
function describeSource(used: readonly UsedVariable[]): string {
  const names = used.map(({ variable }) => variable);
  return names.length === 0 ? '' : ` (from the environment: ${names.join(', ')})`;
}

function describeFault({ variable, fault }: UsedVariable): string {
  if (fault === 'breaks login')
    return `${variable} holds one of / @ # ? : \\ or a space, which would change where the URL leads: percent-encode it (%2F for /)`;
  return /^\w+$/.test(variable)
    ? `the environment variable ${variable} is not set: set it, or write the value here`
    : `\${${variable}} names no environment variable: expected a name such as \${CLOUD_KEY}`;
}
