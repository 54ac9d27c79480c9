import type { BareAccount } from '../../../emulator/wire/service-emulator.js';
import type { World } from '../../../emulator/world/world.js';

/** The operator's account at Huawei Cloud, in all regions of the world. */
export function toAccount({ credentials, regions }: World): BareAccount {
  const [key] = credentials.huaweicloud;
  return {
    name: 'cache',
    provider: 'huaweicloud',
    accessKey: key?.id,
    secretKey: key?.secret,
    regions: regions.huaweicloud.map(({ name, projectId }) => ({ name, projectId })),
  };
}
