import type { World } from '../world/world.js';

/** A request as it arrived. */
export interface WireRequest {
  method: string;
  /** Path without the query. */
  path: string;
  /** The query as it was sent, without the question mark. */
  rawQuery: string;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  /** Real time of its arrival in Unix milliseconds, with a fraction; never goes back. */
  arrivedAt: number;
  /** The door it came through, where a service has several. */
  door?: string;
}

/** An answer to send. */
export interface WireResponse {
  status: number;
  headers?: Readonly<Record<string, string>>;
  body: string | Buffer;
  /** The provider's error code, for the call log. */
  errorCode?: string;
}

/** What a request asks for, for the call log and for faults. */
export interface WireCall {
  action: string;
  /** Id of the resource it is about, or null. */
  resource: string | null;
  region: string | null;
  params: unknown;
}

/** A port of a service's own. */
export interface Door {
  name: string;
  /** The path part of its URL, such as `/ems`; empty by default. */
  path?: string;
  /** Whether it asks for the world's Basic auth. */
  basicAuth?: boolean;
}

/** One provider API, as it behaves on the wire. */
export interface ServiceEmulator {
  /** The service's name as in the configuration: gaap, mongodb, streamlink, dcs, ems. */
  readonly service: string;
  /** Ports of its own (one a media server); a service without any shares the port of the cloud APIs. */
  readonly doors?: readonly Door[];
  /** Whether this request is addressed to the service. */
  owns(request: WireRequest): boolean;
  describe(request: WireRequest): WireCall;
  handle(request: WireRequest): Promise<WireResponse> | WireResponse;
  /** An error of the provider's, in its form. */
  refuse(code: string, message?: string): WireResponse;
}

/** An account of a configuration file, without its services. */
export interface BareAccount {
  name: string;
  provider: string;
  [key: string]: unknown;
}

/** Where a service is heard, once the doors are open. */
export interface Reach {
  world: World;
  /** The URL of the cloud APIs' common door. */
  endpoint: string;
  /** The service's own doors with their URLs, the path not included; none where it shares the common one. */
  doors: readonly (Door & { url: string })[];
}

/** What a service's `emulator.ts` exports. */
export interface EmulatorModule {
  createEmulator: (world: World) => ServiceEmulator;
  /** The account that may ask it; the services of a provider name the same one. */
  toAccount: (world: World) => BareAccount;
  /** What the account says of the service. */
  toSettings: (reach: Reach) => object;
}
