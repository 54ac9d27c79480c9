import type { z } from 'zod';
import type { EmulatorModule } from '../emulator/wire/service-emulator.js';
import type { Action } from '../upstream/action.js';
import type { Reader } from '../upstream/reader.js';
import type { Target } from '../upstream/target.js';

/** What every account has, whatever its provider. */
export interface AccountBase {
  /** The first part of every id. */
  name: string;
  provider: string;
}

/** A company whose APIs are asked: how its accounts are configured. */
export interface Provider<Name extends string = string, Account extends AccountBase = AccountBase> {
  readonly name: Name;
  /** What it is, for the schema's documentation. */
  readonly title: string;
  /** The account's own keys in the configuration, without `services`; strict, so that unknown keys are problems. */
  readonly accountShape: z.ZodObject<{ provider: z.ZodLiteral<Name> } & z.ZodRawShape>;
  /** What a process reads of an account that it does not ask: no credentials. */
  readonly shownShape: z.ZodObject<{ provider: z.ZodLiteral<Name> } & z.ZodRawShape>;
  /** The regions the account is asked in, as the schema shows them. */
  readonly regionsOf: (account: Account) => string[];
}

/** One API of a provider: everything of it that the rest of the house reaches. */
export interface Service<Name extends string = string, Reads = unknown> {
  readonly name: Name;
  readonly provider: Provider;
  /** What it is, for the schema's documentation. */
  readonly title: string;
  /** The value of `accounts[].services.<name>` in the configuration. */
  readonly settingsShape: z.ZodType;
  readonly actions: Readonly<Record<string, Action>>;
  /** The places to ask for an account, one for each region or server. Both were checked by the shapes above. */
  readonly createTargets: (account: AccountBase, settings: unknown) => Target[];
  /** The reads of one operation. */
  readonly createReads: (reader: Reader) => Reads;
  /** The code of its emulator, which is loaded only when it is wanted. */
  readonly loadEmulator: () => Promise<EmulatorModule>;
}
