import type { RunningEmulator } from '../../src/emulator/serve/emulator-options.js';

/** Runs a command on each media server of an emulator, over HTTP as the provider documents it. */
export async function askMediaServers(
  emulator: RunningEmulator,
  command: string,
  parameters: string,
): Promise<{ server: string; data: unknown }[]> {
  const edge = emulator.configuration.accounts.find(({ provider }) => provider === 'evostream');
  const { servers } = edge!.services['ems'] as { servers: { name: string; url: string }[] };
  return Promise.all(
    servers.map(async ({ name, url }) => {
      const { username, password, origin, pathname } = new URL(url);
      const base = `${origin}${pathname.replace(/\/$/, '')}`;
      const params = encodeURIComponent(Buffer.from(parameters).toString('base64'));
      const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
      const response = await fetch(`${base}/${command}?params=${params}`, {
        headers: username === '' ? {} : { authorization },
      });
      const { data } = (await response.json()) as { data: unknown };
      return { server: name, data };
    }),
  );
}
