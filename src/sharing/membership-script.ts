import { defineScript, type Script } from './script.js';

/** When a process that says nothing makes the others careful, and when it is taken for dead. Assumed; milliseconds. */
export const SILENT_MS = 1_000;
export const DEAD_MS = 5_000;

/** How long after all have come together they share: each of them has heard of it by then. Assumed; milliseconds. */
const SETTLE_MS = 600;

/** How long the first one waits for others: Redis may have lost what it knew of them. Assumed; milliseconds. */
const FIRST_MS = 1_000;

/** What keys of a group outlive its last process by, in milliseconds. */
const KEEP_MS = 60_000;

/** What a process says of itself: Redis is there for it, or is too slow, or it ends. */
export type Word = 'here' | 'away' | 'leaving';

/**
 * Notes what a process says, and answers the time of Redis, since when the group shares its quotas (0 while it does not),
 * and its members. A group shares while all of its members are here. When one is silent or away, or Redis has forgotten
 * the group, nobody is given a permit until all who were known are here again, or those who are not count as dead.
 *
 * KEYS: members by their last word; state of the group. ARGV: process; word; how many members it knew.
 */
export function createMembershipScript(clock?: string): Script {
  return defineScript(
    `
local members, group = KEYS[1], KEYS[2]
local process, word, known = ARGV[1], ARGV[2], tonumber(ARGV[3])
local function field(name) return tonumber(redis.call('HGET', group, name) or '0') end

if word == 'leaving' then
  local size = field('size')
  if redis.call('ZREM', members, process) == 1 and size > 0 then redis.call('HSET', group, 'size', size - 1) end
  return { now, 0 }
end

redis.call('ZADD', members, word == 'here' and now or now - ${SILENT_MS} - 1, process)
redis.call('ZREMRANGEBYSCORE', members, '-inf', now - ${DEAD_MS})
local all = redis.call('ZRANGE', members, 0, -1)
local here = redis.call('ZCOUNT', members, now - ${SILENT_MS}, '+inf')
local size = math.max(field('size'), known)
local begun = field('begun')
if begun == 0 then
  begun = now
  redis.call('HSET', group, 'begun', begun)
end

local since = field('since')
if since > 0 and here < #all then
  since = 0
  redis.call('HDEL', group, 'since')
  redis.call('HSET', group, 'begun', now)
elseif since == 0 and here == #all then
  local isWhole = size > 0 and here >= size
  if isWhole or now >= begun + (size > 0 and ${DEAD_MS} or ${FIRST_MS}) then
    since = now + ${SETTLE_MS}
    redis.call('HSET', group, 'since', since)
  end
end
if since > 0 then size = #all end
redis.call('HSET', group, 'size', size)
redis.call('PEXPIRE', members, ${KEEP_MS})
redis.call('PEXPIRE', group, ${KEEP_MS})
return { now, since, unpack(all) }`,
    clock,
  );
}
