import { z } from 'zod';
import type { Service } from '../providers/provider.js';
import { quotaName } from '../upstream/quota.js';
import { createAccountShape } from './account-shape.js';
import type { Configuration } from './configuration.js';

/** The longest time a timer of Node.js takes, in milliseconds. Source: Node.js documentation, timers, setTimeout. */
const LONGEST_TIMER = 2_147_483_647;

/** A number, also one that came as text out of an environment variable. */
function numeric<Shape extends z.ZodType>(shape: Shape) {
  return z.preprocess(
    (value) => (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value),
    shape,
  );
}

/** Yes or no, also as text out of an environment variable. */
const flag = z.preprocess(
  (value) => (value === 'true' || value === 'false' ? value === 'true' : value),
  z.boolean(),
);

const count = numeric(z.int().min(1));
const milliseconds = numeric(z.int().min(1).max(LONGEST_TIMER));

/** Source of the syntax: RFC 6750, section 2.1, b64token. */
const bearerToken = z
  .string()
  .regex(/^[A-Za-z0-9._~+/-]+=*$/, 'expected a token of letters, digits and -._~+/ as RFC 6750 allows');

const serverShape = z.strictObject({
  host: z.string().min(1).default('127.0.0.1'),
  port: numeric(z.int().min(0).max(65_535)).default(4000),
  auth: z.strictObject({ bearerTokens: z.array(bearerToken).min(1) }).optional(),
  dashboard: flag.default(false),
});

const limitsShape = z.strictObject({
  deadlineMs: milliseconds.default(60_000),
  depth: count.default(12),
  tokens: count.default(4_000),
  aliases: count.default(50),
});

/** The shape of a whole configuration for these services. */
export function createConfigurationShape(services: readonly Service[]): z.ZodType<Configuration> {
  return z.strictObject({
    server: serverShape.prefault({}),
    accounts: z.array(createAccountShape(services)).min(1),
    quotas: createQuotasShape(services).prefault({}),
    timeouts: z.strictObject({ upstreamMs: milliseconds.default(10_000) }).prefault({}),
    limits: limitsShape.prefault({}),
  });
}

function createQuotasShape(services: readonly Service[]): z.ZodType<Record<string, number>> {
  const names = services.flatMap(({ actions }) => Object.values(actions).map(quotaName));
  const perSecond = numeric(z.number().positive('expected a number of requests a second above 0')).optional();
  return z
    .strictObject(Object.fromEntries(names.map((name) => [name, perSecond])))
    .transform((quotas) => quotas as Record<string, number>);
}
