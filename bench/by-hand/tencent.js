import { Agent } from 'node:http';
import { createRequire } from 'node:module';
import { URL } from 'node:url';

// The official SDK that the root installs: whoever is compared uses the very same one.
const { CommonClient } = createRequire(import.meta.url)(
  'tencentcloud-sdk-nodejs/tencentcloud/common/common_client',
);

const VERSIONS = { gaap: '2018-05-29', mongodb: '2019-07-25', streamlink: '2020-08-28' };

/** A service of Tencent Cloud through the official SDK: `ask` makes a call, `list` reads a list by Offset and Limit. */
export function createTencent({ secretId, secretKey, services }, { service, region, attempt }) {
  const { endpoint } = services[service];
  const client = new CommonClient(new URL(endpoint).host, VERSIONS[service], {
    region,
    credential: { secretId, secretKey },
    // Without an agent the SDK takes the proxy of the environment, on the loopback address too.
    profile: { httpProfile: { protocol: 'http://', agent: new Agent({ keepAlive: true }) } },
  });
  const ask = (action, parameters) => attempt(() => request(client, action, parameters));
  const list = async (action, rows, { limit, ...parameters }) => {
    const all = [];
    for (;;) {
      const page = await ask(action, { ...parameters, Offset: all.length, Limit: limit });
      all.push(...page[rows]);
      if (page[rows].length < limit) return all;
    }
  };
  return { ask, list };
}

async function request(client, action, parameters) {
  try {
    return await client.request(action, parameters);
  } catch (error) {
    error.throttled = error.code === 'RequestLimitExceeded';
    throw error;
  }
}
