import { openProviders } from '../by-hand/providers.js';
import { quickest } from '../by-hand/strategies.js';
import { timed } from '../lab/timed.js';

/** Milliseconds of the quickest of some calls that bring next to nothing, by the official SDK: a round of a floor. */
export async function measureRoundTrip({ configuration }) {
  const { ask } = openProviders(configuration, quickest).tencent('gaap');
  const times = [];
  for (let call = 0; call < 9; call += 1) {
    const { ms } = await timed(() => ask('DescribeProxies', { Limit: 1 }));
    times.push(ms);
  }
  return Math.min(...times);
}
