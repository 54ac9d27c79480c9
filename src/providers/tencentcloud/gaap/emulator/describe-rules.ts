import type {
  DescribeRulesRequest,
  DescribeRulesResponse,
  DomainRuleSet,
  RuleInfo,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/gaap/v20180529/gaap_models.js';
import { Action, defineAction, Result } from '../../emulator/define-action.js';
import { Refusal } from '../../emulator/refusal.js';
import type { GaapState } from './gaap-state.js';
import type { Health } from './health.js';
import type { ListenerRecord, RuleRecord } from './records.js';
import { toRealServers } from './to-listener.js';

/** DescribeRules: the rules of one layer-7 listener by domain; TotalCount counts the domains. */
export function describeRules({ listenersById, health }: GaapState): Action {
  return defineAction<DescribeRulesRequest, DescribeRulesResponse>({
    quota: 20,
    resource: ['ListenerId'],
    parameters: [{ name: 'ListenerId', type: 'string', required: true }],
    answer: ({ ListenerId }) => {
      const listener = listenersById.get(ListenerId);
      if (!listener?.protocol.startsWith('HTTP')) throw new Refusal('ResourceNotFound');
      const domains = [...new Set(listener.rules.map(({ domain }) => domain))];
      return {
        TotalCount: domains.length,
        DomainRuleSet: domains.map((domain) => toDomain(domain, listener, health)),
      };
    },
  });
}

function toDomain(domain: string, listener: ListenerRecord, health: Health): Result<DomainRuleSet> {
  const isSecure = listener.protocol === 'HTTPS';
  return {
    Domain: domain,
    DomainStatus: 0,
    BanStatus: 'RECOVER',
    BasicAuth: 0,
    RealServerAuth: 0,
    GaapAuth: 0,
    Http3Supported: 0,
    IsDefaultServer: false,
    CertificateId: isSecure ? 'cert-demo0001' : null,
    CertificateAlias: isSecure ? 'wildcard-2025' : null,
    RuleSet: listener.rules
      .filter((rule) => rule.domain === domain)
      .map((rule) => toRule(rule, listener.id, health)),
  };
}

function toRule(rule: RuleRecord, listenerId: string, health: Health): Result<RuleInfo> {
  return {
    RuleId: rule.id,
    ListenerId: listenerId,
    Domain: rule.domain,
    Path: rule.path,
    RealServerType: rule.isDomain ? 'DOMAIN' : 'IP',
    Scheduler: rule.scheduler,
    HealthCheck: rule.healthCheck ? 1 : 0,
    RuleStatus: 0,
    CheckParams: {
      DelayLoop: 5,
      ConnectTimeout: 2,
      Path: '/healthz',
      Method: 'GET',
      StatusCode: [200, 300],
      Domain: rule.domain,
      FailedCountInter: 10,
      FailedThreshold: 6,
      BlockInter: 60,
    },
    RealServerSet: toRealServers(rule, health),
    BindStatus: health.judge(rule) === 'normal' ? 1 : 0,
    ForwardHost: 'default',
    ServerNameIndicationSwitch: 'OFF',
    ServerNameIndication: '',
    ForcedRedirect: null,
  };
}
