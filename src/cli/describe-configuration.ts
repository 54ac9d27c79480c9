import type { Configuration } from '../config/configuration.js';
import { asksProviders, createTargets, isAsked } from '../config/create-targets.js';
import { describeIdle } from '../config/describe-idle.js';
import { isLoopback } from '../config/is-loopback.js';
import { listAccounts } from '../config/list-accounts.js';
import type { Target } from '../upstream/target.js';

/** What a configuration would serve, for people; names and addresses, no credentials. */
export function describeConfiguration(configuration: Configuration): string {
  const { subgraph } = configuration;
  const lines = [
    `The configuration can be served${subgraph === null ? '' : ` by subgraph ${subgraph}`}.`,
    '',
    ...describeServer(configuration),
    '',
    ...describeAccounts(configuration),
    ...describeIdleness(configuration),
    ...describeQuotas(configuration),
  ];
  return `${lines.join('\n')}\n`;
}

function describeServer(configuration: Configuration): string[] {
  const { server, limits, timeouts } = configuration;
  const who = describeCallers(configuration);
  return [
    `listens on   ${server.host}, port ${server.port}; answers ${who}`,
    `dashboard    ${server.dashboard ? 'at /' : 'off (server.dashboard)'}`,
    `limits       ${limits.deadlineMs} ms, depth ${limits.depth}, ${limits.tokens} tokens, ${limits.aliases} aliases an operation`,
    `timeout      ${timeouts.upstreamMs} ms an attempt at a provider`,
    `shares       ${describeSharing(configuration)}`,
    `traces       ${describeTraces(configuration)}`,
    ...describeUnusedSecrets(configuration),
  ];
}

/** Without user and password. */
function describeSharing({ redis, subgraph }: Configuration): string {
  if (redis) return `quotas and answers with others at Redis, ${new URL(redis.url).host}`;
  return asksProviders(subgraph) ? 'nothing (redis.url)' : 'nothing: it asks no provider';
}

/** Without login, path and headers, any of which may be a secret. */
function describeTraces({ telemetry }: Configuration): string {
  if (!telemetry) return 'none (telemetry)';
  return `to ${new URL(telemetry.otlpUrl).host}, sampleRatio ${telemetry.sampleRatio}`;
}

/** What a subgraph makes of its gateways' secrets is said with its callers. */
function describeUnusedSecrets({ subgraph, gateway }: Configuration): string[] {
  if (subgraph !== null || !gateway) return [];
  return ['gateways     none: gateway.secret is for subgraphs (--subgraph)'];
}

function describeCallers({ server, subgraph, gateway }: Configuration): string {
  const callers = server.auth
    ? `bearers of ${count(server.auth.bearerTokens.length, 'token')}`
    : 'this machine only';
  if (subgraph === null || !gateway) return callers;
  const gateways = `gateways with ${count(gateway.secrets.length, 'secret')}`;
  if (server.auth) return `${gateways} on behalf of ${callers}`;
  return isLoopback(server.host) ? `${gateways}, on ${callers}` : gateways;
}

function describeAccounts(configuration: Configuration): string[] {
  const targets = createTargets(configuration);
  return listAccounts(configuration).flatMap(({ name, provider, services }) => [
    `account ${name} (${provider})`,
    ...services.flatMap((service) =>
      targets.filter((target) => target.account === name && target.service === service).map(describeTarget),
    ),
  ]);
}

/** Of a server its host too: where that is a part of a password, it shows here. */
function describeTarget({ service, region, endpoint, server }: Target): string {
  const host = server && (server.address.includes(':') ? `[${server.address}]` : server.address);
  return `  ${service.padEnd(10)} ${region.padEnd(16)} ${endpoint}${server ? ` at ${host}:${server.port}` : ''}`;
}

function describeIdleness(configuration: Configuration): string[] {
  const idle = describeIdle(configuration);
  return idle === null ? [] : ['', idle];
}

function describeQuotas({ quotas, subgraph }: Configuration): string[] {
  const entries = Object.entries(quotas).filter(([name]) => {
    const [service = ''] = name.split('.');
    return isAsked(service, subgraph);
  });
  if (entries.length === 0) return [];
  return [
    '',
    'quotas',
    ...entries.map(([action, perSecond]) => `  ${action}  ${perSecond} requests a second`),
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
