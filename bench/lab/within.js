import { setTimeout as delay } from 'node:timers/promises';

/** What a generator yields, until it has taken this long in all; then it fails. */
export async function* within(generator, limitMs) {
  const tooLong = delay(limitMs, undefined, { ref: false }).then(() => {
    throw new Error(`it takes longer than ${limitMs / 1_000} s`);
  });
  tooLong.catch(() => undefined);
  for (;;) {
    const { done, value } = await Promise.race([generator.next(), tooLong]);
    if (done) return;
    yield value;
  }
}
