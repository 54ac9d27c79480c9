import { createDcs } from './dcs.js';
import { createMediaServer } from './media-server.js';
import { createTencent } from './tencent.js';

/** The providers of a configuration as their own SDKs reach them, each call made as the strategy makes it. */
export function openProviders({ accounts }, { attempt }) {
  const account = (provider) => accounts.find((candidate) => candidate.provider === provider);
  const tencent = account('tencentcloud');
  const huawei = account('huaweicloud');
  return {
    accountNames: { tencent: tencent.name, huawei: huawei.name },
    tencentRegions: tencent.regions,
    huaweiRegions: huawei.regions,
    tencent: (service, region = tencent.regions[0]) => createTencent(tencent, { service, region, attempt }),
    dcs: (region) => createDcs(huawei, { region, attempt }),
    mediaServers: account('evostream').services.ems.servers.map((server) =>
      createMediaServer(server, attempt),
    ),
  };
}
