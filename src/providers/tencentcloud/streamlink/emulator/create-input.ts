import type { DescribeInput } from 'tencentcloud-sdk-nodejs/tencentcloud/services/mps/v20190612/mps_models.js';
import type { World } from '../../../../emulator/world/world.js';
import type { Random } from '../../../../emulator/world/random.js';
import type { Result } from '../../emulator/define-action.js';
import { createEndpoint } from './create-endpoint.js';
import type { Condition, Endpoint } from './endpoint.js';

/** Where an input stands in the world. */
export interface InputPlace {
  world: World;
  random: Random;
  flowName: string;
  /** Counts over all flows. */
  number: number;
  condition: Condition;
}

/** An input: what the list shows of it, and what its realtime status needs. */
export interface Input {
  endpoint: Endpoint;
  shown: Result<DescribeInput>;
}

type Settings = Result<DescribeInput>;

/** The protocols of inputs and what each has set; keys and passphrases are invented. */
const variants: readonly {
  protocol: string;
  mode: Endpoint['mode'];
  port: number;
  settings: (place: InputPlace) => Settings;
}[] = [
  { protocol: 'SRT', mode: 'Listener', port: 9000, settings: (place) => srtSettings(place, 'LISTENER') },
  {
    protocol: 'RTMP',
    mode: 'Listener',
    port: 1935,
    settings: ({ random }) => ({ RTMPSettings: { AppName: 'live', StreamKey: `secret-${random.hex(8)}` } }),
  },
  { protocol: 'SRT', mode: 'Caller', port: 9000, settings: (place) => srtSettings(place, 'CALLER') },
  {
    protocol: 'RTP',
    mode: 'Listener',
    port: 5004,
    settings: () => ({ RTPSettings: { FEC: 'none', IdleTimeout: 5000 } }),
  },
  {
    protocol: 'RTMP_PULL',
    mode: 'Caller',
    port: 1935,
    settings: ({ world, random, flowName }) => ({
      RTMPPullSettings: {
        SourceAddresses: [
          {
            TcUrl: `rtmp://${pullHost(world, random)}/live`,
            StreamKey: `${flowName}?key=secret-${random.hex(8)}`,
          },
        ],
      },
    }),
  },
];

/** An input with the settings of its protocol; the venues push to StreamLink's ingest addresses. */
export function createInput(place: InputPlace): Input {
  const { world, random, number, condition } = place;
  const variant = variants[number % variants.length];
  const { ingest } = world.cast.mediaEdges;
  const serverAddress = ingest[number % ingest.length] ?? '';
  if (variant === undefined) throw new RangeError('there are no kinds of inputs');
  const { protocol, mode, port } = variant;
  const endpoint = createEndpoint(
    { kind: 'Input', protocol, mode, serverAddress, condition },
    random,
    world.clock.startedAt,
  );
  return {
    endpoint,
    shown: {
      InputId: endpoint.id,
      InputName: `${place.flowName}-in-${number}`,
      Description: null,
      Protocol: protocol,
      InputAddressList: [{ Ip: serverAddress, Port: port + (number % 40) }],
      AllowIpList: ['192.0.2.0/24'],
      InputRegion: 'ap-singapore',
      FailOver: 'CLOSE',
      SRTSettings: null,
      RTPSettings: null,
      RTMPSettings: null,
      RTMPPullSettings: null,
      ...variant.settings(place),
      SecurityGroupIds: [],
      Zones: ['ap-singapore-1'],
      StreamUrls: [],
    },
  };
}

function srtSettings({ world, random, flowName }: InputPlace, mode: 'LISTENER' | 'CALLER'): Settings {
  const peer = { Ip: random.pick(world.cast.viewers), Port: 9000 };
  return {
    SRTSettings: {
      Mode: mode,
      StreamId: flowName,
      Latency: 400,
      RecvLatency: 400,
      PeerLatency: 400,
      PeerIdleTimeout: 5000,
      Passphrase: `secret-${random.hex(8)}`,
      PbKeyLen: 16,
      SourceAddresses: mode === 'CALLER' ? [peer] : null,
    },
  };
}

/** A media server, where the world has one. */
function pullHost({ cast }: World, random: Random): string {
  return cast.media.length > 0 ? random.pick(cast.media).publicAddress : 'media.example.com';
}
