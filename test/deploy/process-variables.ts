import { exampleVariables, readCompose } from './compose-file.js';
import { containersOf } from './manifests.js';
import { readDeploy } from './read-deploy.js';

/** Where a process gets its variables from. */
export const platforms = ['compose.yaml', 'kubernetes'] as const;
export type Platform = (typeof platforms)[number];

/** Which variable is kept under which key of which Secret, `secret/key`, by the commands of README.md. */
const SECRETS: ReadonlyMap<string, string> = new Map(
  [...readDeploy('README.md').matchAll(/^secret (\w+) (.*)$/gm)].flatMap(([, secret, literals = '']) =>
    [...literals.matchAll(/--from-literal=(\w+)="\$(\w+)"/g)].map(
      ([, key, variable = '']) => [`${secret}/${key}`, variable] as const,
    ),
  ),
);

/** Everything in the environment of a subgraph's process, with the values of example.env. */
export function variablesOf(platform: Platform, subgraph: string): Record<string, string> {
  return platform === 'compose.yaml' ? variablesInCompose(subgraph) : variablesInKubernetes(subgraph);
}

function variablesInCompose(subgraph: string): Record<string, string> {
  return readCompose().services[subgraph]?.environment ?? {};
}

function variablesInKubernetes(subgraph: string): Record<string, string> {
  const [container] = containersOf(subgraph);
  const variables: Record<string, string> = {};
  for (const { name, value, valueFrom } of container?.env ?? []) {
    const { name: secret, key } = valueFrom?.secretKeyRef ?? {};
    const given = value ?? exampleVariables[SECRETS.get(`${secret}/${key}`) ?? ''];
    if (given === undefined)
      throw new Error(`${subgraph} wants ${name} of ${secret}/${key}, which nobody makes`);
    // Kubernetes puts what was named before into what comes after.
    variables[name] = given.replace(/\$\((\w+)\)/g, (whole, other: string) => variables[other] ?? whole);
  }
  return variables;
}
