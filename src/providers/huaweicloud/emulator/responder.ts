import type { Random } from '../../../emulator/world/random.js';
import type { WireResponse } from '../../../emulator/wire/service-emulator.js';
import type { Refusal } from './refusal.js';

/** Puts answers into the form of Huawei Cloud's REST APIs, each with a request id of its own. */
export interface Responder {
  answer(body: object): WireResponse;
  refuse(refusal: Refusal): WireResponse;
}

/** A responder that takes its request ids from `random`. */
export function createResponder(random: Random): Responder {
  const respond = (status: number, toBody: (requestId: string) => object): WireResponse => {
    const requestId = random.hex(32);
    return {
      status,
      headers: { 'content-type': 'application/json', server: 'api-gateway', 'x-request-id': requestId },
      body: JSON.stringify(toBody(requestId)),
    };
  };
  return {
    answer: (body) => respond(200, () => body),
    refuse: (refusal) => ({
      ...respond(refusal.status, (requestId) => toErrorBody(refusal, requestId)),
      errorCode: refusal.code,
    }),
  };
}

/** The gateway names the request in the body; services send a member that they never use. */
function toErrorBody({ code, message }: Refusal, requestId: string): object {
  return code.startsWith('APIGW.')
    ? { error_msg: message, error_code: code, request_id: requestId }
    : { error_code: code, error_msg: message, error_ext_msg: null };
}
