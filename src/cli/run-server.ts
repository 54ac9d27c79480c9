import type { Configuration } from '../config/configuration.js';
import type { LogLevel } from '../server/create-logger.js';
import { untilToldToEnd } from './until-told-to-end.js';

export interface RunOptions {
  configuration: Configuration;
  logLevel: LogLevel;
  /** Told the address once the server listens. */
  onListening?: (url: string) => void;
}

/** Serves a configuration until the process is told to end, and then until what is under way is answered. */
export async function runServer({ configuration, logLevel, onListening }: RunOptions): Promise<void> {
  const { createLogger } = await import('../server/create-logger.js');
  const { createServer } = await import('../server/create-server.js');
  const logger = createLogger(logLevel);
  process.on('unhandledRejection', (err) => {
    logger.error({ err }, 'a promise failed unheard');
  });
  const server = await createServer({ configuration, logger });
  const url = await server.listen();
  onListening?.(url);
  const signal = await untilToldToEnd();
  logger.info({ signal }, 'draining');
  await server.close();
  logger.info('ended');
}
