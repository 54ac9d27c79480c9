import type DataLoader from 'dataloader';
import { formatId, requireId } from '../../../core/id.js';
import type { Health } from '../../../graph/enums.js';
import type { Rule } from '../../../graph/gaap/rule.js';
import type { Answer } from '../../../upstream/call.js';
import { createEntityLoader, type EntityLoader } from '../../../upstream/entity-loader.js';
import type { Reader } from '../../../upstream/reader.js';
import { rowsOf } from '../../../upstream/rows-of.js';
import { createSingleLoader } from '../../../upstream/single-loader.js';
import type { Target } from '../../../upstream/target.js';
import { gaapActions } from './actions.js';
import { toRules } from './to-rule.js';

/** The rules of a layer 7 listener, by the listener's id: one call. Fails with an UpstreamError. */
export function readRulesOf(reader: Reader, id: string): Promise<Rule[]> {
  const parts = requireId(id);
  const target = reader.targets.ofId(parts, 'gaap', parts.type);
  return readRules(reader, target, { id, resourceId: parts.resource });
}

/** The same for one operation: each listener's rules once. */
export function createRulesLoader(reader: Reader): DataLoader<string, Rule[]> {
  return createSingleLoader((id) => readRulesOf(reader, id));
}

async function readRules(
  reader: Reader,
  target: Target,
  listener: { id: string; resourceId: string },
): Promise<Rule[]> {
  return (await askForRules(reader, target, listener)).rules;
}

/** The rules of a layer 7 listener, and the answer that told them: one call. Fails with an UpstreamError. */
export async function askForRules(
  reader: Reader,
  target: Target,
  listener: { id: string; resourceId: string },
): Promise<{ rules: Rule[]; answer: Answer }> {
  const action = gaapActions.DescribeRules;
  const answer = await reader.ask(target, action, { ListenerId: listener.resourceId });
  const domains = rowsOf({ target, action }, answer);
  return { rules: domains.flatMap((domain) => toRules(domain, target, listener)), answer };
}

/** Rules by id, which names the listener too. */
export function createRuleLoader(reader: Reader): EntityLoader<Rule> {
  return createEntityLoader<Rule>(reader, {
    service: 'gaap',
    type: 'rule',
    action: gaapActions.DescribeRules,
    fromStore: false,
    atOnce: 1,
    find: (scope, target, [resource = '']) => {
      const [type = '', listener = ''] = resource.split('/');
      const { account, service, region } = target;
      const id = formatId({ account, service, region, type, resource: listener });
      return readRules(scope, target, { id, resourceId: listener });
    },
  });
}

/** One health of several: the worst that is known. A listener without rules has none. */
export function worstHealth(rules: readonly Rule[]): Health {
  const order: readonly Health[] = ['UNHEALTHY', 'UNKNOWN', 'UNCHECKED', 'HEALTHY'];
  return order.find((health) => rules.some((rule) => rule.health === health)) ?? 'UNKNOWN';
}
