import { DockerfileParser, type From, type Instruction } from 'dockerfile-ast';
import { readDeploy } from './read-deploy.js';

/** A stage of the Dockerfile: what it starts from, and its instructions. */
export interface Stage {
  name: string;
  base: string;
  instructions: Instruction[];
}

/** The stages of deploy/Dockerfile, in their order. */
export function readStages(): Stage[] {
  const dockerfile = DockerfileParser.parse(readDeploy('Dockerfile'));
  const stages: Stage[] = [];
  for (const instruction of dockerfile.getInstructions()) {
    if (instruction.getKeyword() === 'FROM') {
      const from = instruction as From;
      stages.push({ name: from.getBuildStage() ?? '', base: from.getImage() ?? '', instructions: [] });
    } else stages.at(-1)?.instructions.push(instruction);
  }
  return stages;
}

/** A stage with those it starts from, the farthest first. */
export function lineageOf(name: string, stages: readonly Stage[] = readStages()): Stage[] {
  const stage = stages.find((each) => each.name === name);
  return stage ? [...lineageOf(stage.base, stages), stage] : [];
}

/** What the instructions of a kind say that an image of this stage has, in their order. */
export function allOf(keyword: string, stage: string): string[] {
  return lineageOf(stage)
    .flatMap(({ instructions }) => instructions)
    .filter((instruction) => instruction.getKeyword() === keyword)
    .map((instruction) => instruction.getArgumentsContent() ?? '');
}

/** The one of them that counts, where only the last does. */
export function lastOf(keyword: string, stage: string): string | undefined {
  return allOf(keyword, stage).at(-1);
}

/** What an image runs: its ENTRYPOINT, and the arguments of its CMD or those given. */
export function toCommandLine(stage: string, given?: readonly string[]): string[] {
  const parts = [lastOf('ENTRYPOINT', stage), given ? undefined : lastOf('CMD', stage)];
  return [...parts.flatMap((part) => (part ? parseExecForm(part) : [])), ...(given ?? [])];
}

/** The words of an instruction in exec form, `["a", "b"]`, over several lines. */
export function parseExecForm(text: string): string[] {
  return JSON.parse(text.replace(/\\\n/g, '')) as string[];
}
