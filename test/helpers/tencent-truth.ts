import { createRequire } from 'node:module';
import type { CommonClient as SdkClient } from 'tencentcloud-sdk-nodejs/tencentcloud/common/common_client.js';
import type { RunningEmulator } from '../../src/emulator/serve/emulator-options.js';

const { CommonClient } = createRequire(import.meta.url)(
  'tencentcloud-sdk-nodejs/tencentcloud/common/common_client',
) as { CommonClient: typeof SdkClient };

const VERSIONS = { gaap: '2018-05-29', mongodb: '2019-07-25', streamlink: '2020-08-28' } as const;

/** Asks an emulator as its provider's own SDK does: the truth that the graph's answers are held against. */
export function createTruth(
  emulator: RunningEmulator,
  service: keyof typeof VERSIONS,
  region = 'ap-guangzhou',
) {
  const [key] = emulator.world.credentials.tencentcloud;
  const client = new CommonClient(new URL(emulator.url).host, VERSIONS[service], {
    region,
    credential: { secretId: key!.id, secretKey: key!.secret },
    profile: { httpProfile: { protocol: 'http://' } },
  });
  return {
    /** All rows of a list that pages by Offset and Limit. */
    list: async <Row>(action: string, rows: string, parameters: object, limit: number): Promise<Row[]> => {
      const all: Row[] = [];
      for (;;) {
        const page = (await client.request(action, {
          ...parameters,
          Offset: all.length,
          Limit: limit,
        })) as Record<string, Row[]>;
        all.push(...page[rows]!);
        if (page[rows]!.length < limit) return all;
      }
    },
    ask: <Answer>(action: string, parameters: object): Promise<Answer> =>
      client.request(action, parameters) as Promise<Answer>,
  };
}
