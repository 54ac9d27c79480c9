import { z } from 'zod';
import type { AccountBase, Provider } from '../provider.js';

const secret = z.string().min(1, 'expected a value; is the environment variable set?');

const regionsShape = z
  .array(z.string().regex(/^[a-z]+(-[a-z0-9]+)+$/, 'expected a region such as ap-guangzhou'))
  .min(1);

const accountShape = z.strictObject({
  name: z.string(),
  provider: z.literal('tencentcloud'),
  secretId: secret,
  secretKey: secret,
  /** An unset `${TENCENTCLOUD_TOKEN}` is an empty text: no token. */
  token: z.string().optional(),
  regions: regionsShape,
});

/** A Tencent Cloud account as configured. */
export type TencentAccount = AccountBase & z.infer<typeof accountShape>;

/** Tencent Cloud: API 3.0, signed with TC3-HMAC-SHA256. */
export const tencentcloud: Provider<'tencentcloud', TencentAccount> = {
  name: 'tencentcloud',
  title: 'Tencent Cloud',
  accountShape,
  shownShape: z.object({ provider: z.literal('tencentcloud'), regions: regionsShape }),
  regionsOf: (account) => account.regions,
};
