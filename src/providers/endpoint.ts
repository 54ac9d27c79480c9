import { z } from 'zod';

/** An endpoint in the configuration: http or https, host and port, and a path where the service takes one. */
export const endpointShape = z
  .url({ protocol: /^https?$/, error: 'expected a URL such as https://host:port' })
  .describe('Where the service is reached instead of its public address');
