import { z } from 'zod';
import { record } from '../core/lenient.js';
import type { Provider, Service } from '../providers/provider.js';
import type { ConfiguredAccount } from './configuration.js';
import { isAsked } from './create-targets.js';

const nameShape = z
  .string()
  .regex(
    /^[^\s:/]+$/,
    'expected a name without colons, slashes and spaces: it is the first part of every id',
  );

/** Who reads the accounts: a process that serves a part of the graph, or all of it. */
export interface Reading {
  services: readonly Service[];
  subgraph: string | null;
}

/** Which of its provider's shapes an account has. */
type Depth = 'accountShape' | 'shownShape';

/**
 * The shape of these accounts. Of one that this process asks nothing only what the graph shows is read: its credentials
 * may be anything, or not there.
 */
export function createAccountsShape(reading: Reading, accounts: unknown): z.ZodType<ConfiguredAccount[]> {
  const asked = createAccountShape(reading, 'accountShape');
  if (reading.subgraph === null || !Array.isArray(accounts)) return z.array(asked).min(1);
  const shown = createAccountShape(reading, 'shownShape');
  const [first, ...others] = accounts.map((account: unknown) =>
    isAskedAnything(account, reading.subgraph) ? asked : shown,
  );
  return first ? z.tuple([first, ...others]) : z.array(asked).min(1);
}

function isAskedAnything(account: unknown, subgraph: string | null): boolean {
  const services = record(record(account)?.['services']) ?? {};
  return Object.keys(services).some((name) => isAsked(name, subgraph));
}

/** The shape of one account: its provider decides its keys, and the provider's services what `services` may hold. */
function createAccountShape(reading: Reading, depth: Depth): z.ZodType<ConfiguredAccount> {
  const providers = [...new Set(reading.services.map(({ provider }) => provider))];
  const [first, ...others] = providers.map((provider) =>
    createProviderShape(
      provider[depth],
      reading.services.filter((service) => service.provider === provider),
      reading.subgraph,
    ),
  );
  if (!first) throw new TypeError('the registry holds no service');
  return z.discriminatedUnion('provider', [first, ...others]).transform(toConfiguredAccount);
}

function createProviderShape(
  accountShape: Provider['accountShape'],
  services: readonly Service[],
  subgraph: string | null,
) {
  const names = services.map(({ name }) => name);
  const settings = services.map(
    ({ name, settingsShape }) =>
      [name, isAsked(name, subgraph) ? emptyMeansDefaults(settingsShape) : unread] as const,
  );
  return accountShape.safeExtend({
    name: nameShape,
    services: z
      .strictObject(Object.fromEntries(settings))
      .refine((chosen) => Object.values(chosen).some((value) => value !== undefined), {
        error: `expected at least one of ${names.join(', ')}`,
        // A name that is not known is told already.
        when: ({ issues }) => issues.length === 0,
      }),
  });
}

/** In YAML, `gaap:` with nothing behind it is null: the service with its defaults. */
function emptyMeansDefaults(settingsShape: z.ZodType) {
  return z.preprocess((value) => (value === null ? {} : value), settingsShape).optional();
}

/** The settings of a service that this process does not ask: that they are there is all it knows. */
const unread = z.preprocess((value) => (value === undefined ? undefined : null), z.null().optional());

function toConfiguredAccount(checked: unknown): ConfiguredAccount {
  const { services, ...account } = checked as ConfiguredAccount['account'] & {
    services: Record<string, unknown>;
  };
  const chosen = Object.entries(services).filter(([, settings]) => settings !== undefined);
  return { account, settings: Object.fromEntries(chosen) };
}
