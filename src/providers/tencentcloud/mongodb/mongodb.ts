import { z } from 'zod';
import { defineService } from '../../define-service.js';
import { endpointShape } from '../../endpoint.js';
import { createTencentTarget } from '../client.js';
import { tencentcloud } from '../tencentcloud.js';
import { mongodbActions } from './actions.js';
import { mongodbErrors } from './errors.js';
import { createMongodbReads } from './mongodb-reads.js';

const settingsShape = z.strictObject({
  endpoint: endpointShape.default('https://mongodb.tencentcloudapi.com'),
});

/** TencentDB for MongoDB: regional, so each region of an account is asked, and named on the wire. */
export const mongodb = defineService({
  name: 'mongodb',
  provider: tencentcloud,
  title: 'TencentDB for MongoDB',
  settingsShape,
  actions: mongodbActions,
  createTargets: (account, { endpoint }: z.infer<typeof settingsShape>) =>
    account.regions.map((region) =>
      createTencentTarget(account, {
        service: 'mongodb',
        region,
        // Pages of 2023 call the region optional, those since 2025 require it.
        wireRegion: region,
        endpoint,
        version: '2019-07-25',
        errors: mongodbErrors,
      }),
    ),
  createReads: createMongodbReads,
  loadEmulator: () => import('./emulator/emulator.js'),
});
