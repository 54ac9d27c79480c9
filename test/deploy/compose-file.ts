import { parseEnv } from 'node:util';
import { readDeploy, readYaml } from './read-deploy.js';

/** A service of compose.yaml, as far as it is looked at here. */
export interface ComposeService {
  image: string;
  build?: { context: string; dockerfile: string; target: string };
  command?: string | string[];
  environment: Record<string, string>;
  networks: string[];
  depends_on?: object;
  volumes?: string[];
  ports?: string[];
  user?: string;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  mem_limit?: string;
  cpus?: number;
  pids_limit?: number;
  healthcheck?: { test: string[] };
}

export interface ComposeFile {
  services: Record<string, ComposeService>;
  networks: Record<string, { internal?: boolean }>;
}

/** What example.env holds. */
export const exampleVariables = parseEnv(readDeploy('example.env'));

/** compose.yaml with the variables of example.env in it, as Compose puts them; fails where one is missing. */
export function readCompose(): ComposeFile {
  return JSON.parse(interpolate(JSON.stringify(readYaml('compose.yaml')))) as ComposeFile;
}

/** Source of the syntax: Compose file reference, interpolation. Only `${NAME:?}` is used. */
function interpolate(text: string): string {
  return text.replace(/\$\{([^}]*)\}/g, (_whole, inner: string) => {
    const [, name = inner] = /^(\w+):\?$/.exec(inner) ?? [];
    const value = exampleVariables[name];
    if (value === undefined) throw new Error(`compose.yaml wants ${name}, example.env does not have it`);
    return value;
  });
}
