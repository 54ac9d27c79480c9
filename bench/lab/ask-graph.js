import { request } from 'undici';

/** Posts an operation and answers the parsed response, whatever its status. */
export async function askGraph(url, query, { variables = {}, headers = {}, dispatcher } = {}) {
  const { body } = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
    dispatcher,
  });
  return body.json();
}
