import DataLoader from 'dataloader';
import { describe, expect, it } from 'vitest';
import { loadPresent } from '../../src/upstream/load-present.js';
import { createUpstream, openReader } from '../helpers/open-reader.js';
import { createAction, createScriptedTarget } from '../helpers/scripted-target.js';

const reader = openReader(createUpstream([createScriptedTarget(() => null)]));
const action = createAction({ name: 'ListThings' });
const id = (resource: string): string => `prod:test:global:thing:${resource}`;
const loader = new DataLoader<string, { id: string } | null>((ids) =>
  Promise.resolve(ids.map((each) => (each === id('here') ? { id: each } : null))),
);

describe('what must be there', () => {
  it('is loaded', async () => {
    expect(await loadPresent(reader, { loader, action }, id('here'))).toEqual({ id: id('here') });
  });

  it('is an error of the action that lists it when it is gone', async () => {
    await expect(loadPresent(reader, { loader, action }, id('gone'))).rejects.toMatchObject({
      failure: 'not-found',
      code: 'UPSTREAM_INVALID_REQUEST',
      origin: { service: 'test', action: 'ListThings', account: 'prod', region: 'global' },
      message: expect.stringContaining('the thing gone is not listed') as string,
    });
  });
});
