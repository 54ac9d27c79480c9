import { defineScript, type Script } from './script.js';

/** How long the next in line may keep a permit that is there from the others, in milliseconds. Assumed. */
const GRACE_MS = 20;

/** By how much a permit may be late without the ones after it being late too, in milliseconds. Assumed. */
const CATCH_UP_MS = 15;

/** How long a place is kept for a call of which nothing is heard: its longest transit, and a window. Assumed. */
const UNHEARD_MS = 6_000;

/** What keys of a quota outlive its last call by, in milliseconds: nothing in them counts any longer. */
const KEEP_MS = 10_000;

/**
 * Gives permits to a process of a group that shares, evenly spaced (GCRA), and no more than the quota has places: a place
 * is free again when the process that took it says so. Processes are served in the order in which they come; the one
 * whose turn it is may take what comes free within its horizon, the others what it left lying.
 *
 * Answers how many it gives, and the milliseconds until each one's time; or 0, how long to wait, how many wait, and 1 if a
 * place lacks that may come free sooner; or -1 while the group does not share.
 *
 * KEYS: state of the group; next permit; places; line. ARGV: process; places; milliseconds between permits; horizon in
 * milliseconds; how many permits are wanted; name of the places.
 */
export function createTakeScript(clock?: string): Script {
  return defineScript(
    `
local group, upcoming, places, line = unpack(KEYS)
local process, name = ARGV[1], ARGV[6]
local limit, spacing, horizon, wanted = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])

local since = tonumber(redis.call('HGET', group, 'since') or '0')
if since == 0 or now < since then return { -1 } end

redis.call('ZREMRANGEBYSCORE', places, '-inf', now)
redis.call('ZADD', line, 'NX', now, process)
local rank = redis.call('ZRANK', line, process)
local nextAt = math.max(tonumber(redis.call('GET', upcoming) or '0'), since + spacing)

local function openAt()
  local taken = redis.call('ZCARD', places)
  if taken < limit then return nextAt end
  local free = redis.call('ZRANGE', places, taken - limit, taken - limit, 'WITHSCORES')
  return math.max(nextAt, tonumber(free[2]))
end

local reply = { 0 }
while reply[1] < wanted do
  local at = openAt()
  local isFirst = rank == 0 or reply[1] > 0
  if at - now > (isFirst and horizon or -rank * ${GRACE_MS}) then break end
  at = math.max(at, now)
  nextAt = math.max(nextAt, at - ${CATCH_UP_MS}) + spacing
  redis.call('ZADD', places, at + ${UNHEARD_MS}, name .. ':' .. reply[1])
  reply[1] = reply[1] + 1
  reply[reply[1] + 1] = math.ceil(at - now)
end

if reply[1] > 0 then
  redis.call('ZREMRANGEBYRANK', line, 0, rank)
  redis.call('SET', upcoming, nextAt, 'PX', math.ceil(nextAt - now) + ${KEEP_MS})
  redis.call('PEXPIRE', places, ${KEEP_MS})
else
  local at = openAt()
  reply[2] = math.ceil(at - now + rank * spacing)
  reply[3] = redis.call('ZCARD', line)
  reply[4] = at > nextAt and 1 or 0
end
redis.call('PEXPIRE', line, ${KEEP_MS})
return reply`,
    clock,
  );
}

/**
 * Says when a place is free again. KEYS: places. ARGV: name of the place; milliseconds until then.
 */
export function createSettleScript(clock?: string): Script {
  return defineScript(
    `
local freeInMs = tonumber(ARGV[2])
if freeInMs > 0 then return redis.call('ZADD', KEYS[1], 'XX', now + freeInMs, ARGV[1]) end
return redis.call('ZREM', KEYS[1], ARGV[1])`,
    clock,
  );
}
