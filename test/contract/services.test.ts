import { describe, expect, it } from 'vitest';
import { subgraphs } from '../../resolvers/index.js';
import { failureTraits } from '../../src/core/failure-traits.js';
import { startEmulator } from '../../src/emulator/serve/start-emulator.js';
import { createWorld, type World } from '../../src/emulator/world/world.js';
import type { AccountBase, Service } from '../../src/providers/provider.js';
import { services } from '../../src/providers/registry.js';
import type { Action, Sourced } from '../../src/upstream/action.js';

/** What the documents say of an action, with where they say it. */
function figuresOf({ quota, concurrency, freshnessMs, paging, ids }: Action): Sourced[] {
  const pages =
    paging === undefined || paging.style === 'whole'
      ? []
      : [
          paging.size,
          'lastOffset' in paging ? paging.lastOffset : null,
          'fallback' in paging ? paging.fallback.size : null,
        ];
  return [quota, concurrency, freshnessMs, ids?.max, ...pages].filter(
    (figure) => figure !== null && figure !== undefined,
  );
}

/** Every failure class that a table of errors leads to, however it is built. */
function classesIn(table: unknown): string[] {
  if (typeof table === 'string') return [table];
  if (typeof table !== 'object' || table === null || table instanceof RegExp) return [];
  if ('failure' in table) return [String(table.failure)];
  return Object.values(table).flatMap(classesIn);
}

/** What a configuration says of the account that has a service, in an emulated world. */
async function readAccount(name: string): Promise<{ account: AccountBase; settings: object; world: World }> {
  const emulator = await startEmulator({ clock: { rate: 0 } });
  await emulator.close();
  const account = emulator.configuration.accounts.find((each) => name in each.services)!;
  return { account, settings: account.services[name]!, world: emulator.world };
}

describe.each(services.map((service: Service) => ({ name: service.name, service })))(
  'the service $name',
  ({ name, service }) => {
    it('says what it is', () => {
      expect(name).toMatch(/^[a-z][a-z0-9]*$/);
      expect(service.title).not.toBe('');
      expect(service.provider.name).toMatch(/^[a-z][a-z0-9]*$/);
      expect(service.provider.title).not.toBe('');
    });

    it('has a table of actions, each with a limit, and every figure with its source', () => {
      const actions = Object.entries(service.actions);
      expect(actions.length).toBeGreaterThan(0);
      for (const [key, action] of actions) {
        expect(action).toMatchObject({ service: name, name: key });
        expect(action.quota ?? action.concurrency, `${key} has neither quota nor concurrency`).toBeTruthy();
        const figures = figuresOf(action);
        expect(figures.length).toBeGreaterThan(1);
        for (const { value, source } of figures) {
          expect(value, key).toBeGreaterThan(0);
          expect(source.trim(), key).not.toBe('');
        }
      }
    });

    it('pages every list that it counts', () => {
      for (const [key, { rows, total, paging }] of Object.entries(service.actions)) {
        if (total !== undefined) expect(paging?.style, key).toMatch(/^(offset|page-number)$/);
        if (paging !== undefined) expect(rows, key).toBeDefined();
      }
    });

    it('refuses settings and accounts with keys that it does not know', async () => {
      const { account, settings } = await readAccount(name);
      const keys = Object.fromEntries(Object.entries(account).filter(([key]) => key !== 'services'));
      expect(service.settingsShape.safeParse(settings).success).toBe(true);
      expect(service.provider.accountShape.safeParse(keys).success).toBe(true);
      for (const refused of [
        service.settingsShape.safeParse({ ...settings, colour: 'red' }),
        service.provider.accountShape.safeParse({ ...keys, colour: 'red' }),
      ]) {
        expect(refused.error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['colour'] }]);
      }
    });

    it('makes targets that name their place and hide their credential', async () => {
      const { account, settings, world } = await readAccount(name);
      const targets = service.createTargets(account, service.settingsShape.parse(settings));
      expect(targets.length).toBeGreaterThan(0);
      const { tencentcloud, huaweicloud, evostream } = world.credentials;
      const secrets = [
        ...[...tencentcloud, ...huaweicloud].flatMap(({ id, secret }) => [id, secret]),
        evostream.password,
      ];
      for (const target of targets) {
        expect(target).toMatchObject({ provider: account.provider, service: name, account: account.name });
        expect([...service.provider.regionsOf(account), 'global']).toContain(target.region);
        expect(target.endpoint).not.toBe('');
        expect(target.credential).toMatch(/^[0-9a-f]{16,}$/);
        const shown = JSON.stringify(target);
        expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
      }
    });

    it('leads every error of its tables to a class that is known', async () => {
      const path = `../../src/providers/${service.provider.name}/${name}/errors.ts`;
      const tables = (await import(/* @vite-ignore */ path)) as Record<string, unknown>;
      const classes = Object.values(tables).flatMap(classesIn);
      expect(classes.length).toBeGreaterThan(0);
      expect(classes.filter((each) => !(each in failureTraits))).toEqual([]);
    });

    it('has an emulator of its name', async () => {
      const { createEmulator } = await service.loadEmulator();
      const emulator = createEmulator(createWorld());
      expect(emulator.service).toBe(name);
      expect(emulator.refuse('AnyCode').body.length).toBeGreaterThan(0);
    });

    it('is a subgraph of the same name, with entities of its own', () => {
      const own = subgraphs.filter((subgraph) => subgraph.name === name);
      expect(own).toHaveLength(1);
      expect(Object.keys(own[0]!.entities).length).toBeGreaterThan(0);
      expect(own[0]!.resolvers.length).toBeGreaterThan(0);
    });
  },
);

describe('the two lists', () => {
  it('agree: every subgraph but core is a service', () => {
    expect(subgraphs.map(({ name }) => name).sort()).toEqual(
      ['core', ...services.map(({ name }) => name)].sort(),
    );
  });
});
