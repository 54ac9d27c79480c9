import { pagesFor } from './pages-for.js';

const ENDPOINT = 'id name realtime { state bitrateBps reconnections }';

/** How each input and output of each media flow does. */
export const flowRealtime = {
  name: 'flows with realtime status',
  size: 'flows',
  query: `query ($after: String) {
    flows(first: 1000, after: $after) {
      complete pageInfo { hasNextPage endCursor }
      nodes { id name inputs { ${ENDPOINT} } outputs { ${ENDPOINT} } }
    }
  }`,
  nextPage: ({ flows }) => flows.pageInfo,
  countRows: ({ flows }) =>
    flows.nodes
      .flatMap(({ inputs, outputs }) => [...inputs, ...outputs])
      .filter(({ realtime }) => typeof realtime?.bitrateBps === 'number').length,
  readByHand: readFlows,
  rounds: 2,
  toCalls,
};

async function readFlows({ tencent }, { each }) {
  const { ask } = tencent('streamlink');
  const flows = [];
  for (let PageNum = 1, last = false; !last; PageNum += 1) {
    const { Infos } = await ask('DescribeStreamLinkFlows', { PageNum, PageSize: 100 });
    flows.push(...Infos);
    last = Infos.length < 100;
  }
  const running = flows.filter(({ State }) => State === 'RUNNING');
  const counts = await each(running, async ({ FlowId }) => {
    const { Datas } = await ask('DescribeStreamLinkFlowRealtimeStatus', { FlowId });
    return Datas.length;
  });
  const rows = counts.reduce((sum, count) => sum + count, 0);
  return { rows, flows: flows.length, running: running.length };
}

/** ceil(F/100) + one for each flow that runs. */
function toCalls({ flows, running }) {
  return {
    DescribeStreamLinkFlows: pagesFor(flows, 100),
    DescribeStreamLinkFlowRealtimeStatus: running,
  };
}
