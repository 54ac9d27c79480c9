import type { AcceleratorTarget, RedisMode } from './cast.js';

/** The applications of the world and the teams that run them. */
export const applications: readonly { app: string; team: string }[] = [
  { app: 'orders-api', team: 'commerce' },
  { app: 'checkout', team: 'commerce' },
  { app: 'payments-api', team: 'payments' },
  { app: 'accounts', team: 'identity' },
  { app: 'playback-api', team: 'live' },
  { app: 'ingest-gw', team: 'live' },
  { app: 'catalog', team: 'commerce' },
  { app: 'sessions', team: 'identity' },
  { app: 'ledger', team: 'payments' },
  { app: 'scoreboard', team: 'live' },
  { app: 'chat', team: 'live' },
  { app: 'search', team: 'insight' },
  { app: 'telemetry', team: 'insight' },
  { app: 'pricing', team: 'commerce' },
  { app: 'fraud-check', team: 'payments' },
  { app: 'analytics', team: 'insight' },
  { app: 'transcoder', team: 'live' },
  { app: 'admin-console', team: 'platform' },
  { app: 'cron', team: 'platform' },
  { app: 'edge-gateway', team: 'platform' },
];

/** The document databases, in the order in which a smaller world has them; `region` indexes the cloud's regions. */
export const mongoNames: readonly { name: string; team: string; region: number; sharded: boolean }[] = [
  { name: 'orders-db', team: 'commerce', region: 0, sharded: false },
  { name: 'catalog-db', team: 'commerce', region: 0, sharded: false },
  { name: 'cms-legacy', team: 'platform', region: 0, sharded: false },
  { name: 'payments-ledger', team: 'payments', region: 0, sharded: false },
  { name: 'playback-events', team: 'live', region: 1, sharded: true },
  { name: 'identity-db', team: 'identity', region: 0, sharded: false },
  { name: 'chat-history', team: 'live', region: 1, sharded: false },
  { name: 'telemetry-raw', team: 'insight', region: 0, sharded: true },
  { name: 'fraud-signals', team: 'payments', region: 0, sharded: false },
  { name: 'scores-sg', team: 'live', region: 1, sharded: false },
  { name: 'promo-2024', team: 'commerce', region: 0, sharded: false },
  { name: 'analytics-sg', team: 'insight', region: 1, sharded: false },
];

/** The caches, likewise. */
export const redisNames: readonly { name: string; team: string; region: number; mode: RedisMode }[] = [
  { name: 'orders-cache', team: 'commerce', region: 0, mode: 'ha' },
  { name: 'session-store', team: 'identity', region: 0, mode: 'proxy' },
  { name: 'catalog-cache', team: 'commerce', region: 0, mode: 'cluster' },
  { name: 'rate-counters', team: 'platform', region: 0, mode: 'single' },
  { name: 'live-presence', team: 'live', region: 0, mode: 'ha_rw_split' },
  { name: 'payments-locks', team: 'payments', region: 0, mode: 'ha' },
  { name: 'chat-fanout', team: 'live', region: 0, mode: 'proxy' },
  { name: 'search-hot', team: 'insight', region: 0, mode: 'cluster' },
  { name: 'cart-cache', team: 'commerce', region: 0, mode: 'ha' },
  { name: 'sg-sessions', team: 'identity', region: 1, mode: 'ha' },
  { name: 'sg-scoreboard', team: 'live', region: 1, mode: 'single' },
  { name: 'telemetry-buffer', team: 'insight', region: 0, mode: 'ha' },
];

/** The media servers, likewise. */
export const mediaNames: readonly string[] = ['tokyo-1', 'osaka-1', 'seoul-1', 'frankfurt-1', 'virginia-1'];

/** What the accelerators are for: a name, and what stands behind them. */
export const accelerations: readonly { name: string; target: AcceleratorTarget }[] = [
  { name: 'orders', target: { kind: 'app', name: 'orders-api' } },
  { name: 'live-ingest', target: { kind: 'ingest', name: '' } },
  { name: 'orders-db', target: { kind: 'mongo', name: 'orders-db' } },
  { name: 'tokyo-media', target: { kind: 'media', name: 'tokyo-1' } },
  { name: 'session-store', target: { kind: 'redis', name: 'session-store' } },
  { name: 'checkout', target: { kind: 'app', name: 'checkout' } },
  { name: 'playback', target: { kind: 'app', name: 'playback-api' } },
  { name: 'osaka-media', target: { kind: 'media', name: 'osaka-1' } },
  { name: 'accounts', target: { kind: 'app', name: 'accounts' } },
  { name: 'chat-history', target: { kind: 'mongo', name: 'chat-history' } },
  { name: 'scoreboard', target: { kind: 'app', name: 'scoreboard' } },
  { name: 'orders-cache', target: { kind: 'redis', name: 'orders-cache' } },
  { name: 'payments', target: { kind: 'app', name: 'payments-api' } },
  { name: 'chat', target: { kind: 'app', name: 'chat' } },
];

/** Where accelerated traffic enters: GAAP's region name, and the short form that operators use. */
export const accessRegions: readonly { name: string; short: string }[] = [
  { name: 'Singapore', short: 'sin' },
  { name: 'Frankfurt', short: 'fra' },
  { name: 'SaoPaulo', short: 'gru' },
  { name: 'Virginia', short: 'iad' },
  { name: 'Tokyo', short: 'nrt' },
  { name: 'Mumbai', short: 'bom' },
];

/** Where the origins of accelerated traffic are. */
export const originRegions: readonly string[] = ['Guangzhou', 'Singapore', 'Tokyo'];
