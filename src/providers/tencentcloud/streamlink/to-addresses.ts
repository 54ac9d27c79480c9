import type {
  DescribeInput,
  DescribeOutput,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/mps/v20190612/mps_models.js';
import { integer, record, records, text } from '../../../core/lenient.js';
import { toPublicUrl } from '../../../core/public-url.js';
import type { FlowAddressRole } from '../../../graph/streamlink/enums.js';
import type { FlowAddress } from '../../../graph/streamlink/flow-address.js';

/** A list of addresses in an answer: which settings hold it, under which key, and what its addresses are for. */
type Place<Holder> = readonly [settings: keyof Holder, list: string, role: FlowAddressRole];

/** Where an input's description names its peers, or what it calls. */
const INPUT_PLACES: readonly Place<DescribeInput>[] = [
  ['SRTSettings', 'SourceAddresses', 'SOURCE'],
  ['RTMPPullSettings', 'SourceAddresses', 'SOURCE'],
  ['RTSPPullSettings', 'SourceAddresses', 'SOURCE'],
  ['HLSPullSettings', 'SourceAddresses', 'SOURCE'],
];

/** Where an output's description names its peers, and where they find it. */
const OUTPUT_PLACES: readonly Place<DescribeOutput>[] = [
  ['SRTSettings', 'SourceAddresses', 'LISTEN'],
  ['RISTSettings', 'SourceAddresses', 'LISTEN'],
  ['RTMPPullSettings', 'ServerUrls', 'PLAYBACK'],
  ['RTSPPullSettings', 'ServerUrls', 'PLAYBACK'],
  ['HLSPullSettings', 'ServerUrls', 'PLAYBACK'],
  ['SRTSettings', 'Destinations', 'DESTINATION'],
  ['RTPSettings', 'Destinations', 'DESTINATION'],
  ['RTMPSettings', 'Destinations', 'DESTINATION'],
];

/** StreamUrlDetail.Type. */
const URL_ROLES: Readonly<Record<string, FlowAddressRole>> = {
  Playback: 'PLAYBACK',
  RelayDestination: 'DESTINATION',
  SourceCaptureUrl: 'SOURCE',
  IngestEndpoint: 'INGEST',
};

/** The port that a URL of a scheme means when it names none. */
const PORTS: Readonly<Record<string, number>> = {
  'http:': 80,
  'https:': 443,
  'rtmp:': 1935,
  'rtmps:': 443,
  'rtsp:': 554,
  'rtsps:': 322,
};

/** Makes the addresses of an input: where it is fed, and where it fetches. */
export function toInputAddresses(input: Partial<DescribeInput>): FlowAddress[] {
  return withStreamUrls(
    [
      ...records(input.InputAddressList).map((address) => toAddress(address, 'INGEST')),
      ...INPUT_PLACES.flatMap((place) => addressesAt(input, place)),
    ],
    input.StreamUrls,
  );
}

/** Makes the addresses of an output: where it sends from, waits, and pushes to. */
export function toOutputAddresses(output: Partial<DescribeOutput>): FlowAddress[] {
  return withStreamUrls(
    [
      ...records(output.OutputAddressList).map((address) => toAddress(address, 'EGRESS')),
      ...OUTPUT_PLACES.flatMap((place) => addressesAt(output, place)),
    ],
    output.StreamUrls,
  );
}

function addressesAt<Holder>(holder: Partial<Holder>, [settings, list, role]: Place<Holder>): FlowAddress[] {
  return records(record(holder[settings])?.[list]).map((address) => toAddress(address, role));
}

/** An address is { Ip, Port }, { Url } or { TcUrl }; the StreamKey beside a URL stays behind. */
function toAddress(address: Record<string, unknown>, role: FlowAddressRole): FlowAddress {
  const url = text(address.TcUrl) ?? text(address.Url);
  const place =
    url === null ? { address: text(address.Ip), port: integer(address.Port), url: null } : toPlace(url);
  return { role, ...place, label: null };
}

/** What may be shown of a URL; nothing of a text that is none, since it may be a key. */
function toPlace(text: string): Pick<FlowAddress, 'address' | 'port' | 'url'> {
  const shown = toPublicUrl(text);
  if (!shown) return { address: null, port: null, url: null };
  const { url, address } = shown;
  return { url, address, port: shown.port ?? PORTS[new URL(url).protocol] ?? null };
}

/** Adds what only StreamUrls tells. Their paths, of whatever scheme, hold an application's name and a stream's key. */
function withStreamUrls(addresses: FlowAddress[], streamUrls: unknown): FlowAddress[] {
  const known = new Set(addresses.map(placeKey));
  const added = records(streamUrls).flatMap(({ Label, Url, Type }) => {
    const role = URL_ROLES[text(Type) ?? ''];
    const place = toPlace(text(Url) ?? '');
    const url = place.url === null ? null : withoutPath(place.url);
    return role && url !== null ? [{ role, ...place, url, label: text(Label) }] : [];
  });
  return [...addresses, ...added.filter((address) => !known.has(placeKey(address)))];
}

function withoutPath(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

function placeKey({ role, address, port }: FlowAddress): string {
  return `${role} ${address ?? ''} ${port ?? ''}`;
}
