import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { ResourceStatus } from '../enums.js';
import { Node } from '../node.js';
import { definePage } from '../page.js';
import { DateTime } from '../scalars.js';
import { Tag } from '../tag.js';
import { ListenerProtocol } from './enums.js';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A GAAP acceleration connection: it takes traffic in at one place of the world and forwards it to real servers at another (upstream: ProxyInfo).',
})
@Directive('@key(fields: "id")')
export class Proxy extends Node {
  declare readonly __typename: 'Proxy';

  @Field(() => String, { description: "The provider's id, link-… (upstream: ProxyId)." })
  resourceId!: string;

  @Field(() => String, { nullable: true, description: 'The name its owner gave it (upstream: ProxyName).' })
  name!: string | null;

  @Field(() => ResourceStatus, { description: 'Where it is in its life.' })
  status!: ResourceStatus;

  @Field(() => String, {
    nullable: true,
    description: "The provider's own word for the status (upstream: Status).",
  })
  statusDetail!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it takes traffic in (upstream: AccessRegion).' })
  accessRegion!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where its real servers are (upstream: RealServerRegion).',
  })
  realServerRegion!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The address clients connect to (upstream: IP); null for proxies of several carriers, see accessAddresses.',
  })
  address!: string | null;

  @Field(() => [String], { description: 'All addresses clients connect to (upstream: IP, IPList).' })
  accessAddresses!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'The address that real servers see as their client (upstream: ForwardIP).',
  })
  forwardAddress!: string | null;

  @Field(() => String, { nullable: true, description: 'The name clients connect to (upstream: Domain).' })
  domain!: string | null;

  @Field(() => [ListenerProtocol], {
    description: 'What its listeners may accept (upstream: SupportProtocols).',
  })
  protocols!: ListenerProtocol[];

  @Field(() => Int, { nullable: true, description: 'Bandwidth limit in Mbit/s (upstream: Bandwidth).' })
  bandwidthMbps!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Limit of connections at once (upstream: Concurrent, in units of 10,000).',
  })
  connectionLimit!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The version of the proxy, e.g. 3.0 (upstream: Version).',
  })
  version!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the provider blocks its traffic, or is about to (upstream: BanStatus is BANNED, BANNING, RECOVERING or RECOVER_FAILED).',
  })
  banned!: boolean | null;

  /** The id of its group; null when it is in none. */
  groupId!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was created (upstream: CreateTime).' })
  createdAt!: Date | null;

  @Field(() => [Tag], { description: 'The labels its owner gave it (upstream: TagSet).' })
  tags!: Tag[];
}

export const ProxyPage = definePage(() => Proxy, 'Proxy', 'proxies');
