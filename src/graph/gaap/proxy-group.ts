import { Directive, Field, ObjectType } from 'type-graphql';
import { ResourceStatus } from '../enums.js';
import { Node } from '../node.js';
import { definePage } from '../page.js';
import { DateTime } from '../scalars.js';
import { Tag } from '../tag.js';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'Several proxies behind one domain, with listeners in common (upstream: ProxyGroupInfo).',
})
@Directive('@key(fields: "id")')
export class ProxyGroup extends Node {
  declare readonly __typename: 'ProxyGroup';

  @Field(() => String, { description: "The provider's id, lg-… (upstream: GroupId)." })
  resourceId!: string;

  @Field(() => String, { nullable: true, description: 'The name its owner gave it (upstream: GroupName).' })
  name!: string | null;

  @Field(() => ResourceStatus, { description: 'Where it is in its life.' })
  status!: ResourceStatus;

  @Field(() => String, {
    nullable: true,
    description: "The provider's own word for the status (upstream: Status).",
  })
  statusDetail!: string | null;

  @Field(() => String, { nullable: true, description: 'The name clients connect to (upstream: Domain).' })
  domain!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where its real servers are (upstream: RealServerRegionInfo).',
  })
  realServerRegion!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was created (upstream: CreateTime).' })
  createdAt!: Date | null;

  @Field(() => [Tag], { description: 'The labels its owner gave it (upstream: TagSet).' })
  tags!: Tag[];
}

export const ProxyGroupPage = definePage(() => ProxyGroup, 'ProxyGroup', 'proxy groups');
