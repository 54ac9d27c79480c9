import { createRequire } from 'node:module';
import type { CommonClient as SdkClient } from 'tencentcloud-sdk-nodejs/tencentcloud/common/common_client.js';
import type { ApiKey } from '../../../src/emulator/world/credentials.js';

const { CommonClient } = createRequire(import.meta.url)(
  'tencentcloud-sdk-nodejs/tencentcloud/common/common_client',
) as { CommonClient: typeof SdkClient };

/** Tencent's official client, unmodified, for one version of an API at a local URL. */
export function createTencentClient(
  url: string,
  key: Pick<ApiKey, 'id' | 'secret' | 'token'>,
  { version, region }: { version: string; region: string },
): SdkClient {
  return new CommonClient(new URL(url).host, version, {
    region,
    credential: { secretId: key.id, secretKey: key.secret, ...(key.token ? { token: key.token } : {}) },
    profile: { httpProfile: { protocol: 'http://' } },
  });
}
