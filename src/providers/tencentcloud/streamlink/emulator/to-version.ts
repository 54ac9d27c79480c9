import type { DescribeFlow } from 'tencentcloud-sdk-nodejs/tencentcloud/services/mps/v20190612/mps_models.js';
import type { Result } from '../../emulator/define-action.js';

/** Fields that only the newer mps 2019-06-12 has. */
const newer = new Set([
  'Region',
  'AllowedInputProtocols',
  'AllowedOutputProtocols',
  'Zones',
  'StreamUrls',
  'OutputKind',
]);

/** An output's own state came later too; a flow's, which has the same name, was always there. */
const newerOfOutput = new Set([...newer, 'State']);

/** A flow as the version of the API that was asked shows it. */
export function toVersion(flow: Result<DescribeFlow>, version: string): Result<DescribeFlow> {
  if (version === '2019-06-12') return flow;
  return {
    ...without(newer, flow),
    InputGroup: flow.InputGroup?.map((input) => without(newer, input)) ?? null,
    OutputGroup: flow.OutputGroup?.map((output) => without(newerOfOutput, output)) ?? null,
  };
}

function without<T extends object>(names: ReadonlySet<string>, record: T): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.has(name))) as Partial<T>;
}
