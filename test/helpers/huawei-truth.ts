import type { RunningEmulator } from '../../src/emulator/serve/emulator-options.js';
import type { HuaweiRegion } from '../../src/emulator/world/regions.js';
import { signWithSdk } from '../emulator/huaweicloud/sdk-call.js';

/** An answer of DCS, or its refusal. */
export type DcsAnswer<Body> = { ok: true; body: Body } | { ok: false; code: string };

/** Asks an emulator's DCS in one region with Huawei's own signer. */
export function createHuaweiTruth(emulator: RunningEmulator, { projectId }: HuaweiRegion) {
  const [key] = emulator.world.credentials.huaweicloud;
  const credential = { accessKey: key!.id, secretKey: key!.secret };
  const send = async <Body>(call: {
    method: 'GET' | 'POST';
    path: string;
    query?: Record<string, string | number>;
    data?: object;
  }): Promise<DcsAnswer<Body>> => {
    const path = `/v2/${projectId}${call.path}`;
    const { method, url, headers } = signWithSdk({ ...call, path, origin: emulator.url, credential });
    const response = await fetch(url, {
      method,
      headers,
      body: call.data ? JSON.stringify(call.data) : null,
    });
    const body = (await response.json()) as Body & { error_code?: string };
    return response.ok ? { ok: true, body } : { ok: false, code: body.error_code ?? '' };
  };
  return {
    get: <Body>(path: string, query: Record<string, string | number> = {}) =>
      send<Body>({ method: 'GET', path, query }),
    post: <Body>(path: string, data: object) => send<Body>({ method: 'POST', path, data }),
  };
}
