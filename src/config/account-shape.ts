import { z } from 'zod';
import type { Provider, Service } from '../providers/provider.js';
import type { ConfiguredAccount } from './configuration.js';

const nameShape = z
  .string()
  .regex(
    /^[^\s:/]+$/,
    'expected a name without colons, slashes and spaces: it is the first part of every id',
  );

/** The shape of one account: its provider decides its keys, and the provider's services what `services` may hold. */
export function createAccountShape(services: readonly Service[]): z.ZodType<ConfiguredAccount> {
  const providers = [...new Set(services.map(({ provider }) => provider))];
  const [first, ...others] = providers.map((provider) =>
    createProviderShape(
      provider,
      services.filter((service) => service.provider === provider),
    ),
  );
  if (!first) throw new TypeError('the registry holds no service');
  return z.discriminatedUnion('provider', [first, ...others]).transform(toConfiguredAccount);
}

function createProviderShape(provider: Provider, services: readonly Service[]) {
  const names = services.map(({ name }) => name);
  const settings = services.map(
    ({ name, settingsShape }) => [name, emptyMeansDefaults(settingsShape)] as const,
  );
  return provider.accountShape.safeExtend({
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

function toConfiguredAccount(checked: unknown): ConfiguredAccount {
  const { services, ...account } = checked as ConfiguredAccount['account'] & {
    services: Record<string, unknown>;
  };
  const chosen = Object.entries(services).filter(([, settings]) => settings !== undefined);
  return { account, settings: Object.fromEntries(chosen) };
}
