import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Health, ResourceStatus } from '../enums.js';
import { Node } from '../node.js';
import { RealServerBinding } from './real-server.js';

@ObjectType({
  simpleResolvers: true,
  description: 'How a rule checks its real servers (upstream: CheckParams).',
})
export class RuleHealthCheck {
  @Field(() => Boolean, { nullable: true, description: 'Whether it checks at all (upstream: HealthCheck).' })
  enabled!: boolean | null;

  @Field(() => String, { nullable: true, description: 'The path that is asked for (upstream: Path).' })
  path!: string | null;

  @Field(() => String, { nullable: true, description: 'GET or HEAD (upstream: Method).' })
  method!: string | null;

  @Field(() => [Int], {
    description: 'The classes of status that pass: 200 stands for 200 to 299 (upstream: StatusCode).',
  })
  statusCodes!: number[];

  @Field(() => Int, { nullable: true, description: 'Seconds between two checks (upstream: DelayLoop).' })
  intervalSeconds!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds to wait for an answer (upstream: ConnectTimeout).',
  })
  timeoutSeconds!: number | null;
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A domain and path of a layer 7 listener, and the real servers behind them (upstream: RuleInfo).',
})
@Directive('@key(fields: "id")')
export class Rule extends Node {
  declare readonly __typename: 'Rule';

  @Field(() => String, { description: "The provider's id, rule-… (upstream: RuleId)." })
  resourceId!: string;

  @Field(() => String, { nullable: true, description: 'The domain it answers for (upstream: Domain).' })
  domain!: string | null;

  @Field(() => String, { nullable: true, description: 'The path it answers for (upstream: Path).' })
  path!: string | null;

  @Field(() => ResourceStatus, { description: 'Where it is in its life.' })
  status!: ResourceStatus;

  @Field(() => String, {
    nullable: true,
    description: 'What the provider says it is doing (upstream: RuleStatus).',
  })
  statusDetail!: string | null;

  @Field(() => Health, {
    nullable: true,
    description:
      'UNHEALTHY when one of its real servers is (upstream: BindStatus, 1 is good); UNCHECKED without a check.',
  })
  health!: Health | null;

  @Field(() => String, { nullable: true, description: 'How it picks a real server (upstream: Scheduler).' })
  scheduler!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The Host header sent to real servers (upstream: ForwardHost).',
  })
  hostHeader!: string | null;

  @Field(() => RuleHealthCheck, { description: 'How it checks its real servers.' })
  healthCheck!: RuleHealthCheck;

  @Field(() => [RealServerBinding], { description: 'Where it forwards to (upstream: RealServerSet).' })
  realServers!: RealServerBinding[];

  /** The id of the listener it belongs to. */
  listenerId!: string;
}
