import { z } from 'zod';
import { GLOBAL_REGION } from '../../../core/id.js';
import { defineService } from '../../define-service.js';
import { endpointShape } from '../../endpoint.js';
import { createTencentTarget } from '../client.js';
import { tencentcloud } from '../tencentcloud.js';
import { gaapActions } from './actions.js';
import { gaapErrors } from './errors.js';
import { createGaapReads } from './gaap-reads.js';

const settingsShape = z.strictObject({
  endpoint: endpointShape.default('https://gaap.tencentcloudapi.com'),
});

/** Tencent Cloud Global Application Acceleration: global, so it is asked once per account and takes no region. */
export const gaap = defineService({
  name: 'gaap',
  provider: tencentcloud,
  title: 'Tencent Cloud Global Application Acceleration (GAAP)',
  settingsShape,
  actions: gaapActions,
  createTargets: (account, { endpoint }: z.infer<typeof settingsShape>) => [
    createTencentTarget(account, {
      service: 'gaap',
      region: GLOBAL_REGION,
      endpoint,
      version: '2018-05-29',
      errors: gaapErrors,
    }),
  ],
  createReads: createGaapReads,
  loadEmulator: () => import('./emulator/emulator.js'),
});
