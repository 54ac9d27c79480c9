import { TIME_LENGTH } from './answer-text.js';
import { defineScript } from './script.js';

/**
 * How long the others wait for a process that is to look something up, in milliseconds. Assumed: a batch that waits longer
 * for its turn is asked for twice.
 */
const LEASE_MS = 3_000;

/** What a process is to do for a thing that no answer tells of. */
export const MAKE = 'make';
export const WAIT = 'wait';

/**
 * Says for each thing where the answer is that tells of it, if it is young enough; or that this process is to ask, or is to
 * wait, because another one does.
 *
 * KEYS: for each thing its pointer and its lease. ARGV: process; for each thing from when on the answer may be.
 * Answers for each: a pointer; or `make`; or `wait` and the time of the answer that is too old, 0 if there is none.
 */
export const claimScript = defineScript(
  `
local process = ARGV[1]
local reply = {}
for index = 1, #KEYS / 2 do
  local pointer, lease = KEYS[2 * index - 1], KEYS[2 * index]
  local held, maker = redis.call('GET', pointer), redis.call('GET', lease)
  local heldAt = held and string.sub(held, 1, ${TIME_LENGTH}) or '0'
  if held and tonumber(heldAt) >= tonumber(ARGV[index + 1]) then
    reply[index] = held
  elseif maker and maker ~= process then
    reply[index] = '${WAIT}' .. heldAt
  else
    redis.call('SET', lease, process, 'PX', ${LEASE_MS})
    reply[index] = '${MAKE}'
  end
end
return reply`,
  '',
);

/** Gives an answer. KEYS: its place. */
export const answerScript = defineScript(`return redis.call('GET', KEYS[1])`, '');

/**
 * Puts an answer up, and points to it from each thing that it was asked for, unless a younger one tells of that; nobody need
 * wait for these any more. KEYS: the answer's place; for each thing its pointer and its lease. ARGV: the answer; the pointer,
 * which begins with the time of the answer; for how many milliseconds.
 */
export const putScript = defineScript(
  `
local answer, pointer, keepMs = unpack(ARGV)
redis.call('SET', KEYS[1], answer, 'PX', keepMs)
for index = 2, #KEYS, 2 do
  local held = redis.call('GET', KEYS[index])
  if not held or string.sub(held, 1, ${TIME_LENGTH}) <= string.sub(pointer, 1, ${TIME_LENGTH}) then
    redis.call('SET', KEYS[index], pointer, 'PX', keepMs)
  end
  redis.call('DEL', KEYS[index + 1])
end`,
  '',
);

/** Lets others ask for things that nothing came of. KEYS: their leases. ARGV: process. */
export const giveUpScript = defineScript(
  `
for _, lease in ipairs(KEYS) do
  if redis.call('GET', lease) == ARGV[1] then redis.call('DEL', lease) end
end`,
  '',
);
