import { z } from 'zod';
import { BROKEN_LOGIN, isLoginWhole } from '../core/whole-login.js';

/** An endpoint in the configuration: http or https, host and port, and a path where the service takes one. */
export const endpointShape = z
  .url({ protocol: /^https?$/, error: 'expected a URL such as https://host:port' })
  .refine(isLoginWhole, BROKEN_LOGIN)
  .describe('Where the service is reached instead of its public address');
