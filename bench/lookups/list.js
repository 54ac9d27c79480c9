import { proxies } from './proxies.js';
import { mongoInstances } from './mongo-instances.js';
import { realServers } from './real-servers.js';
import { redisInstances } from './redis-instances.js';

/**
 * Lookups of one thing by its id, as separate requests make them. Of each: the query; the ids of the world
 * (`listIds`); and the least calls that answer for all ids of a list at once (`toFloor`).
 */
export const lookups = [proxies, mongoInstances, redisInstances, realServers];
