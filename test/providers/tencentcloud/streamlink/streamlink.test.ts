import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { streamlinkActions } from '../../../../src/providers/tencentcloud/streamlink/actions.js';
import { streamlink } from '../../../../src/providers/tencentcloud/streamlink/streamlink.js';
import { versionOf } from '../../../../src/providers/tencentcloud/streamlink/version-of.js';

const account = {
  name: 'prod',
  provider: 'tencentcloud',
  secretId: 'AKIDexample',
  secretKey: 'examplesecret',
  regions: ['ap-tokyo', 'ap-guangzhou'],
};

let server: Server;
let headers: NodeJS.Dict<string | string[]>;

beforeAll(async () => {
  server = createServer((request, response) => {
    headers = request.headers;
    response.end('{"Response":{"Infos":[],"RequestId":"r"}}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
beforeEach(() => {
  headers = {};
});

/** Asks once with some settings, and gives the headers that arrived. */
async function headersWith(settings: { version?: string }): Promise<typeof headers> {
  const { port } = server.address() as AddressInfo;
  const parsed = streamlink.settingsShape.parse({ endpoint: `http://127.0.0.1:${port}`, ...settings });
  const [target] = streamlink.createTargets(account, parsed);
  await target!.send(streamlinkActions.DescribeStreamLinkFlows, {}, AbortSignal.timeout(5_000));
  return headers;
}

describe('the place to ask', () => {
  it('is one for an account, global in ids, mdc unless configured', () => {
    const targets = streamlink.createTargets(account, streamlink.settingsShape.parse({}));
    expect(targets).toHaveLength(1);
    expect(targets[0]).toMatchObject({ region: 'global', endpoint: 'mdc.tencentcloudapi.com' });
  });

  it.each([
    ['https://mdc.tencentcloudapi.com', '2020-08-28'],
    ['https://mdc.intl.tencentcloudapi.com', '2020-08-28'],
    ['https://mps.tencentcloudapi.com', '2019-06-12'],
    ['https://mps.intl.tencentcloudapi.com:8443', '2019-06-12'],
    ['http://127.0.0.1:8080', '2020-08-28'],
  ])('at %s speaks %s', (endpoint, version) => {
    expect(versionOf(endpoint)).toBe(version);
  });

  it.each([
    [{}, '2020-08-28'],
    [{ version: '2019-06-12' }, '2019-06-12'],
  ])('with the settings %j is asked in version %s', async (settings, version) => {
    expect((await headersWith(settings))['x-tc-version']).toBe(version);
  });

  it('is told the first region of the account', async () => {
    expect((await headersWith({}))['x-tc-region']).toBe('ap-tokyo');
  });

  it.each([{ version: '2018-05-29' }, { endpoint: 'mps' }, { region: 'ap-tokyo' }])(
    'refuses the settings %j',
    (settings) => {
      expect(streamlink.settingsShape.safeParse(settings).success).toBe(false);
    },
  );
});
