import { z } from 'zod';
import { BROKEN_LOGIN, isLoginWhole } from '../../../core/whole-login.js';
import { defineService } from '../../define-service.js';
import { createEvostreamTarget } from '../client.js';
import { evostream } from '../evostream.js';
import { emsActions } from './actions.js';
import { createEmsReads } from './ems-reads.js';
import { emsRefusals } from './errors.js';

const serverShape = z.strictObject({
  /** The last part of the server's id, and the first of those of its connections: neither slash nor colon. */
  name: z.string().regex(/^[A-Za-z0-9][\w.-]*$/, 'expected letters, digits, dots, dashes and underscores'),
  url: z
    .url({
      protocol: /^https?$/,
      error: 'expected http(s)://[user:password@]host:port[/pseudoDomain]',
    })
    .refine(isLoginWhole, { error: BROKEN_LOGIN, abort: true })
    .refine((url) => !/[?#]/.test(url), 'expected a URL without a query or fragment')
    .describe('Where its HTTP JSON interface is, or the proxy of its web server in front of it'),
});

const settingsShape = z.strictObject({
  servers: z
    .array(serverShape)
    .min(1)
    .superRefine((servers, context) => {
      servers.forEach(({ name }, index) => {
        if (servers.findIndex((other) => other.name === name) === index) return;
        context.addIssue({
          code: 'custom',
          path: [index, 'name'],
          message: `another server is named ${name} too`,
        });
      });
    }),
});

/** EvoStream Media Server: each server is asked by itself, and is an instance of the graph. */
export const ems = defineService({
  name: 'ems',
  provider: evostream,
  title: 'EvoStream Media Server (EMS)',
  settingsShape,
  actions: emsActions,
  createTargets: (account, { servers }: z.infer<typeof settingsShape>) =>
    servers.map(({ name, url }) =>
      createEvostreamTarget(account, { service: 'ems', name, url, refusals: emsRefusals }),
    ),
  createReads: createEmsReads,
  loadEmulator: () => import('./emulator/emulator.js'),
});
