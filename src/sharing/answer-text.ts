import type { Answer } from '../upstream/call.js';
import type { Target } from '../upstream/target.js';
import type { RedisLink } from './redis-link.js';
import { openAnswer, sealAnswer } from './sealed-answer.js';

/** What stands before a sealed answer: when it was asked for, in milliseconds since the epoch, by the clock of Redis. */
export const TIME_LENGTH = 13;

/** The largest answer that is shared, sealed. Assumed: larger ones are pages of thousands of rows. */
const MAX_LENGTH = 512 * 1024;

/** Writes an answer for a place in Redis; null for what is not shared. */
export async function writeAnswer(
  answer: Answer,
  { sealingKey }: Target,
  { place, link }: { place: string; link: RedisLink },
): Promise<string | null> {
  if (!sealingKey) return null;
  const sealed = await sealAnswer(answer, sealingKey, place).catch(() => '');
  if (sealed === '' || sealed.length > MAX_LENGTH) return null;
  return writeTime(answer.observedAt, link) + sealed;
}

/** Reads an answer from its place in Redis; null if it does not open. */
export async function readAnswer(
  text: string,
  { sealingKey }: Target,
  { place, link }: { place: string; link: RedisLink },
): Promise<Answer | null> {
  if (!sealingKey) return null;
  const observedAt = Number(text.slice(0, TIME_LENGTH)) - link.aheadMs;
  try {
    const answer = await openAnswer(text.slice(TIME_LENGTH), sealingKey, place);
    return { ...answer, observedAt, origin: 'LIVE' };
  } catch {
    return null;
  }
}

/** A time of this process as Redis would tell it, in a fixed length. */
export function writeTime(at: number, link: RedisLink): string {
  return String(Math.round(at + link.aheadMs)).padStart(TIME_LENGTH, '0');
}
