import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { listForwarders, workerAddress } from '../../../src/emulator/world/cast.js';
import { createVirtualClock, periodOf } from '../../../src/emulator/world/virtual-clock.js';
import { createWorld } from '../../../src/emulator/world/world.js';

describe('a world', () => {
  it('is the same for the same seed, another for another', () => {
    expect(createWorld({ seed: 3 }).cast).toEqual(createWorld({ seed: 3 }).cast);
    expect(createWorld({ seed: 4 }).cast).not.toEqual(createWorld({ seed: 3 }).cast);
  });

  it('says which size is out of range', () => {
    expect(() => createWorld({ size: { proxies: -1 } })).toThrow(/proxies is -1/);
    expect(() => createWorld({ size: { flows: 1.5 } })).toThrow(RangeError);
    expect(createWorld({ size: { proxies: 5000 } }).cast.accelerators).toHaveLength(5000);
  });

  it('does not shift one topic by drawing from another', () => {
    const world = createWorld();
    const first = world.random('a').next();
    world.random('b').next();
    expect(world.random('a').next()).toBe(first);
  });
});

describe('the cast', () => {
  const large = createWorld({
    size: {
      apps: 2000,
      proxies: 2000,
      mongoInstances: 1000,
      redisInstances: 1000,
      flows: 500,
      viewers: 2000,
    },
  }).cast;

  it('has addresses only, each host its own, however large the world', () => {
    const groups = [
      large.apps.map(({ address }) => address),
      large.accelerators.map(({ accessAddress }) => accessAddress),
      large.accelerators.map(({ forwardAddress }) => forwardAddress),
      large.mongo.flatMap(({ vip, nodes, mongos }) => [vip, ...nodes, ...mongos]),
      large.redis.flatMap(({ nodes, proxies }) => [...nodes, ...proxies]),
      large.mediaEdges.ingest,
      large.mediaEdges.egress,
      large.viewers,
      large.monitors,
      Array.from({ length: 3000 }, (_, index) => workerAddress(index)),
    ];
    for (const addresses of groups) {
      expect(addresses.filter((address) => !ipaddr.isValid(address))).toEqual([]);
      expect(new Set(addresses).size).toBe(addresses.length);
    }
    const all = groups.flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it('has different ids and names', () => {
    for (const plans of [large.mongo, large.redis]) {
      expect(new Set(plans.map(({ resourceId }) => resourceId)).size).toBe(plans.length);
      expect(new Set(plans.map(({ name }) => name)).size).toBe(plans.length);
    }
  });

  it('puts accelerators in front of databases, caches, media servers, ingest addresses and applications', () => {
    const { cast } = createWorld();
    expect(new Set(cast.accelerators.map(({ target }) => target.kind))).toEqual(
      new Set(['app', 'mongo', 'redis', 'media', 'ingest']),
    );
    expect(listForwarders(cast, { kind: 'mongo', name: 'orders-db' }).length).toBeGreaterThan(0);
    expect(new Set(cast.accelerators.map(({ group }) => group)).size).toBe(4);
  });
});

describe('a virtual clock', () => {
  it('follows real time at its rate, and moves on', () => {
    let real = 1000;
    const clock = createVirtualClock({ startAt: 50_000, rate: 10, realNow: () => real });
    real += 7;
    expect(clock.now()).toBe(50_070);
    clock.advance(30);
    expect(clock.now()).toBe(50_100);
    expect(periodOf(clock, 40)).toBe(2);
  });

  it('stands still at rate 0', () => {
    let real = 1000;
    const clock = createVirtualClock({ rate: 0, realNow: () => real });
    real += 5000;
    expect(clock.now()).toBe(1000);
  });
});
