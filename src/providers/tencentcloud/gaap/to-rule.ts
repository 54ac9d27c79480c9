import type {
  DomainRuleSet,
  RuleInfo,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/gaap/v20180529/gaap_models.js';
import { parseId } from '../../../core/id.js';
import { boolean, integer, record, records, text } from '../../../core/lenient.js';
import type { Rule } from '../../../graph/gaap/rule.js';
import type { Target } from '../../../upstream/target.js';
import { gaapId } from './ids.js';
import { toHealth } from './to-health.js';
import { toListenerStatus } from './to-listener-status.js';
import { toBindings } from './to-real-server.js';

/** A listener whose rules were asked for: its id in the graph, and the provider's. */
export interface RuleOwner {
  id: string;
  resourceId: string;
}

/** Makes the rules of what DescribeRules says of one domain. Their ids name the listener too: it is the way to them. */
export function toRules(domain: Partial<DomainRuleSet>, target: Target, listener: RuleOwner): Rule[] {
  const listenerType = parseId(listener.id)?.type ?? '';
  return records(domain.RuleSet).map((info: Partial<RuleInfo>) => {
    const resourceId = text(info.RuleId) ?? '';
    return {
      __typename: 'Rule',
      id: gaapId(target, 'rule', `${listenerType}/${listener.resourceId}/${resourceId}`),
      resourceId,
      listenerId: listener.id,
      domain: text(info.Domain) ?? text(domain.Domain),
      path: text(info.Path),
      ...toListenerStatus(info.RuleStatus),
      health: toHealth('ruleBindStatus', info.BindStatus, info.HealthCheck),
      scheduler: text(info.Scheduler),
      hostHeader: text(info.ForwardHost),
      healthCheck: toRuleHealthCheck(info),
      realServers: toBindings(info.RealServerSet, info.HealthCheck, target),
    };
  });
}

function toRuleHealthCheck(info: Partial<RuleInfo>): Rule['healthCheck'] {
  const check = record(info.CheckParams) ?? {};
  const statusCodes = Array.isArray(check.StatusCode) ? check.StatusCode : [];
  return {
    enabled: boolean(info.HealthCheck),
    path: text(check.Path),
    method: text(check.Method),
    statusCodes: statusCodes.map(integer).filter((code) => code !== null),
    intervalSeconds: integer(check.DelayLoop),
    timeoutSeconds: integer(check.ConnectTimeout),
  };
}
