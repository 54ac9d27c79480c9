import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'How a layer 4 listener checks its real servers.' })
export class ListenerHealthCheck {
  @Field(() => Boolean, { nullable: true, description: 'Whether it checks at all (upstream: HealthCheck).' })
  enabled!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'How it checks, for UDP: PORT or PING (upstream: CheckType).',
  })
  type!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The port that is checked, for UDP (upstream: CheckPort).',
  })
  port!: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds between two checks (upstream: DelayLoop).' })
  intervalSeconds!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds to wait for an answer (upstream: ConnectTimeout).',
  })
  timeoutSeconds!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Checks to pass until it counts as healthy (upstream: HealthyThreshold).',
  })
  healthyThreshold!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Checks to fail until it counts as unhealthy (upstream: UnhealthyThreshold).',
  })
  unhealthyThreshold!: number | null;
}
