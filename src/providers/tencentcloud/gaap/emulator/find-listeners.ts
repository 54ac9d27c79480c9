import { Refusal } from '../../emulator/refusal.js';
import type { GaapState } from './gaap-state.js';
import type { ListenerRecord, Protocol } from './records.js';

/** What the four listener actions filter by. */
export interface ListenerQuery {
  ProxyId?: string;
  GroupId?: string;
  ListenerId?: string;
  ListenerName?: string;
  Port?: number;
  SearchValue?: string;
}

/** The listeners of one protocol that a query names; throws ResourceNotFound for an owner or listener unknown to it. */
export function findListeners(state: GaapState, protocol: Protocol, query: ListenerQuery): ListenerRecord[] {
  const { ListenerId, ListenerName, Port, SearchValue } = query;
  const owned = listOwned(state, query).filter((listener) => listener.protocol === protocol);
  const found = ListenerId === undefined ? owned : owned.filter(({ id }) => id === ListenerId);
  // Whether a listener that is not the owner's is an error is not documented beyond "will be checked"; assumed.
  if (ListenerId !== undefined && found.length === 0) throw new Refusal('ResourceNotFound');
  return found.filter(
    ({ name, port }) =>
      (ListenerName === undefined || name === ListenerName) &&
      (Port === undefined || port === Port) &&
      (SearchValue === undefined || name.includes(SearchValue) || String(port).includes(SearchValue)),
  );
}

function listOwned(
  state: GaapState,
  { ProxyId, GroupId, ListenerId }: ListenerQuery,
): readonly ListenerRecord[] {
  const owner = ProxyId ?? GroupId;
  if (owner !== undefined) {
    const owned = state.listenersByOwner.get(owner);
    if (owned === undefined) throw new Refusal('ResourceNotFound');
    return owned;
  }
  const listener = state.listenersById.get(ListenerId ?? '');
  return listener === undefined ? [] : [listener];
}
