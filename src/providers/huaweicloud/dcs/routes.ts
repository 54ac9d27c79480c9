import type { Route } from '../sign-request.js';
import type { dcsActions } from './actions.js';

const PROJECT = '/v2/{project_id}';

/** Where each action is. Source: DCS API Reference, API v2, the "URI" of each page. */
export const dcsRoutes: Readonly<Record<keyof typeof dcsActions, Route>> = {
  ListInstances: { method: 'GET', path: `${PROJECT}/instances` },
  ShowInstance: { method: 'GET', path: `${PROJECT}/instances/{instance_id}` },
  BatchShowNodesInformation: { method: 'GET', path: `${PROJECT}/instances-logical-nodes` },
  ShowNodesInformation: { method: 'GET', path: `${PROJECT}/instances/{instance_id}/logical-nodes` },
  ScanClients: { method: 'POST', path: `${PROJECT}/instances/{instance_id}/clients` },
  ListClients: { method: 'GET', path: `${PROJECT}/instances/{instance_id}/clients` },
};
