import { TIME_LENGTH } from './answer-text.js';
import { defineScript } from './script.js';

/** How long a process is taken to be at work on an answer after it last said so, in milliseconds. Assumed. */
export const LEASE_MS = 2_000;

const TIME_OF_ANSWER = `
local function timeOf(answer) return tonumber(string.sub(answer, 1, ${TIME_LENGTH})) end`;

/** Gives an answer that was asked for after that. KEYS: answer. ARGV: milliseconds since the epoch. */
export const findScript = defineScript(
  `${TIME_OF_ANSWER}
local answer = redis.call('GET', KEYS[1])
if answer and timeOf(answer) > tonumber(ARGV[1]) then return answer end
return false`,
  '',
);

/** What a process is to do for an answer. */
export const MAKE = 'make';
export const WAIT = 'wait';
export const TAKE = 'take';

/**
 * Decides who makes an answer. One that is younger than what is held is news, and is taken: it was on its way just now. The
 * first who finds none is to make it, for as long as its lease is renewed; the others wait. When it brings nothing, or
 * dies, one of them is the first. Whoever makes it in earnest waits for nobody who makes it in the background.
 *
 * KEYS: answer; lease. ARGV: this process's flight; the time of what is held; whether in the background (0, 1).
 */
export const boardScript = defineScript(
  `${TIME_OF_ANSWER}
local flight, heldAt, background = ARGV[1], tonumber(ARGV[2]), ARGV[3]
local answer = redis.call('GET', KEYS[1])
if answer and timeOf(answer) > heldAt then return { '${TAKE}', answer } end
local lease = redis.call('GET', KEYS[2])
if lease and (string.sub(lease, 1, 1) == '0' or background == '1') then return { '${WAIT}' } end
redis.call('SET', KEYS[2], background .. flight, 'PX', ${LEASE_MS})
return { '${MAKE}' }`,
  '',
);

/** Goes on being the one who makes an answer. KEYS: lease. ARGV: flight; whether in the background. */
export const renewScript = defineScript(
  `
local lease = redis.call('GET', KEYS[1])
if lease and string.sub(lease, 2) == ARGV[1] then
  redis.call('SET', KEYS[1], ARGV[2] .. ARGV[1], 'PX', ${LEASE_MS})
end`,
  '',
);

/**
 * Puts an answer up, unless a younger one is there, and ends its lease. KEYS: answer; lease. ARGV: flight; the answer with
 * its time, or nothing; for how many milliseconds.
 */
export const landScript = defineScript(
  `${TIME_OF_ANSWER}
local flight, answer, keepMs = ARGV[1], ARGV[2], ARGV[3]
local held = redis.call('GET', KEYS[1])
if answer ~= '' and not (held and timeOf(held) > timeOf(answer)) then
  redis.call('SET', KEYS[1], answer, 'PX', keepMs)
end
local lease = redis.call('GET', KEYS[2])
if lease and string.sub(lease, 2) == flight then redis.call('DEL', KEYS[2]) end`,
  '',
);
