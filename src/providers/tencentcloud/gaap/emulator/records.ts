/** Whom a listener belongs to: a proxy or a group, never both. */
export type Owner = { proxyId: string; groupId: null } | { proxyId: null; groupId: string };

/** The protocols that GAAP listens to. */
export type Protocol = 'TCP' | 'UDP' | 'HTTP' | 'HTTPS';

/** An origin server. */
export interface RealServerRecord {
  id: string;
  name: string;
  /** An IP address or a domain. */
  address: string;
  isDomain: boolean;
  /** The first owner whose listener uses it. */
  boundTo: Owner | null;
}

/** An origin as a listener or rule uses it. */
export interface BindingRecord {
  server: RealServerRecord;
  port: number;
  weight: number;
  /** Empty where failover is off. */
  role: '' | 'master' | 'slave';
}

/** What a listener and a rule have in common: where they forward to. */
export interface ForwardingRecord {
  scheduler: 'rr' | 'wrr' | 'lc' | 'lrtt';
  isDomain: boolean;
  healthCheck: boolean;
  bindings: readonly BindingRecord[];
}

/** A layer-4 or layer-7 listener; a layer-7 one forwards by its rules. */
export interface ListenerRecord extends ForwardingRecord {
  id: string;
  name: string;
  port: number;
  protocol: Protocol;
  owner: Owner;
  /** 0 running, 1 creating, 2 terminating, 3 adjusting origins, 4 changing its configuration. */
  status: number;
  /** Unix seconds. */
  createdAt: number;
  /** On connections of version 1.0 the origins' port is the listener's. */
  originPort: number | null;
  rules: readonly RuleRecord[];
}

/** A rule of a layer-7 listener. */
export interface RuleRecord extends ForwardingRecord {
  id: string;
  domain: string;
  path: string;
}
