import { gaap } from './tencentcloud/gaap/gaap.js';

/** Every service of this graph: a new one is a line here and a line in resolvers/index.ts. */
export const services = [gaap] as const;
