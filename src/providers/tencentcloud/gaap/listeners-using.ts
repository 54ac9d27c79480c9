import { requireId } from '../../../core/id.js';
import { mapPage, type Page, type PageArguments } from '../../../core/page.js';
import type { RealServerBinding } from '../../../graph/gaap/real-server.js';
import { eachRow, type Step } from '../../../upstream/list.js';
import { readAtAddress, type AddressLookup } from '../../../upstream/read-at-address.js';
import type { Reader } from '../../../upstream/reader.js';
import type { CurrentReader, RowSource } from '../../../upstream/row-source.js';
import type { Target } from '../../../upstream/target.js';
import { gaapActions } from './actions.js';
import { eachOwner, listenerSources } from './listener-sources.js';
import { askForRules } from './rules.js';
import type { AnyListener } from './to-listener.js';

/** A listener with the ids of the real servers it forwards to, its rules' included. */
interface ListenerUse {
  id: string;
  listener: AnyListener;
  realServerIds: readonly string[];
}

/**
 * A page of the listeners that use a real server. Only a look at every listener of its account tells: the status of a real
 * server names one proxy, and whether it is the only one is not documented. Real servers share that look.
 */
export async function readListenersUsing(
  reader: Reader,
  realServerId: string,
  page: PageArguments,
): Promise<Page<AnyListener> | null> {
  const target = reader.targets.ofId(requireId(realServerId), 'gaap', 'real-server');
  const uses = await readAtAddress(reader, usesByRealServer(target), { address: realServerId, page });
  return uses && mapPage(uses, ({ listener }) => listener);
}

/** The uses of an account; what stands for an address is the id of a real server. */
function usesByRealServer(target: Target): AddressLookup<ListenerUse> {
  return {
    name: `gaap.listenersUsing ${target.account}`,
    list: { sources: (current) => eachUse(current, target) },
    action: gaapActions.DescribeTCPListeners,
    foundBy: gaapActions.DescribeProxies,
    addressesOf: ({ realServerIds }) => realServerIds,
  };
}

async function* eachUse(current: CurrentReader, target: Target): AsyncGenerator<Step<ListenerUse>> {
  for await (const step of eachOwner(current, target)) {
    if (step.kind !== 'owner') {
      yield step;
      continue;
    }
    for (const source of listenerSources(step.owner, { protocols: ['TCP', 'UDP'] })) {
      yield { kind: 'source', source: toUses(source) };
    }
    for (const source of listenerSources(step.owner, { protocols: ['HTTP', 'HTTPS'] })) {
      yield { kind: 'part', steps: eachLayer7Use(current, source) };
    }
  }
}

/** The real servers of TCP and UDP listeners come with them. */
function toUses(source: RowSource<AnyListener>): RowSource<ListenerUse> {
  return {
    ...source,
    read: async (reader, position) => {
      const page = await source.read(reader, position);
      const rows = page.rows.map((listener) => {
        return toUse(listener, 'realServers' in listener ? listener.realServers : []);
      });
      return { ...page, rows };
    },
  };
}

/** Those of HTTP and HTTPS listeners stand in their rules: a call each. */
async function* eachLayer7Use(
  current: CurrentReader,
  source: RowSource<AnyListener>,
): AsyncGenerator<Step<ListenerUse>> {
  for await (const step of eachRow(current, [source])) {
    if (step.kind === 'row') yield { kind: 'source', source: rulesSource(source.target, step.row) };
    else yield step;
  }
}

function rulesSource(target: Target, listener: AnyListener): RowSource<ListenerUse> {
  return {
    target,
    action: gaapActions.DescribeRules.name,
    resourceId: listener.resourceId,
    read: async (reader) => {
      const { rules, answer } = await askForRules(reader, target, listener);
      const { observedAt, origin } = answer;
      const use = toUse(
        listener,
        rules.flatMap(({ realServers }) => realServers),
      );
      return { rows: [use], next: null, total: 1, observedAt, origin };
    },
  };
}

function toUse(listener: AnyListener, bindings: readonly RealServerBinding[]): ListenerUse {
  return { id: listener.id, listener, realServerIds: bindings.map(({ realServer }) => realServer.id) };
}
