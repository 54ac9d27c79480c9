import { AKSKSigner } from '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js';
import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core/auth/BasicCredentials.js';

/** A call as a user of Huawei's SDK would put it. */
export interface SdkCall {
  method: string;
  /** `http://host:port` */
  origin: string;
  path: string;
  query?: Record<string, string | number>;
  data?: object;
  headers?: Record<string, string>;
  credential: { accessKey: string; secretKey: string };
}

/** What goes on the wire. */
export interface SignedCall {
  method: string;
  url: string;
  headers: Record<string, string>;
}

/** Signs a call with Huawei's official signer, unmodified. */
export function signWithSdk(call: SdkCall): SignedCall {
  const request = {
    method: call.method,
    endpoint: call.origin + call.path,
    queryParams: call.query ?? {},
    headers: { 'content-type': 'application/json', ...call.headers },
    ...(call.data === undefined ? {} : { data: call.data }),
  };
  const credential = new BasicCredentials()
    .withAk(call.credential.accessKey)
    .withSk(call.credential.secretKey);
  // The SDK's request type wants members that its signer never reads.
  const headers = AKSKSigner.sign(request, credential);
  const query = Object.entries(call.query ?? {})
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
  return {
    method: call.method,
    url: call.origin + call.path + (query === '' ? '' : `?${query}`),
    headers: headers,
  };
}
