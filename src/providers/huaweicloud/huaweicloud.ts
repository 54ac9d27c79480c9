import { z } from 'zod';
import type { AccountBase, Provider } from '../provider.js';

const secret = z.string().min(1, 'expected a value; is the environment variable set?');

const regionNameShape = z.string().regex(/^[a-z]+(-[a-z0-9]+)+$/, 'expected a region such as cn-north-4');

const regionShape = z.strictObject({
  name: regionNameShape,
  /** One a region: "Obtaining a Project ID" shows where the console has it. */
  projectId: z.string().regex(/^[0-9a-f]{32}$/, 'expected a project id of 32 hexadecimal digits'),
});

const accountShape = z.strictObject({
  name: z.string(),
  provider: z.literal('huaweicloud'),
  accessKey: secret,
  secretKey: secret,
  /** Of temporary keys. An unset variable is an empty text: no token. */
  securityToken: z.string().optional(),
  regions: z
    .array(regionShape)
    .min(1)
    // Ids name the region, not the project.
    .refine((regions) => new Set(regions.map(({ name }) => name)).size === regions.length, {
      error: 'expected each region once; a second project of a region is an account of its own',
    }),
});

/** A Huawei Cloud account as configured. */
export type HuaweiAccount = AccountBase & z.infer<typeof accountShape>;

/** A region of an account, and the project that is asked there. */
export type HuaweiRegion = HuaweiAccount['regions'][number];

/** Huawei Cloud: REST APIs, signed with SDK-HMAC-SHA256. */
export const huaweicloud: Provider<'huaweicloud', HuaweiAccount> = {
  name: 'huaweicloud',
  title: 'Huawei Cloud',
  accountShape,
  shownShape: z.object({
    provider: z.literal('huaweicloud'),
    regions: z.array(z.object({ name: regionNameShape })).min(1),
  }),
  regionsOf: (account) => account.regions.map(({ name }) => name),
};
