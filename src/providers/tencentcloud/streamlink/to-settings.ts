import type {
  DescribeInputRISTSettings,
  DescribeInputRTPSettings,
  DescribeInputSRTSettings,
  DescribeOutputRTMPSettings,
  ResilientStreamConf,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/mps/v20190612/mps_models.js';
import { boolean, integer, record, text } from '../../../core/lenient.js';
import type {
  ResilientStream,
  RistSettings,
  RtmpSettings,
  RtpSettings,
  SrtSettings,
} from '../../../graph/streamlink/transport-settings.js';
import { toMode } from './to-mode.js';

/** Makes SRT settings; Passphrase and StreamId stay behind. */
export function toSrtSettings(value: unknown): SrtSettings | null {
  const settings: Partial<DescribeInputSRTSettings> | null = record(value);
  return (
    settings && {
      mode: toMode(settings.Mode),
      latencyMs: integer(settings.Latency),
      receiveLatencyMs: integer(settings.RecvLatency),
      peerLatencyMs: integer(settings.PeerLatency),
      peerIdleTimeoutMs: integer(settings.PeerIdleTimeout),
      keyLengthBytes: integer(settings.PbKeyLen),
    }
  );
}

/** Makes RTP settings. */
export function toRtpSettings(value: unknown): RtpSettings | null {
  const settings: Partial<DescribeInputRTPSettings> | null = record(value);
  return settings && { fec: text(settings.FEC), idleTimeoutMs: integer(settings.IdleTimeout) };
}

/** Makes RTMP settings of an output; those of an input hold nothing but secrets. */
export function toRtmpSettings(value: unknown): RtmpSettings | null {
  const settings: Partial<DescribeOutputRTMPSettings> | null = record(value);
  return (
    settings && {
      idleTimeoutMs: integer(settings.IdleTimeout),
      chunkSizeBytes: integer(settings.ChunkSize),
    }
  );
}

/** Makes RIST settings. */
export function toRistSettings(value: unknown): RistSettings | null {
  const settings: Partial<DescribeInputRISTSettings> | null = record(value);
  return (
    settings && {
      mode: toMode(settings.Mode),
      profile: text(settings.Profile),
      bufferMs: integer(settings.Buffer),
    }
  );
}

/** Makes the smoothing of an input. */
export function toResilientStream(value: unknown): ResilientStream | null {
  const conf: Partial<ResilientStreamConf> | null = record(value);
  return conf && { enabled: boolean(conf.Enable), bufferSeconds: integer(conf.BufferTime) };
}
