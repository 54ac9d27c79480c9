import type { ComponentType } from 'react';
import type { Service } from '../gql/hooks.js';
import { FlowsPage } from './flows-page.js';
import { ListenersPage } from './listeners-page.js';
import { MediaServersPage } from './media-servers-page.js';
import { MongoInstancesPage } from './mongo-instances-page.js';
import { ProxiesPage } from './proxies-page.js';
import { RealServersPage } from './real-servers-page.js';
import { RedisInstancesPage } from './redis-instances-page.js';

interface List {
  path: string;
  name: string;
  /** Whose it is: without an account of it there is no such page. */
  service: Service;
  Page: ComponentType;
}

/** The lists of everything there is. */
export const lists: readonly List[] = [
  { path: '/listeners', name: 'Listeners', service: 'GAAP', Page: ListenersPage },
  { path: '/real-servers', name: 'Real servers', service: 'GAAP', Page: RealServersPage },
  { path: '/proxies', name: 'Proxies', service: 'GAAP', Page: ProxiesPage },
  { path: '/mongodb', name: 'MongoDB', service: 'MONGODB', Page: MongoInstancesPage },
  { path: '/redis', name: 'Redis', service: 'DCS', Page: RedisInstancesPage },
  { path: '/flows', name: 'Flows', service: 'STREAMLINK', Page: FlowsPage },
  { path: '/media', name: 'Media', service: 'EMS', Page: MediaServersPage },
];
