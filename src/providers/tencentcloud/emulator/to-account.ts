import type { BareAccount } from '../../../emulator/wire/service-emulator.js';
import type { World } from '../../../emulator/world/world.js';

/** The operator's account at Tencent Cloud, in all regions of the world. */
export function toAccount({ credentials, regions }: World): BareAccount {
  const [key] = credentials.tencentcloud;
  return {
    name: 'prod',
    provider: 'tencentcloud',
    secretId: key?.id,
    secretKey: key?.secret,
    regions: [...regions.tencentcloud],
  };
}
