import { createScriptedTarget, type ScriptedCall, type ScriptedTarget } from './scripted-target.js';

export interface WavesTarget extends ScriptedTarget {
  /** The calls, those that were under way at the same time together. */
  waves: ScriptedCall[][];
}

/** A target all of whose answers come at once, when everybody who could ask has asked. */
export function createWavesTarget(answer: (call: ScriptedCall) => unknown): WavesTarget {
  const waves: ScriptedCall[][] = [];
  let isOpen = false;
  const turn = async (): Promise<void> => {
    for (let count = 0; count < 3; count += 1) await new Promise((resolve) => setImmediate(resolve));
    isOpen = false;
  };
  let ends = Promise.resolve();
  const target = createScriptedTarget(async (call) => {
    if (!isOpen) {
      isOpen = true;
      waves.push([]);
      ends = turn();
    }
    waves.at(-1)?.push(call);
    await ends;
    return answer(call);
  });
  return Object.assign(target, { waves });
}
