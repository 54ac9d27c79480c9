import { FROM_CACHE, listCachedQueries, NO_QUOTAS, SIZE } from '../lab/cached-queries.js';
import { CONNECTIONS, putUnderLoad } from '../lab/put-under-load.js';
import { count, megabytes, milliseconds, ratio } from '../report/formats.js';

/** What a gateway costs: the same answers from one process, and from six subgraphs behind a gateway. */
export const gateway = {
  name: 'gateway',
  title: `The cost of a gateway: answers from cache, ${CONNECTIONS} connections`,
  limitSeconds: 120,
  columns: [
    { key: 'perSecond', title: 'answers/s', show: count },
    { key: 'toOne', title: '/ one process', show: ratio },
    { key: 'p50', title: 'p50', show: milliseconds },
    { key: 'p99', title: 'p99', show: milliseconds },
    { key: 'peak', title: 'peak memory', show: megabytes },
  ],
  run: async function* (lab, { seconds }) {
    const emulator = await lab.emulator({ size: SIZE, quotas: false });
    const configuration = { ...emulator.configuration, quotas: NO_QUOTAS };
    const supergraph = await lab.subgraphs(configuration);
    for (const { name, query, variables } of await listCachedQueries(emulator)) {
      yield { of: name, values: {} };
      const operation = { query, variables };
      const one = await lab.connectome(configuration);
      const { data } = await one.ask(query, { variables });
      const load = { operation, data, seconds, headers: FROM_CACHE };
      const alone = await putUnderLoad(one, load);
      yield { under: name, of: 'one process', values: { ...alone, toOne: 1 } };
      for (const [of, start] of [
        ['six subgraphs behind Hive Gateway', lab.hive],
        ['six subgraphs behind @apollo/gateway', lab.apolloGateway],
      ]) {
        const values = await measure(await start(supergraph), load);
        yield { under: name, of, values: { ...values, toOne: values.perSecond / alone.perSecond } };
      }
    }
  },
};

/** Asked once before, so that the subgraphs hold what they answer with. */
async function measure(server, load) {
  const { query, variables } = load.operation;
  await server.ask(query, { variables });
  return putUnderLoad(server, load);
}
