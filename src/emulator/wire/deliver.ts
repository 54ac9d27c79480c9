import type { ServerResponse } from 'node:http';
import type { Outcome } from './outcome.js';
import type { WireResponse } from './service-emulator.js';

/** Gives the caller an outcome on the wire. */
export function deliver(outcome: Outcome, response: ServerResponse): void {
  switch (outcome.kind) {
    case 'answer':
      sendWhole(outcome.answer, response);
      break;
    case 'half':
      sendHalf(outcome.answer, response);
      break;
    case 'close':
      response.socket?.destroy();
      break;
    case 'reset':
      response.socket?.resetAndDestroy();
      break;
    case 'silence':
      break;
  }
}

function sendWhole({ status, headers, body }: WireResponse, response: ServerResponse): void {
  response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers });
  response.end(body);
}

/** Without a length the body goes out in chunks: the receiver cannot tell that half of it is missing. */
function sendHalf({ status, headers, body }: WireResponse, response: ServerResponse): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers });
  response.end(bytes.subarray(0, Math.floor(bytes.length / 2)));
}
