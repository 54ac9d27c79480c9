import { expect, it } from 'vitest';
import { pino } from 'pino';
import { parseConfiguration } from '../../src/config/parse-configuration.js';
import { createServer } from '../../src/server/create-server.js';
import { describeWithRedis, openRedis } from '../helpers/open-redis.js';
import { createTencentAccount } from '../helpers/start-test-server.js';

const PASSWORD = 'an-invented-password';

describeWithRedis('a server that shares', () => {
  it('never writes the password of Redis to its log or its metrics, and says goodbye when it ends', async () => {
    const redis = await openRedis();
    await redis.ask('CONFIG', 'SET', 'requirepass', PASSWORD);
    const written: string[] = [];
    const url = redis.url.replace('://', `://default:${PASSWORD}@`);
    const server = await createServer({
      configuration: parseConfiguration(
        {
          server: { port: 0 },
          accounts: [createTencentAccount('http://127.0.0.1:9')],
          redis: { url },
        },
        {},
      ),
      logger: pino({ level: 'debug' }, { write: (line) => void written.push(line) }),
      drainMs: 100,
    });
    const base = await server.listen();
    const readMetrics = async (): Promise<string> => (await fetch(`${base}/metrics`)).text();
    await untilTrue(async () => /^connectome_redis_up 1$/m.test(await readMetrics()));
    await redis.kill();
    await untilTrue(() => written.some((line) => line.includes('Redis is gone')));
    expect(await readMetrics()).toMatch(/^connectome_redis_up 0$/m);
    expect(written.join('') + (await readMetrics())).not.toContain(PASSWORD);
    await server.close();
  });

  it('leaves the group with a word', async () => {
    const redis = await openRedis();
    const configuration = parseConfiguration(
      {
        server: { port: 0 },
        accounts: [createTencentAccount('http://127.0.0.1:9')],
        redis: { url: redis.url },
      },
      {},
    );
    const server = await createServer({ configuration, logger: pino({ level: 'silent' }), drainMs: 100 });
    const countMembers = async (): Promise<number> => {
      const [key] = (await redis.ask('KEYS', '*:members')) as string[];
      return key === undefined ? 0 : Number(await redis.ask('ZCARD', key));
    };
    await untilTrue(async () => (await countMembers()) === 1);
    await server.close();
    expect(await countMembers()).toBe(0);
    await redis.close();
  });
});

async function untilTrue(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}
