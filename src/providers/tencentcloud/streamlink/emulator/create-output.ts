import type { DescribeOutput } from 'tencentcloud-sdk-nodejs/tencentcloud/services/mps/v20190612/mps_models.js';
import type { Random } from '../../../../emulator/world/random.js';
import type { World } from '../../../../emulator/world/world.js';
import type { Result } from '../../emulator/define-action.js';
import { createEndpoint } from './create-endpoint.js';
import type { Condition, Endpoint } from './endpoint.js';

/** Where an output stands in the world. */
export interface OutputPlace {
  world: World;
  random: Random;
  flowName: string;
  /** Counts over all flows. */
  number: number;
  condition: Condition;
}

/** An output: what the list shows of it, and what its realtime status needs. */
export interface Output {
  endpoint: Endpoint;
  shown: Result<DescribeOutput>;
}

type Settings = Result<DescribeOutput>;

/** The protocols of outputs and what each has set; most push to the media servers. */
const variants: readonly {
  protocol: string;
  mode: Endpoint['mode'];
  settings: (place: OutputPlace, serverAddress: string) => Settings;
}[] = [
  {
    protocol: 'RTMP',
    mode: 'Caller',
    settings: ({ world, random, number }) => ({
      RTMPSettings: {
        IdleTimeout: 5000,
        ChunkSize: 4096,
        Destinations: [
          { Url: `rtmp://${pushHost(world, number)}:1935/live`, StreamKey: `secret-${random.hex(8)}` },
        ],
      },
    }),
  },
  {
    protocol: 'SRT',
    mode: 'Caller',
    settings: (place) => ({
      SRTSettings: {
        ...srtBasis(place),
        Mode: 'CALLER',
        Destinations: [{ Ip: pushHost(place.world, place.number), Port: 9999 }],
        SourceAddresses: null,
      },
    }),
  },
  {
    protocol: 'SRT',
    mode: 'Listener',
    settings: (place, serverAddress) => ({
      SRTSettings: {
        ...srtBasis(place),
        Mode: 'LISTENER',
        Destinations: null,
        SourceAddresses: [{ Ip: serverAddress, Port: 9100 }],
      },
    }),
  },
  {
    protocol: 'RTP',
    mode: 'Caller',
    settings: ({ world, number }) => ({
      RTPSettings: {
        Destinations: [{ Ip: pushHost(world, number), Port: 5004 }],
        FEC: 'none',
        IdleTimeout: 5000,
      },
    }),
  },
];

/** An output with the settings of its protocol, from one of StreamLink's egress addresses. */
export function createOutput(place: OutputPlace): Output {
  const { world, random, number, condition, flowName } = place;
  const variant = variants[number % variants.length];
  const { egress } = world.cast.mediaEdges;
  const serverAddress = egress[number % egress.length] ?? '';
  if (variant === undefined) throw new RangeError('there are no kinds of outputs');
  const { protocol, mode } = variant;
  const endpoint = createEndpoint(
    { kind: 'Output', protocol, mode, serverAddress, condition },
    random,
    world.clock.startedAt,
  );
  return {
    endpoint,
    shown: {
      OutputId: endpoint.id,
      OutputName: `${flowName}-out-${number}`,
      OutputType: 'Internet',
      OutputKind: 'Pinpoint',
      Description: null,
      Protocol: protocol,
      OutputAddressList: [{ Ip: serverAddress }],
      OutputRegion: 'eu-frankfurt',
      SRTSettings: null,
      RTPSettings: null,
      RTMPSettings: null,
      RTMPPullSettings: null,
      ...variant.settings(place, serverAddress),
      AllowIpList: null,
      MaxConcurrent: 4,
      SecurityGroupIds: [],
      Zones: ['eu-frankfurt-1'],
      StreamUrls: [],
      State: 'ENABLED',
    },
  };
}

function srtBasis({ random, flowName }: OutputPlace) {
  return {
    StreamId: flowName,
    Latency: 400,
    RecvLatency: 400,
    PeerLatency: 400,
    PeerIdleTimeout: 5000,
    Passphrase: `secret-${random.hex(8)}`,
    PbKeyLen: 16,
  };
}

/** The public address of a media server; some pushes go through an accelerator that leads to one. */
function pushHost({ cast }: World, number: number): string {
  const accelerators = cast.accelerators.filter(({ target }) => target.kind === 'media');
  const accelerator = number % 6 === 5 ? accelerators[0] : undefined;
  return (
    accelerator?.accessAddress ??
    cast.media[number % Math.max(1, cast.media.length)]?.publicAddress ??
    '203.0.113.200'
  );
}
