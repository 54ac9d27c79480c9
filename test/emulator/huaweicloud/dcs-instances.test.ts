import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InstanceRow } from '../../../src/providers/huaweicloud/dcs/emulator/wire-types.js';
import { openDcsWorld, type Answer, type DcsWorld } from './dcs-world.js';

let dcs: DcsWorld;
beforeAll(async () => {
  dcs = await openDcsWorld();
});
afterAll(() => dcs.close());

const list = (query: Record<string, string | number> = { limit: 1000 }): Promise<Answer> =>
  dcs.call('GET', '/instances', { query });
const nodes = (query: Record<string, string | number> = { limit: 100 }): Promise<Answer> =>
  dcs.call('GET', '/instances-logical-nodes', { query });

describe('ListInstances', () => {
  it("tells the region's instances, as the cast plans them", async () => {
    const { status, body, requestId } = await list();
    const planned = dcs.world.cast.redis.filter(({ region }) => region === 'cn-north-4');
    expect(status).toBe(200);
    expect(requestId).toMatch(/^[0-9a-f]{32}$/);
    expect(body.instance_num).toBe(planned.length);
    expect(body.instances.map((row) => [row.name, row.ip, row.port])).toEqual(
      planned.map(({ name, addresses, port }) => [name, addresses.join(','), port]),
    );
  });

  it('tells ten where no limit is sent, and the rest by offset', async () => {
    const big = await openDcsWorld({ size: { redisInstances: 24 } });
    const first = await big.call('GET', '/instances');
    const second = await big.call('GET', '/instances', { query: { offset: 10, limit: 1000 } });
    await big.close();
    expect(first.body.instances).toHaveLength(10);
    expect(first.body.instance_num).toBe(10 + second.body.instances.length);
  });

  it('gives clusters a comma list of addresses, and mixes the types as the examples do', async () => {
    const { instances } = (await list()).body;
    expect(instances.some((row) => /^[\d.]+,[\d.]+,[\d.]+$/.test(row.ip))).toBe(true);
    expect(instances.some((row) => row.enterprise_project_id === 0)).toBe(true);
    expect(instances.some((row) => JSON.stringify(row.publicip_id) === '{}')).toBe(true);
    expect(instances.some((row) => row.tags[0]!.key === 1)).toBe(true);
    expect(new Set(instances.map((row) => typeof row.no_password_access))).toEqual(
      new Set(['string', 'boolean']),
    );
    expect(instances.map((row) => row.status)).toContain('RESTARTING');
  });

  it.each<[string, (row: InstanceRow) => string]>([
    ['ip', (row) => row.ip.split(',')[0]!],
    ['instance_id', (row) => row.instance_id],
    ['name', (row) => row.name],
  ])('filters by %s', async (name, valueOf) => {
    const wanted = (await list()).body.instances[2]!;
    const { instances, instance_num: total } = (await list({ [name]: valueOf(wanted) })).body;
    expect(instances).toEqual([wanted]);
    expect(total).toBe(1);
  });

  it('takes a part of a name unless the whole is asked for', async () => {
    expect((await list({ name: 'cache', limit: 1000 })).body.instance_num).toBeGreaterThan(1);
    expect((await list({ name: 'cache', name_equal: 'true' })).body.instance_num).toBe(0);
  });

  it.each([{ limit: 1001 }, { limit: 0 }, { offset: -1 }, { offset: 'x' }, { page: 1 }])(
    'refuses %j',
    async (query) => {
      const { status, body } = await list(query);
      expect([status, body.error_code, body.error_ext_msg]).toEqual([400, 'DCS.4800', null]);
    },
  );
});

it('ShowInstance tells the mode and whether client addresses pass through', async () => {
  const { instances } = (await list()).body;
  const details = await Promise.all(instances.map((row) => dcs.call('GET', `/instances/${row.instance_id}`)));
  const modes = details.map(({ body }) => body.cache_mode);
  expect(new Set(modes)).toEqual(new Set(['single', 'ha', 'cluster', 'proxy', 'ha_rw_split']));
  expect(details.map(({ body }) => body.transparent_client_ip_enable)).toContain(false);
  details.forEach(({ body }, index) => {
    expect(body).toMatchObject(instances[index]!);
  });
});

