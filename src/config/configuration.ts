import type { AccountBase } from '../providers/provider.js';

/** One account of the configuration, checked by the shapes of its provider and services; it holds secrets. */
export interface ConfiguredAccount {
  readonly account: AccountBase;
  /** The settings of each service it is used for, by the service's name; null for one that this process does not ask. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Where the server listens, and whom it answers. */
export interface ServerSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Absent: everybody who reaches the loopback address is answered. */
  readonly auth?: { readonly bearerTokens: readonly string[] } | undefined;
  /** Whether browsers get the dashboard at /. */
  readonly dashboard: boolean;
}

/** How a subgraph knows the gateways in front of it. */
export interface GatewaySettings {
  /** Each of them is taken: one to replace another without an outage. */
  readonly secrets: readonly string[];
}

/** Where traces go. */
export interface TelemetrySettings {
  /** Where an OTLP receiver takes traces over HTTP. */
  readonly otlpUrl: string;
  /** Sent to it with each delivery; they may hold its credentials. */
  readonly headers: Readonly<Record<string, string>>;
  /** The share of operations that are traced, 0 to 1, where the caller's own trace does not decide it. */
  readonly sampleRatio: number;
}

/** What one operation may ask for. */
export interface OperationLimits {
  /** Milliseconds it may take; the header connectome-deadline-ms may lower it. */
  readonly deadlineMs: number;
  /** Levels of nested fields. */
  readonly depth: number;
  /** Lexical tokens of its document. */
  readonly tokens: number;
  /** Aliased fields, those inside fragments counted once for each use. */
  readonly aliases: number;
}

/** Everything the process was told, complete and checked. */
export interface Configuration {
  /** The part of the graph this process serves: core, or a service by its name; null for the whole. */
  readonly subgraph: string | null;
  readonly server: ServerSettings;
  /** Absent: whoever may ask a subgraph anything may ask it what gateways do. */
  readonly gateway?: GatewaySettings | undefined;
  readonly accounts: readonly ConfiguredAccount[];
  /** Requests a second by `service.Action`; wins over the tables. */
  readonly quotas: Readonly<Record<string, number>>;
  /** Milliseconds one attempt at a provider may take. */
  readonly timeouts: { readonly upstreamMs: number };
  readonly limits: OperationLimits;
  /** Where quotas and answers are shared with other processes; its URL may hold a password. Absent: nothing is shared, as where nobody is asked. */
  readonly redis?: { readonly url: string } | undefined;
  /** Absent: nothing is traced. */
  readonly telemetry?: TelemetrySettings | undefined;
}
