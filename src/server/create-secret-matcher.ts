import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether what a caller sent is a secret that is known here. */
export type MatchSecret = (given: string | undefined) => boolean;

/** Compares with every secret, each in constant time: how long it takes tells nothing of them. */
export function createSecretMatcher(secrets: readonly string[]): MatchSecret {
  const known = secrets.map(digest);
  return (given) => {
    const sent = digest(given ?? '');
    return known.filter((secret) => timingSafeEqual(secret, sent)).length > 0;
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
