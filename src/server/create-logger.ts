import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';

/** Keys whose values never reach a log, wherever they stand in the first levels of a line. */
const SECRET_KEYS = [
  'authorization',
  'cookie',
  'secretId',
  'secretKey',
  'accessKey',
  'token',
  'password',
  'secret',
];
const REDACTED = ['', '*.', '*.*.'].flatMap((prefix) => SECRET_KEYS.map((key) => `${prefix}${key}`));

/** How much a log says. */
export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Makes the process's logger: JSON lines on standard output, or on another stream. */
export function createLogger(level: LogLevel, stream?: DestinationStream): Logger {
  const options = {
    level,
    base: { service: 'connectome' },
    redact: { paths: REDACTED, censor: '[redacted]' },
    serializers: { err: serializeError },
  };
  return stream ? pino(options, stream) : pino(options);
}

function serializeError(error: Error): unknown {
  const serialized: unknown = stdSerializers.err(error);
  return JSON.parse(hideUserinfo(JSON.stringify(serialized))) as unknown;
}

/** A URL in a foreign library's message may carry a login. */
function hideUserinfo(text: string): string {
  return text.replace(/(\w:\/\/)[^/@\s"]+@/g, '$1[redacted]@');
}
