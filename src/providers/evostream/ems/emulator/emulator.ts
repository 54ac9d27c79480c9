import type { MediaPlan } from '../../../../emulator/world/cast.js';
import type { World } from '../../../../emulator/world/world.js';
import type {
  Door,
  Reach,
  ServiceEmulator,
  WireRequest,
  WireResponse,
} from '../../../../emulator/wire/service-emulator.js';
import { findRule, type CommandRule, type Outcome } from './commands.js';
import { writeJson } from './json-text.js';
import { parseCommand, type Command } from './parse-command.js';

export { toAccount } from '../../emulator/to-account.js';

/** Path of the web server's proxy to the run-time API. */
const PSEUDO_DOMAIN = 'ems';

/** The run-time API of every media server of a world, each at a door of its own. */
export function createEmulator(world: World): ServiceEmulator {
  const plans = new Map(world.cast.media.map((plan) => [plan.name, plan]));
  return {
    service: 'ems',
    doors: world.cast.media.map(toDoor),
    owns: ({ door }) => door !== undefined && plans.has(door),
    describe: ({ path, query, door = '' }) => {
      const { name, parameters } = parseCommand(path, query);
      const params = Object.fromEntries(parameters);
      const resource = [door, params['id']].filter((part) => part !== undefined).join('/');
      return { action: findRule(name)?.name ?? name, resource, region: null, params };
    },
    handle: (request) => {
      const plan = plans.get(request.door ?? '');
      return plan === undefined ? toPlainAnswer(404) : answer(world, plan, request);
    },
    refuse: (code, message) => toAnswer({ failure: message ?? code }),
  };
}

function toDoor({ name, door }: MediaPlan): Door {
  return door === 'proxy' ? { name, path: `/${PSEUDO_DOMAIN}`, basicAuth: true } : { name };
}

/** What the account says of it: its servers, the proxied one with its login. */
export function toSettings({ world, doors }: Reach): object {
  return { servers: doors.map((door) => ({ name: door.name, url: toServerUrl(door, world) })) };
}

function toServerUrl({ url: origin, path = '', basicAuth }: Reach['doors'][number], world: World): string {
  const url = new URL(path, origin);
  if (basicAuth) {
    url.username = world.credentials.evostream.user;
    url.password = world.credentials.evostream.password;
  }
  return url.href.replace(/\/$/, '');
}

function answer(world: World, plan: MediaPlan, request: WireRequest): WireResponse {
  const command = parseCommand(request.path, request.query);
  const isProxied = plan.door === 'proxy';
  if (isProxied && !isAuthorized(world, request)) return toPlainAnswer(401);
  if (command.pseudoDomain !== (isProxied ? PSEUDO_DOMAIN : null)) return toPlainAnswer(404);
  const commandId = command.parameters.get('commandid');
  return toAnswer(run(world, plan, command), commandId);
}

function isAuthorized({ credentials }: World, { headers }: WireRequest): boolean {
  const { user, password } = credentials.evostream;
  return headers['authorization'] === `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

function run(world: World, plan: MediaPlan, command: Command): Outcome {
  const rule = findRule(command.name);
  if (rule === undefined) return { failure: `Command ${command.name} not known` };
  const failure = command.problem ?? findFault(rule, command);
  if (failure !== null) return { failure };
  const defaults = Object.entries(rule.parameters).flatMap(
    ([name, { default: value }]): [string, string][] =>
      value === undefined ? [] : [[name.toLowerCase(), value]],
  );
  return rule.run({ world, plan, now: world.clock.now() }, new Map([...defaults, ...command.parameters]));
}

/** What is wrong with a command's parameters. That undeclared ones fail is not documented; assumed. */
function findFault({ parameters: declared }: CommandRule, { parameters }: Command): string | null {
  const names = Object.keys(declared);
  const lower = new Set(['commandid', ...names.map((name) => name.toLowerCase())]);
  const undeclared = [...parameters.keys()].find((name) => !lower.has(name));
  if (undeclared !== undefined) return `Parameter ${undeclared} not known`;
  const missing = names.find(
    (name) => !('default' in (declared[name] ?? {})) && !parameters.has(name.toLowerCase()),
  );
  return missing === undefined ? null : `Mandatory parameter ${missing} is missing`;
}

/** The envelope; a failure has status 200 (not documented; assumed), no data and no code, only words. */
function toAnswer(outcome: Outcome, commandId?: string): WireResponse {
  const failed = 'failure' in outcome;
  const envelope = {
    data: failed ? null : outcome.data,
    description: failed ? outcome.failure : outcome.description,
    ...(commandId === undefined ? {} : { responseId: commandId }),
    status: failed ? 'FAIL' : 'SUCCESS',
  };
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: writeJson(envelope),
    ...(failed ? { errorCode: 'FAIL' } : {}),
  };
}

/** What the web server says before EMS has seen the request. */
function toPlainAnswer(status: 401 | 404): WireResponse {
  return status === 401
    ? { status, headers: { 'www-authenticate': 'Basic realm="EMS"' }, body: 'Unauthorized\n' }
    : { status, body: 'Not Found\n' };
}
