import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/**
 * The key with which answers are sealed that processes share: whoever has the account's secret has it, and nobody else. A
 * server that asks for no secret keeps none from anybody.
 */
export function toSealingKey(secret: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'connectome: shared answers', 32)));
}
