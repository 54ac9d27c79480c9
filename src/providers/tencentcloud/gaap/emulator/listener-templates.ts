import type { AcceleratorTarget } from '../../../../emulator/world/cast.js';
import type { Protocol } from './records.js';

/** A listener that a proxy of some purpose has; further ones of its kind get ports from 20000 on. */
export interface ListenerTemplate {
  name: string;
  protocol: Protocol;
  port: number;
  /** Where its origins listen. */
  originPort: number;
  /** A domain that it forwards to instead of its purpose's origins. */
  domain?: string;
}

/** Which listeners lead to which kind of target, the most usual first. */
export const listenerTemplates: Readonly<Record<AcceleratorTarget['kind'], readonly ListenerTemplate[]>> = {
  app: [
    { name: 'https', protocol: 'HTTPS', port: 443, originPort: 8080 },
    { name: 'grpc', protocol: 'TCP', port: 9090, originPort: 9090 },
    { name: 'http', protocol: 'HTTP', port: 80, originPort: 8080 },
    { name: 'api', protocol: 'TCP', port: 8443, originPort: 8443 },
    { name: 'quic', protocol: 'UDP', port: 4433, originPort: 4433 },
    { name: 'metrics', protocol: 'TCP', port: 9100, originPort: 9100 },
    { name: 'ws', protocol: 'TCP', port: 8081, originPort: 8081 },
  ],
  mongo: [
    { name: 'mongo', protocol: 'TCP', port: 27_017, originPort: 27_017 },
    { name: 'mongo-bi', protocol: 'TCP', port: 27_018, originPort: 27_017 },
    { name: 'mongo-backup', protocol: 'TCP', port: 27_019, originPort: 27_017 },
  ],
  redis: [
    { name: 'redis', protocol: 'TCP', port: 6379, originPort: 6379 },
    { name: 'redis-ops', protocol: 'TCP', port: 6380, originPort: 6379 },
  ],
  media: [
    { name: 'rtmp', protocol: 'TCP', port: 1935, originPort: 1935 },
    { name: 'rtsp', protocol: 'TCP', port: 5544, originPort: 5544 },
    { name: 'mpegts', protocol: 'UDP', port: 9999, originPort: 9999 },
    { name: 'hls', protocol: 'HTTP', port: 8888, originPort: 8888 },
    { name: 'rtmps', protocol: 'TCP', port: 8081, originPort: 8081 },
  ],
  ingest: [
    { name: 'srt', protocol: 'UDP', port: 9000, originPort: 9000 },
    { name: 'rtmp-in', protocol: 'TCP', port: 1935, originPort: 1935 },
    { name: 'rtp', protocol: 'UDP', port: 5004, originPort: 5004 },
    {
      name: 'srt-old',
      protocol: 'UDP',
      port: 9001,
      originPort: 9000,
      domain: 'old-ingest.origin.example.com',
    },
  ],
};

/** The protocols that a purpose needs of its proxy. */
export function listProtocols(kind: AcceleratorTarget['kind']): Protocol[] {
  return [...new Set(listenerTemplates[kind].map(({ protocol }) => protocol))];
}
