import { ems } from './evostream/ems/ems.js';
import { dcs } from './huaweicloud/dcs/dcs.js';
import { gaap } from './tencentcloud/gaap/gaap.js';
import { mongodb } from './tencentcloud/mongodb/mongodb.js';
import { streamlink } from './tencentcloud/streamlink/streamlink.js';

/** Every service of this graph: a new one is a line here and a line in resolvers/index.ts. */
export const services = [mongodb, gaap, streamlink, dcs, ems] as const;
