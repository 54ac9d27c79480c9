import { describe, expect, it } from 'vitest';
import { createUpstream, openReader } from '../helpers/open-reader.js';
import { createAction, createScriptedTarget } from '../helpers/scripted-target.js';

describe('refusals', () => {
  it('are held as far as their bytes allow, however long their questions are', async () => {
    const target = createScriptedTarget(() => 'fail:unsupported');
    const upstream = createUpstream([target]);
    const action = createAction({ freshnessMs: { value: 60_000, source: 'a test' } });
    const ask = (number: number): Promise<unknown> =>
      openReader(upstream)
        .ask(target, action, { text: `${number} ${'x'.repeat(1_000_000)}` })
        .catch(() => undefined);
    const asked = async (number: number): Promise<boolean> => {
      const before = target.calls.length;
      await ask(number);
      return target.calls.length > before;
    };
    for (let number = 0; number < 20; number += 1) await ask(number);
    expect(target.calls).toHaveLength(20);
    expect([await asked(19), await asked(10), await asked(0)]).toEqual([false, false, true]);
  });
});
