import { Field, Int, ObjectType } from 'type-graphql';
import { FlowAddressRole } from './enums.js';

@ObjectType({
  simpleResolvers: true,
  description: "An address that an input or output uses, StreamLink's own or its peer's.",
})
export class FlowAddress {
  @Field(() => FlowAddressRole, { description: 'What it is for.' })
  role!: FlowAddressRole;

  @Field(() => String, {
    nullable: true,
    description: 'The IP address or domain name (upstream: Ip, or the host in Url or TcUrl).',
  })
  address!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The port (upstream: Port, or the one in Url or TcUrl; a URL without one means the port of its scheme, e.g. 1935 for rtmp).',
  })
  port!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The URL without its secrets: user, query and fragment are left out, of an RTMP path the last segment, and the whole path where it holds a stream key. Null where the provider gives no URL (upstream: Url, TcUrl).',
  })
  url!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the provider says of the address, e.g. its carrier (upstream: StreamUrls, Label); on mps 2019-06-12 only.',
  })
  label!: string | null;
}
