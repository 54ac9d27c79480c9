import { defineActions, type Action, type Sourced } from '../../../upstream/action.js';

/** One process serves the API beside the media, which has priority. */
const POLITE: Sourced = { value: 2, source: 'not documented; assumed: be polite' };

/** Connections, streams and counters change by themselves; so does whether the server answers at all. */
const LIVE: Sourced = { value: 5_000, source: 'not documented; assumed: status, seconds' };

const read = { quota: null, concurrency: POLITE, freshnessMs: LIVE };
const list: Omit<Action, 'service' | 'name'> = { ...read, rows: 'data', paging: { style: 'whole' } };

/** The EMS reads, run-time API 1.7 and 2.0: no rate limit, no paging, no batches of ids. */
export const emsActions = defineActions('ems', {
  listConnections: list,
  /** Its rows are numbers. */
  listConnectionsIds: read,
  getConnectionInfo: { ...read, about: ['id'] },
  getConnectionsCount: read,
  getConnectionsCountLimit: read,
  getExtendedConnectionCounters: read,
  listStreams: list,
  listHttpStreamingSessions: list,
  getBandwidth: read,
  version: read,
});
