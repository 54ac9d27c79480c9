import { describe, expect, it } from 'vitest';
import { BadInputError } from '../../src/core/errors.js';
import { createEntityLoader, type EntityLoader } from '../../src/upstream/entity-loader.js';
import type { Reader } from '../../src/upstream/reader.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { createUpstream, openReader } from '../helpers/open-reader.js';
import { createAction, createScriptedTarget, type ScriptedTarget } from '../helpers/scripted-target.js';

interface Thing {
  id: string;
}

const action = createAction({
  freshnessMs: { value: 1_000, source: 'a test' },
  ids: { parameter: 'Ids', max: { value: 3, source: 'a test' } },
});

/** Things of any name but `gone…` exist; `poison` makes its whole batch fail. */
function createThings(account = 'prod'): ScriptedTarget {
  return createScriptedTarget(
    ({ parameters }) => {
      const ids = parameters.Ids as string[];
      if (ids.includes('forbidden')) return 'fail:forbidden';
      if (ids.includes('gone-by-error')) return 'fail:not-found';
      return ids.filter((id) => !id.startsWith('gone'));
    },
    { account },
  );
}

const idOf = (resource: string, account = 'prod'): string => `${account}:test:global:thing:${resource}`;

function loaderOf(reader: Reader): EntityLoader<Thing> {
  return createEntityLoader<Thing>(reader, {
    service: 'test',
    type: 'thing',
    action,
    find: async (scope, target, Ids) => {
      const { body } = await scope.ask(target, action, { Ids });
      return (body as string[]).map((resource) => ({ id: idOf(resource, target.account) }));
    },
  });
}

describe('createEntityLoader', () => {
  it('asks for the ids of a tick at once, each once, in batches as large as the action takes', async () => {
    const target = createThings();
    const loader = loaderOf(openReader(createUpstream([target])));
    const found = await Promise.all(['a', 'b', 'a', 'c', 'd'].map((name) => loader.load(idOf(name))));
    expect(found.map((thing) => thing?.id)).toEqual(['a', 'b', 'a', 'c', 'd'].map((name) => idOf(name)));
    expect(target.calls.map(({ parameters }) => parameters.Ids)).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('asks each account for its own', async () => {
    const [one, two] = [createThings('one'), createThings('two')];
    const loader = loaderOf(openReader(createUpstream([one, two])));
    await Promise.all([loader.load(idOf('a', 'one')), loader.load(idOf('b', 'two'))]);
    expect([one, two].map(({ calls }) => calls.map(({ parameters }) => parameters.Ids))).toEqual([
      [['a']],
      [['b']],
    ]);
  });

  it('takes what a list brought while it is fresh', async () => {
    const clock = new FakeClock();
    const target = createThings();
    const upstream = createUpstream([target], { clock });
    upstream.entities.put({ id: idOf('a') }, clock.now());
    expect(await loaderOf(openReader(upstream)).load(idOf('a'))).toEqual({ id: idOf('a') });
    expect(target.calls).toHaveLength(0);
    await clock.advance(1_001);
    await loaderOf(openReader(upstream)).load(idOf('a'));
    expect(target.calls).toHaveLength(1);
  });

  it('answers null for what does not exist, told by absence or by an error', async () => {
    const loader = loaderOf(openReader(createUpstream([createThings()])));
    expect(await loader.load(idOf('gone'))).toBeNull();
    expect(await loader.load(idOf('gone-by-error'))).toBeNull();
  });

  it("fails the ids of a batch that failed, and no other batch's", async () => {
    const loader = loaderOf(openReader(createUpstream([createThings()])));
    const outcomes = await Promise.allSettled(
      ['a', 'forbidden', 'c', 'd'].map((name) => loader.load(idOf(name))),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'fulfilled']);
  });

  it('halves a batch that is refused for one of its ids, until that one stands alone', async () => {
    const target = createThings();
    const loader = loaderOf(openReader(createUpstream([target])));
    const found = await Promise.all(['a', 'gone-by-error', 'c'].map((name) => loader.load(idOf(name))));
    expect(found.map((thing) => thing?.id ?? null)).toEqual([idOf('a'), null, idOf('c')]);
    expect(target.calls.map(({ parameters }) => parameters.Ids)).toEqual([
      ['a', 'gone-by-error', 'c'],
      ['a', 'gone-by-error'],
      ['c'],
      ['a'],
      ['gone-by-error'],
    ]);
  });

  it.each([
    ['nonsense', /malformed/],
    [idOf('a', 'nobody'), /"nobody": not configured for test; configured: prod/],
    ['prod:test:mars:thing:a', /region "mars": not configured/],
    ['prod:test:global:other:a', /is of type other of test: expected thing of test/],
  ])('takes %s for the mistake of the caller', async (id, message) => {
    const loader = loaderOf(openReader(createUpstream([createThings()])));
    const good = loader.load(idOf('a'));
    await expect(loader.load(id)).rejects.toThrow(BadInputError);
    await expect(loader.load(id)).rejects.toThrow(message);
    expect(await good).toEqual({ id: idOf('a') });
  });
});
