import { z } from 'zod';
import { defineService } from '../../define-service.js';
import { endpointShape } from '../../endpoint.js';
import { createHuaweiTarget } from '../client.js';
import { huaweicloud } from '../huaweicloud.js';
import { dcsActions } from './actions.js';
import { createDcsReads } from './dcs-reads.js';
import { dcsErrors } from './errors.js';
import { dcsRoutes } from './routes.js';

const settingsShape = z.strictObject({ endpoint: endpointShape.optional() });

/** Huawei Cloud Distributed Cache Service, for Redis: regional, one project a region. */
export const dcs = defineService({
  name: 'dcs',
  provider: huaweicloud,
  title: 'Huawei Cloud Distributed Cache Service (DCS) for Redis',
  settingsShape,
  actions: dcsActions,
  createTargets: (account, { endpoint }: z.infer<typeof settingsShape>) =>
    account.regions.map((region) =>
      createHuaweiTarget(account, {
        service: 'dcs',
        region,
        endpoint: endpoint ?? `https://dcs.${region.name}.myhuaweicloud.com`,
        routes: dcsRoutes,
        errors: dcsErrors,
      }),
    ),
  createReads: createDcsReads,
  loadEmulator: () => import('./emulator/emulator.js'),
});
