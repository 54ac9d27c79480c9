import { z } from 'zod';
import type { AccountBase, Provider } from '../provider.js';
import { GLOBAL_REGION } from '../../core/id.js';

const accountShape = z.strictObject({
  name: z.string(),
  provider: z.literal('evostream'),
});

/** An EvoStream account as configured: a group of servers; what a server wants to know stands in its URL. */
export type EvostreamAccount = AccountBase & z.infer<typeof accountShape>;

/** EvoStream: the run-time API of media servers that their owner runs himself. */
export const evostream: Provider<'evostream', EvostreamAccount> = {
  name: 'evostream',
  title: 'EvoStream',
  accountShape,
  shownShape: z.object({ provider: z.literal('evostream') }),
  regionsOf: () => [GLOBAL_REGION],
};
