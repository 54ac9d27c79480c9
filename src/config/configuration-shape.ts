import { z } from 'zod';
import { BROKEN_LOGIN, isLoginWhole } from '../core/whole-login.js';
import { quotaName } from '../upstream/quota.js';
import { createAccountsShape, type Reading } from './account-shape.js';
import type { Configuration, GatewaySettings } from './configuration.js';
import { asksProviders } from './create-targets.js';
import { describeExpected } from './describe-issue.js';

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

/** It travels in a header, and is all that keeps strangers out. */
const gatewaySecret = z
  .string()
  .regex(/^[\x21-\x7E]{16,}$/, 'expected at least 16 letters, digits and signs, without spaces');

const gatewaySecrets = z
  .array(gatewaySecret, {
    // A list that is too short is described as any other.
    error: ({ input }) =>
      Array.isArray(input) ? undefined : describeExpected('a text, or a list of texts', input),
  })
  .min(1);

const gatewayShape = z
  .strictObject({ secret: z.preprocess(toList, gatewaySecrets) })
  .transform(({ secret }): GatewaySettings => ({ secrets: secret }));

/** One secret may stand alone. */
function toList(value: unknown): unknown {
  return typeof value === 'string' ? [value] : value;
}

const telemetryShape = z.strictObject({
  otlpUrl: z
    .url({ protocol: /^https?$/, error: 'expected a URL such as http://127.0.0.1:4318/v1/traces' })
    .refine(isLoginWhole, BROKEN_LOGIN),
  headers: z.record(z.string(), z.string()).default({}),
  sampleRatio: numeric(z.number().min(0).max(1)).default(1),
});

/** Not z.url alone: what stands there may hold a password, and no message may repeat it. */
const redisUrl = z
  .string()
  .refine(
    isRedisUrl,
    'expected redis://[user:password@]host[:port][/database], or rediss:// for an encrypted connection; in user and password percent-encode / @ # ? : and \\',
  );

function isRedisUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash } = new URL(text);
  const isPlace = /^rediss?:$/.test(protocol) && hostname !== '';
  // A raw ? or # would be one in the password, which ends the host there.
  return isPlace && /^(\/\d*)?$/.test(pathname) && search === '' && hash === '';
}

/** Who asks no provider shares nothing, and must not need the password of those who do. */
function createRedisShape({ subgraph }: Reading): z.ZodType<Configuration['redis']> {
  const shape = asksProviders(subgraph)
    ? z.strictObject({ url: redisUrl })
    : z.unknown().transform(() => undefined);
  return shape.optional();
}

/** The shape of a whole configuration, with these accounts, as a process reads it. */
export function createConfigurationShape(reading: Reading, accounts: unknown): z.ZodType<Configuration> {
  const shape = z.strictObject({
    server: serverShape.prefault({}),
    gateway: gatewayShape.optional(),
    accounts: createAccountsShape(reading, accounts),
    quotas: createQuotasShape(reading).prefault({}),
    timeouts: z.strictObject({ upstreamMs: milliseconds.default(10_000) }).prefault({}),
    limits: limitsShape.prefault({}),
    redis: createRedisShape(reading),
    telemetry: telemetryShape.optional(),
  });
  return shape.transform((checked) => ({ subgraph: reading.subgraph, ...checked }));
}

/** No fraction: calls are counted in windows of one second, and a part of a call would be sent as a whole one. */
const EXPECTED_QUOTA = 'expected a whole number of requests a second, 1 or more';

function createQuotasShape({ services }: Reading): z.ZodType<Record<string, number>> {
  const names = services.flatMap(({ actions }) => Object.values(actions).map(quotaName));
  const perSecond = numeric(z.int(EXPECTED_QUOTA).min(1, EXPECTED_QUOTA)).optional();
  return z
    .strictObject(Object.fromEntries(names.map((name) => [name, perSecond])))
    .transform((quotas) => quotas as Record<string, number>);
}
