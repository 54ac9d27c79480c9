import type { AnyFault, FaultFigures, FaultOf } from '../world/faults.js';
import type { ServiceEmulator, WireResponse } from './service-emulator.js';

/** What the caller gets: an answer, a part of one, or a connection that ends in some other way. */
export type Outcome =
  | { kind: 'answer'; answer: WireResponse }
  | { kind: 'half'; answer: WireResponse }
  | { kind: 'close' }
  | { kind: 'reset' }
  | { kind: 'silence' };

interface Exchange {
  service: ServiceEmulator;
  /** What the service would have answered. */
  answer: WireResponse;
}

const htmlPage = '<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>';

const toAnswer = (answer: WireResponse): Outcome => ({ kind: 'answer', answer });

const outcomes: { [Kind in keyof FaultFigures]: (fault: FaultOf<Kind>, exchange: Exchange) => Outcome } = {
  latency: (_, { answer }) => toAnswer(answer),
  refused: () => ({ kind: 'close' }),
  gone: () => ({ kind: 'close' }),
  reset: () => ({ kind: 'reset' }),
  hang: () => ({ kind: 'silence' }),
  truncated: (_, { answer }) => ({ kind: 'half', answer }),
  html: ({ status = 502 }) =>
    toAnswer({ status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: htmlPage }),
  'wrong-shape': (_, { answer }) => toAnswer({ ...answer, body: misshape(String(answer.body)) }),
  status: ({ status }) => toAnswer({ status, body: '' }),
  error: ({ code, message }, { service }) => toAnswer(service.refuse(code, message)),
  body: ({ body, status = 200 }) =>
    toAnswer({ status, headers: { 'content-type': 'application/json' }, body }),
};

/** What a fault makes of an answer. */
export function toOutcome<Kind extends keyof FaultFigures>(
  fault: FaultOf<Kind>,
  exchange: Exchange,
): Outcome {
  return outcomes[fault.kind](fault, exchange);
}

/** Whether a fault cuts the connection before the request is looked at. */
export function isCut(fault: AnyFault): boolean {
  return fault.kind === 'refused' || fault.kind === 'gone';
}

/** Valid JSON in the right envelope, with every list an object and every number a text. */
function misshape(body: string): string {
  const swap = (_: string, value: unknown): unknown => {
    if (Array.isArray(value)) return { unexpected: 'shape' };
    return typeof value === 'number' ? `about ${value}` : value;
  };
  try {
    return JSON.stringify(JSON.parse(body), swap);
  } catch {
    return '{"unexpected":"shape"}';
  }
}
