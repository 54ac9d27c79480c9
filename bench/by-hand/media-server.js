import { Buffer } from 'node:buffer';
import { URL } from 'node:url';
import { request } from 'undici';

/** A media server over HTTP as EvoStream documents it: a command with its parameters in base64. */
export function createMediaServer({ name, url }, attempt) {
  const { username, password, origin, pathname } = new URL(url);
  const base = origin + pathname.replace(/\/$/, '');
  const login = Buffer.from(`${username}:${password}`).toString('base64');
  const headers = username === '' ? {} : { authorization: `Basic ${login}` };
  const run = async (command, parameters) => {
    const params = encodeURIComponent(Buffer.from(parameters).toString('base64'));
    const { body } = await request(`${base}/${command}?params=${params}`, { headers });
    return (await body.json()).data;
  };
  return { name, run: (command, parameters) => attempt(() => run(command, parameters)) };
}
