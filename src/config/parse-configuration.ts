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
  const substituted = substituteVariables(document, environment);
  const overridden = applyOverrides(substituted.document, environment);
  const shape = createConfigurationShape({ services, subgraph }, record(overridden)?.['accounts']);
  const checked = shape.safeParse(overridden, { error: describeIssue });
  const problems = [
    ...(checked.error?.issues ?? []).flatMap((issue) => toProblems(issue, substituted.used)),
    ...crossCheck(overridden, subgraph),
  ];
  if (!checked.success || problems.length > 0) throw new ConfigurationError(problems);
  return checked.data;
}

function applyOverrides(document: unknown, environment: Environment): unknown {
  const root = record(document);
  const server = root?.['server'] === undefined ? {} : record(root['server']);
  if (!root || !server) return document;
  const overrides = Object.entries(OVERRIDES)
    .map(([key, variable]) => [key, environment[variable]] as const)
    .filter(([, value]) => value !== undefined && value !== '');
  return { ...root, server: { ...server, ...Object.fromEntries(overrides) } };
}

function toProblems(issue: z.core.$ZodIssue, used: readonly UsedVariable[]): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: formatPath([...issue.path, key]), message: issue.message }));
  }
  const path = formatPath(issue.path);
  const faulty = used.filter((each) => each.fault !== null && formatPath(each.path) === path);
  if (faulty.length === 0) return [{ path, message: issue.message }];
  return faulty.map((each) => ({ path, message: describeFault(each) }));
}

function describeFault({ variable, fault }: UsedVariable): string {
  if (fault === 'breaks login')
    return `${variable} holds one of / @ # ? : \\ or a space, which would change where the URL leads: percent-encode it (%2F for /)`;
  return /^\w+$/.test(variable)
    ? `the environment variable ${variable} is not set: set it, or write the value here`
    : `\${${variable}} names no environment variable: expected a name such as \${CLOUD_KEY}`;
}
