import type { DescribeFlow } from 'tencentcloud-sdk-nodejs/tencentcloud/services/mps/v20190612/mps_models.js';
import type { World } from '../../../../emulator/world/world.js';
import type { Result } from '../../emulator/define-action.js';
import { createInput } from './create-input.js';
import { createOutput } from './create-output.js';
import type { Condition, Endpoint } from './endpoint.js';
import { conditions, flowNames, isIdle } from './flow-names.js';

/** A flow of the emulated world. */
export interface Flow {
  id: string;
  isRunning: boolean;
  endpoints: readonly Endpoint[];
  /** What the list shows, in its newest form. */
  shown: Result<DescribeFlow>;
}

/** The flows of a world: venues come in at StreamLink's addresses and go out to the media servers. */
export function createFlows(world: World): Flow[] {
  const random = world.random('streamlink/flows');
  let inputNumber = 0;
  let outputNumber = 0;
  return Array.from({ length: world.size.flows }, (_, index) => {
    const flowName = nameOf(index);
    const id = random.hex(28);
    const inputs = Array.from({ length: 1 + (index % 2) }, () =>
      createInput({ world, random, flowName, number: inputNumber, condition: conditionOf(inputNumber++) }),
    );
    const outputs = Array.from({ length: index % 4 }, () =>
      createOutput({ world, random, flowName, number: outputNumber, condition: conditionOf(outputNumber++) }),
    );
    return {
      id,
      isRunning: !isIdle(index),
      endpoints: [...inputs, ...outputs].map(({ endpoint }) => endpoint),
      shown: {
        FlowId: id,
        FlowName: flowName,
        State: isIdle(index) ? 'IDLE' : 'RUNNING',
        MaxBandwidth: random.pick([10_000_000, 20_000_000, 50_000_000]),
        EventId: `event-${1 + Math.floor(index / 4)}`,
        InputGroup: inputs.map(({ shown }) => shown),
        // A flow without outputs has null there.
        OutputGroup: outputs.length === 0 ? null : outputs.map(({ shown }) => shown),
        Region: 'ap-singapore',
        AllowedInputProtocols: ['SRT', 'RTP', 'RTMP', 'RTMP_PULL'],
        AllowedOutputProtocols: ['SRT', 'RTP', 'RTMP'],
      },
    };
  });
}

function nameOf(index: number): string {
  const round = Math.floor(index / flowNames.length);
  const name = flowNames[index % flowNames.length] ?? 'flow';
  return round === 0 ? name : `${name}-${round + 1}`;
}

function conditionOf(number: number): Condition {
  return conditions[number % conditions.length] ?? 'connected';
}
