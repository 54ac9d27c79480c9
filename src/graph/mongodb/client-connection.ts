import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../node.js';
import { definePage } from '../page.js';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'All connections that an instance has from one address; clients behind one NAT or accelerator are one row (upstream: ClientConnection).',
})
@Directive('@key(fields: "id")')
export class ClientConnection extends Node {
  declare readonly __typename: 'ClientConnection';

  @Field(() => String, {
    description: "The client's address, as the provider writes it, without a port (upstream: IP).",
  })
  ip!: string;

  @Field(() => Int, { description: 'How many connections come from it (upstream: Count).' })
  count!: number;

  @Field(() => Boolean, {
    description:
      "Whether it belongs to the cloud's own services, such as monitoring, and to no customer (upstream: InternalService).",
  })
  internal!: boolean;

  /** The id of the instance it is connected to. */
  instanceId!: string;
}

export const ClientConnectionPage = definePage(() => ClientConnection, 'ClientConnection', 'clients');
