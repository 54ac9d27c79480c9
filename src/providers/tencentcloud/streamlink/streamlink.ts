import { z } from 'zod';
import { GLOBAL_REGION } from '../../../core/id.js';
import { defineService } from '../../define-service.js';
import { endpointShape } from '../../endpoint.js';
import { createTencentTarget } from '../client.js';
import { tencentcloud } from '../tencentcloud.js';
import { streamlinkActions } from './actions.js';
import { streamlinkErrors } from './errors.js';
import { createStreamlinkReads } from './streamlink-reads.js';
import { API_VERSIONS, versionOf } from './version-of.js';

const settingsShape = z.strictObject({
  endpoint: endpointShape.default('https://mdc.tencentcloudapi.com'),
  version: z
    .enum(API_VERSIONS)
    .optional()
    .describe('2020-08-28 (mdc) or 2019-06-12 (mps); the one that goes with the endpoint by default'),
});

/**
 * Tencent Cloud StreamLink: asked once per account. The pages disagree on whether it needs a region, so the account's
 * first one is sent.
 */
export const streamlink = defineService({
  name: 'streamlink',
  provider: tencentcloud,
  title: 'Tencent Cloud StreamLink',
  settingsShape,
  actions: streamlinkActions,
  createTargets: (account, { endpoint, version }: z.infer<typeof settingsShape>) => {
    const [wireRegion] = account.regions;
    return [
      createTencentTarget(account, {
        service: 'streamlink',
        region: GLOBAL_REGION,
        ...(wireRegion === undefined ? {} : { wireRegion }),
        endpoint,
        version: version ?? versionOf(endpoint),
        errors: streamlinkErrors,
      }),
    ];
  },
  createReads: createStreamlinkReads,
  loadEmulator: () => import('./emulator/emulator.js'),
});
