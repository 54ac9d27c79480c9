import { defineActions, type OffsetPaging, type Sourced } from '../../../upstream/action.js';
import { INVENTORY } from '../../../upstream/freshness-classes.js';

const TEN: Sourced = {
  value: 10,
  source: 'not documented; assumed: 10 a second for each project and action, against APIGW.0308',
};

/** Nodes fail over by themselves. */
const NODES: Sourced = { value: 30_000, source: 'not documented; assumed: nodes fail over by themselves' };

/**
 * A page of sessions is held for less time than the scan that it comes from, so that the pages of an old scan have
 * gone when the next one is made.
 */
const SCAN: Sourced = { value: 10_000, source: 'not documented; assumed: sessions, seconds' };
const SESSIONS: Sourced = { value: 5_000, source: 'not documented; assumed: half of the life of a scan' };

const pagesOf = (value: number, source: string): OffsetPaging => ({
  style: 'offset',
  offset: 'offset',
  limit: 'limit',
  size: { value, source },
  smallest: { value: 1, source: 'DCS API Reference: limit, from 1' },
});

/** The DCS reads, API v2. ScanClients is a POST, but only collects what ListClients reads. */
export const dcsActions = defineActions('dcs', {
  ListInstances: {
    about: ['instance_id'],
    quota: TEN,
    ...INVENTORY,
    rows: 'instances',
    rowId: 'instance_id',
    total: 'instance_num',
    paging: pagesOf(1000, 'DCS API Reference, ListInstances: limit, 1 to 1000'),
  },
  ShowInstance: { about: ['instance_id'], quota: TEN, ...INVENTORY },
  BatchShowNodesInformation: {
    quota: TEN,
    freshnessMs: NODES,
    rows: 'instances',
    rowId: 'instance_id',
    total: 'count',
    paging: pagesOf(
      100,
      'DCS API Reference, BatchShowNodesInformation: limit, up to 100 in the newest page, 1000 in others',
    ),
  },
  ShowNodesInformation: {
    about: ['instance_id'],
    quota: TEN,
    freshnessMs: NODES,
    rows: 'nodes',
    paging: { style: 'whole' },
  },
  ScanClients: { about: ['instance_id', 'node_id'], quota: TEN, freshnessMs: SCAN },
  ListClients: {
    about: ['instance_id', 'node_id'],
    quota: TEN,
    freshnessMs: SESSIONS,
    rows: 'clients',
    rowId: 'id',
    total: 'count',
    paging: pagesOf(1000, 'DCS API Reference, ListClients (2025-01-14): limit, 1 to 1000'),
  },
});
