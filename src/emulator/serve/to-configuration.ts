import type { OpenDoor } from '../wire/open-door.js';
import type { Door } from '../wire/service-emulator.js';
import type { World } from '../world/world.js';

/** An account of a configuration file, as far as every account is alike. */
export interface EmulatedAccount {
  name: string;
  provider: string;
  services: Readonly<Record<string, object>>;
  [key: string]: unknown;
}

/** A configuration in the form of the configuration file. */
export interface EmulatedConfiguration {
  accounts: EmulatedAccount[];
}

/** An open door and the services behind it. */
export interface ServedDoor {
  door: Door;
  services: readonly string[];
  open: OpenDoor;
}

/** The configuration that reaches a world: one account a provider, with the operator's keys. */
export function toConfiguration(
  world: World,
  endpoint: string,
  doors: readonly ServedDoor[],
): EmulatedConfiguration {
  return {
    accounts: [
      toTencentAccount(world, endpoint),
      toHuaweiAccount(world, endpoint),
      toEvostreamAccount(world, doors),
    ],
  };
}

function toTencentAccount({ credentials, regions }: World, endpoint: string): EmulatedAccount {
  const [key] = credentials.tencentcloud;
  return {
    name: 'prod',
    provider: 'tencentcloud',
    secretId: key?.id,
    secretKey: key?.secret,
    regions: [...regions.tencentcloud],
    services: { mongodb: { endpoint }, gaap: { endpoint }, streamlink: { endpoint, version: '2020-08-28' } },
  };
}

function toHuaweiAccount({ credentials, regions }: World, endpoint: string): EmulatedAccount {
  const [key] = credentials.huaweicloud;
  return {
    name: 'cache',
    provider: 'huaweicloud',
    accessKey: key?.id,
    secretKey: key?.secret,
    regions: regions.huaweicloud.map(({ name, projectId }) => ({ name, projectId })),
    services: { dcs: { endpoint } },
  };
}

function toEvostreamAccount({ credentials }: World, doors: readonly ServedDoor[]): EmulatedAccount {
  const servers = doors
    .filter(({ services }) => services.includes('ems'))
    .map(({ door, open }) => ({ name: door.name, url: toServerUrl(door, open, credentials.evostream) }));
  return { name: 'edge', provider: 'evostream', services: { ems: { servers } } };
}

function toServerUrl(door: Door, open: OpenDoor, login: { user: string; password: string }): string {
  const url = new URL(door.path ?? '', open.url);
  if (door.basicAuth) {
    url.username = login.user;
    url.password = login.password;
  }
  return url.href.replace(/\/$/, '');
}
