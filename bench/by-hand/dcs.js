import { createRequire } from 'node:module';
import { URLSearchParams } from 'node:url';
import { request } from 'undici';

// The official signer that the root installs; Huawei Cloud has no package for DCS.
const load = createRequire(import.meta.url);
const { AKSKSigner } = load('@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js');
const { BasicCredentials } = load('@huaweicloud/huaweicloud-sdk-core/auth/BasicCredentials.js');

/** DCS in a region, signed by the official signer; a refusal is an Error with DCS's code. */
export function createDcs({ accessKey, secretKey, services }, { region, attempt }) {
  const credential = new BasicCredentials().withAk(accessKey).withSk(secretKey);
  const base = `${services.dcs.endpoint}/v2/${region.projectId}`;
  const send = (call) => attempt(() => sendSigned(credential, { ...call, endpoint: base + call.path }));
  return {
    get: (path, queryParams = {}) => send({ method: 'GET', path, queryParams }),
    post: (path, data) => send({ method: 'POST', path, queryParams: {}, data }),
  };
}

async function sendSigned(credential, { method, endpoint, queryParams, data }) {
  const headers = { 'content-type': 'application/json' };
  const signed = AKSKSigner.sign(
    { method, endpoint, queryParams, headers, ...(data ? { data } : {}) },
    credential,
  );
  const query = new URLSearchParams(queryParams).toString();
  const { statusCode, body } = await request(query === '' ? endpoint : `${endpoint}?${query}`, {
    method,
    headers: signed,
    body: data ? JSON.stringify(data) : null,
  });
  const answer = await body.json();
  if (statusCode < 400) return answer;
  throw Object.assign(new Error(answer.error_msg), {
    code: answer.error_code,
    throttled: statusCode === 429,
  });
}
