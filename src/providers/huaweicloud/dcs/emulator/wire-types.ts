/** The answers of DCS API v2, as far as the emulator sends them; quirks of type included. */

/** DCS API Reference, "Querying All DCS Instances" (ListInstances). */
export interface InstanceRow {
  instance_id: string;
  name: string;
  status: string;
  sub_status: string;
  engine: string;
  engine_version: string;
  spec_code: string;
  cpu_type: string;
  capacity: number;
  capacity_minor: string | null;
  max_memory: number;
  used_memory: number;
  /** A comma list for clusters. */
  ip: string;
  port: number;
  domain_name: string;
  readonly_domain_name: string | null;
  vpc_id: string;
  vpc_name: string;
  subnet_id: string;
  security_group_id: string;
  az_codes: string[];
  /** Documented as text; the examples hold an empty object as well. */
  publicip_id: string | null | Record<string, never>;
  publicip_address: string | null;
  enable_publicip: boolean;
  enable_ssl: boolean;
  /** Documented as text, sent as a boolean at times. */
  no_password_access: string | boolean;
  access_user: string | null;
  user_id: string;
  user_name: string;
  order_id: string | null;
  charging_mode: number;
  created_at: string;
  updated_at: string;
  maintain_begin: string;
  maintain_end: string;
  service_upgrade: boolean;
  service_task_id: string;
  /** Documented as text; the examples hold the number 0 as well. */
  enterprise_project_id: string | number;
  /** Keys are text; the examples hold the number 1 as well. */
  tags: { key: string | number; value: string }[];
  features: Record<string, boolean>;
  description: string;
}

/** DCS API Reference, "Querying a DCS Instance" (ShowInstance): the row and what only this call tells. */
export interface InstanceDetail extends InstanceRow {
  cache_mode: string;
  replica_count: number;
  sharding_count: number;
  db_number: number;
  product_type: string;
  storage_type: string;
  subnet_name: string;
  subnet_cidr: string;
  security_group_name: string;
  available_zones: string[];
  backend_addrs: string;
  transparent_client_ip_enable: boolean;
  bandwidth_info: Record<string, number>;
}

/** DCS API Reference, "Querying Node Information" (ShowNodesInformation). */
export interface NodeRow {
  logical_node_id: string;
  node_id: string;
  name: string;
  status: string;
  az_code: string;
  node_role: string;
  node_type: string;
  node_ip: string;
  /** A number, as text. */
  node_port: string;
  group_id: string;
  group_name: string;
  replication_id: string;
  priority_weight: number;
  is_access: boolean;
  is_remove_ip: boolean;
  dimensions: { name: string; value: string }[];
}

/** DCS API Reference, "Obtaining Session List" (ListClients, 2025-01-14). */
export interface ClientInfo {
  id: string;
  addr: string;
  name: string;
  cmd: string;
  age: number;
  idle: number;
  flags: string;
  fd: string;
  db: string;
  sub: number;
  psub: number;
  multi: number;
  qbuf: number;
  qbuf_free: number;
  obl: number;
  oll: number;
  omem: number;
  events: string;
  network: string;
  peer: string;
  user: string;
}