describe('the nodes', () => {
  it('are told for all instances at once, as for each alone', async () => {
    const { body } = await nodes();
    expect(body.count).toBe(body.instances.length);
    for (const { instance_id: id, node_count: count, nodes: rows } of body.instances) {
      const single = await dcs.call('GET', `/instances/${id}/logical-nodes`);
      expect(single.body).toEqual({ instance_id: id, total: count, nodes: rows });
    }
  });

  it('are proxies and servers, one of them faulty, their port a text', async () => {
    const rows = (await nodes()).body.instances.flatMap((instance) => instance.nodes);
    expect(new Set(rows.map((row) => `${row.node_role} ${row.node_type}`))).toEqual(
      new Set(['redis-server master', 'redis-server slave', 'redis-proxy proxy']),
    );
    expect(rows.filter((row) => row.status === 'Inactive')).toHaveLength(1);
    expect(rows.every((row) => row.node_port === '6379')).toBe(true);
    expect(new Set(rows.map((row) => row.node_id)).size).toBe(rows.length);
  });

  it('are not told of an instance older than 4.0', async () => {
    const old = (await list()).body.instances.find((row) => row.engine_version === '3.0')!;
    const row = (await nodes()).body.instances.find((each) => each.instance_id === old.instance_id);
    expect(row).toEqual({ instance_id: old.instance_id, node_count: 0, nodes: [] });
  });

  it('come in pages of at most 100 instances', async () => {
    expect((await nodes({ limit: 101 })).body.error_code).toBe('DCS.4800');
    expect((await nodes({ limit: 2, offset: 1 })).body.instances).toHaveLength(2);
  });
});

describe('what cannot be asked', () => {
  it.each<[string, string, number, string]>([
    ['GET', '/instances/not-a-uuid', 400, 'DCS.4061'],
    ['GET', '/instances/11111111-2222-3333-4444-555555555555', 404, 'DCS.3022'],
    ['GET', '/instances/11111111-2222-3333-4444-555555555555/nothing', 404, 'DCS.4001'],
    ['POST', '/instances', 405, 'DCS.5001'],
  ])('%s %s', async (method, path, status, code) => {
    const answer = await dcs.call(method as 'GET', path);
    expect([answer.status, answer.body.error_code]).toEqual([status, code]);
    expect(answer.requestId).toMatch(/^[0-9a-f]{32}$/);
  });

  it("another region's instance", async () => {
    const foreign = dcs.world.cast.redis.find(({ region }) => region !== 'cn-north-4')!;
    expect((await dcs.call('GET', `/instances/${foreign.resourceId}`)).body.error_code).toBe('DCS.3022');
    const projectId = dcs.world.regions.huaweicloud[1]!.projectId;
    expect((await dcs.call('GET', `/instances/${foreign.resourceId}`, { projectId })).status).toBe(200);
  });

  it.each([
    ['nobody’s project', { projectId: 'f'.repeat(32) }, 401, 'DCS.1004'],
    ['a malformed project', { projectId: 'demo' }, 400, 'DCS.4002'],
    ['two projects at once', { headers: { 'X-Project-Id': 'f'.repeat(32) } }, 401, 'DCS.1004'],
    [
      'a wrong secret key',
      { credential: { accessKey: 'HWCONNECTOMEOPERATOR', secretKey: 'x' } },
      401,
      'APIGW.0301',
    ],
    ['an unknown access key', { credential: { accessKey: 'NOBODY', secretKey: 'x' } }, 401, 'APIGW.0301'],
    [
      'a sub-account without permission',
      { credential: { accessKey: 'HWCONNECTOMEPOWERLESS', secretKey: 'huawei-powerless-example' } },
      403,
      'APIGW.0302',
    ],
  ])('for %s', async (_name, more, status, code) => {
    const answer = await dcs.call('GET', '/instances', more);
    expect([answer.status, answer.body.error_code]).toEqual([status, code]);
  });

  it("the gateway's refusals name the request in the body too", async () => {
    const credential = { accessKey: 'NOBODY', secretKey: 'x' };
    const { body, requestId } = await dcs.call('GET', '/instances', { credential });
    expect(body).toEqual({
      error_code: 'APIGW.0301',
      error_msg: 'Incorrect IAM authentication information: ak NOBODY not exist',
      request_id: requestId,
    });
  });

  it('logs each call with its region and its error', async () => {
    dcs.log.clear();
    await dcs.call('GET', '/instances/not-a-uuid', { query: {} });
    expect(dcs.log.calls).toEqual([
      expect.objectContaining({
        service: 'dcs',
        action: 'ShowInstance',
        resource: 'not-a-uuid',
        region: 'cn-north-4',
        status: 400,
        errorCode: 'DCS.4061',
      }),
    ]);
  });
});

it('takes ten requests a second of one project and action, and throttles the eleventh', async () => {
  const busy = await openDcsWorld({ quotas: true });
  const burst = await Promise.all(Array.from({ length: 11 }, () => busy.call('GET', '/instances')));
  const other = await busy.call('GET', '/instances-logical-nodes');
  await busy.close();
  const throttled = burst.filter(({ status }) => status === 429);
  expect(throttled.map(({ body }) => body.error_code)).toEqual(['APIGW.0308']);
  expect(other.status).toBe(200);
});
