import { appendFile, open, readFile } from 'node:fs/promises';
import process from 'node:process';
import { CONNECTOME } from './paths.js';
import { until } from './until.js';

/** Starts the invented world, which writes a configuration that reaches it, and adds what subgraphs share to that. */
export async function startWorld(troupe, { file, secret, redisUrl }) {
  const output = await open(file, 'w');
  troupe.start('emulator', {
    command: process.execPath,
    args: [CONNECTOME, 'emulate', '--port', '0'],
    stdout: output.fd,
  });
  await until('emulator', async () => (await readFile(file, 'utf8')).includes('accounts:'), troupe.over);
  await output.close();
  const redis = redisUrl === null ? '' : `redis: { url: ${JSON.stringify(redisUrl)} }\n`;
  await appendFile(file, `gateway: { secret: ${JSON.stringify(secret)} }\n${redis}`);
}
