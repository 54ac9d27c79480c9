import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli, startCli } from '../helpers/run-cli.js';

let directory: string;
let file: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'connectome-'));
  file = join(directory, 'connectome.yaml');
});
afterAll(() => rm(directory, { recursive: true }));

const CONFIGURATION = `
server: { port: 0 }
accounts:
  - name: prod
    provider: tencentcloud
    secretId: \${CLOUD_ID}
    secretKey: \${CLOUD_KEY}
    regions: [ap-guangzhou]
    services:
      gaap: { endpoint: "http://127.0.0.1:9" }
quotas:
  gaap.DescribeRules: 7
`;
const SECRETS = { CLOUD_ID: 'AKIDsecret', CLOUD_KEY: 'tops3cret' };

describe('check-config', () => {
  it('says what would be served, without secrets', async () => {
    await writeFile(file, CONFIGURATION);
    const { code, stdout, stderr } = await runCli(['check-config', '--config', file], SECRETS);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/can be served/);
    expect(stdout).toMatch(/account prod \(tencentcloud\)\n {2}gaap +global +127\.0\.0\.1:9/);
    expect(stdout).toMatch(/gaap\.DescribeRules {2}7 requests a second/);
    expect(stdout).not.toMatch(/AKIDsecret|tops3cret/);
  });

  it('says what a subgraph would ask, which needs no secrets but its own', async () => {
    await writeFile(file, `${CONFIGURATION}gateway: { secret: an-invented-gateway-secret }\n`);
    const core = await runCli(['check-config', '--config', file, '--subgraph', 'core']);
    expect([core.code, core.stderr]).toEqual([0, '']);
    expect(core.stdout).toMatch(/can be served by subgraph core\.\n[^]*account prod \(tencentcloud\)\n$/);
    expect(core.stdout).toMatch(/answers gateways with 1 secret, on this machine only/);
    expect(core.stdout).not.toContain('an-invented-gateway-secret');
    const gaap = await runCli(['check-config', '--config', file, '--subgraph', 'gaap']);
    expect(gaap.code).toBe(2);
    expect(gaap.stderr).toMatch(/CLOUD_ID is not set[^]*CLOUD_KEY is not set/);
  });

  it('says everything that is wrong', async () => {
    await writeFile(file, CONFIGURATION.replace('port: 0', 'prot: 0').replace('gaap:', 'gap:'));
    const { code, stdout, stderr } = await runCli(['check-config', '--config', file], {
      CLOUD_ID: 'AKIDsecret',
    });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^connectome: the configuration has 3 problems:\n/);
    expect(stderr).toMatch(/server\.prot: .*accounts\[0\]\.secretKey: .*CLOUD_KEY.*services\.gap: .*gaap/s);
    expect(stderr).not.toContain('AKIDsecret');
  });
});

describe('serve', () => {
  it('answers until it is told to end, and ends well', async () => {
    await writeFile(file, CONFIGURATION);
    const cli = startCli(['serve', '--config', file], SECRETS);
    const [, url] = await cli.says(/Server listening at (http:\/\/127\.0\.0\.1:\d+)/);
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"query Names { accounts { name } }"}',
    });
    expect(await response.json()).toEqual({ data: { accounts: [{ name: 'prod' }] } });
    cli.process.kill('SIGTERM');
    expect(await cli.ended).toBe(0);
    expect(cli.stdout()).toMatch(/"operation":"Names"[^]*"draining"[^]*"ended"/);
    expect(cli.stdout()).not.toMatch(/AKIDsecret|tops3cret/);
    expect(cli.stderr()).toBe('');
  });

  it('refuses to be open to other machines without authentication', async () => {
    await writeFile(file, CONFIGURATION);
    const { code, stderr } = await runCli(['serve', '--config', file], { ...SECRETS, HOST: '0.0.0.0' });
    expect(code).toBe(2);
    expect(stderr).toMatch(/server\.host: "0\.0\.0\.0" is open to other machines.*bearerTokens/);
  });

  it('refuses to be a subgraph open to other machines without a secret of the gateway', async () => {
    await writeFile(file, CONFIGURATION);
    const { code, stderr } = await runCli(['serve', '--config', file, '--subgraph', 'core'], {
      HOST: '0.0.0.0',
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/server\.host: "0\.0\.0\.0" is open to other machines.*configure gateway\.secret/);
  });

  it('says what to do about a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await writeFile(file, CONFIGURATION);
    const { code, stderr } = await runCli(['serve', '--config', file], { ...SECRETS, PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^connectome: the port is taken: .*PORT/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

it('emulate runs a world that serve can be told to ask', async () => {
  const world = startCli(['emulate', '--port', '0', '--proxies', '4']);
  await world.says(/provider: evostream[^]*url: .*\n/);
  await writeFile(file, world.stdout());
  const { code, stdout } = await runCli(['check-config', '--config', file]);
  world.process.kill('SIGTERM');
  expect([code, await world.ended]).toEqual([0, 0]);
  expect(stdout).toMatch(/account prod[^]*account cache[^]*account edge/);
});

it('demo is for this machine, and says what to do for others', async () => {
  const { code, stderr } = await runCli(['demo'], { HOST: '0.0.0.0' });
  expect(code).toBe(2);
  expect(stderr).toMatch(/HOST: "0\.0\.0\.0" .*leave HOST out.*connectome emulate/);
});

it('demo answers out of its own world', async () => {
  const demo = startCli(['demo'], { PORT: '0' });
  const [, dashboard, url] = await demo.says(/In a browser {3}(http:\S+)[^]*curl (http:\S+)/);
  const page = await fetch(dashboard!, { headers: { accept: 'text/html' } });
  expect(page.headers.get('content-type')).toMatch(/^text\/html/);
  const response = await fetch(url!, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ mediaServers { complete nodes { name status } } accounts { name } }"}',
  });
  const { data } = (await response.json()) as {
    data: { mediaServers: { complete: boolean; nodes: object[] }; accounts: object[] };
  };
  expect(data.accounts).toHaveLength(3);
  expect(data.mediaServers).toMatchObject({ complete: true });
  expect(data.mediaServers.nodes.length).toBeGreaterThan(0);
  demo.process.kill('SIGINT');
  expect(await demo.ended).toBe(0);
});
