import type { BareAccount } from '../../../emulator/wire/service-emulator.js';

/** The account of the media servers; what one of them wants to know stands in its URL. */
export function toAccount(): BareAccount {
  return { name: 'edge', provider: 'evostream' };
}
