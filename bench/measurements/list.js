import { fiftyAtOnce } from './fifty-at-once.js';
import { gateway } from './gateway.js';
import { growth } from './growth.js';
import { joins } from './joins.js';
import { sharedQuota } from './shared-quota.js';
import { start } from './start.js';
import { throughput } from './throughput.js';

/** Every measurement, in the order in which they are made. */
export const measurements = [joins, fiftyAtOnce, throughput, gateway, sharedQuota, growth, start];
