import { Directive, Field, ObjectType } from 'type-graphql';
import { Node } from '../node.js';
import { Listener } from './listener.js';

@ObjectType({
  implements: [Node, Listener],
  simpleResolvers: true,
  description: 'A listener that forwards HTTP by rules (upstream: HTTPListener).',
})
@Directive('@key(fields: "id")')
export class HttpListener extends Listener {
  declare readonly __typename: 'HttpListener';
}

@ObjectType({
  implements: [Node, Listener],
  simpleResolvers: true,
  description: 'A listener that forwards HTTPS by rules (upstream: HTTPSListener).',
})
@Directive('@key(fields: "id")')
export class HttpsListener extends Listener {
  declare readonly __typename: 'HttpsListener';

  @Field(() => String, {
    nullable: true,
    description: 'What it speaks to its real servers: HTTP or HTTPS (upstream: ForwardProtocol).',
  })
  forwardProtocol!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether clients must show a certificate too (upstream: AuthType is 1).',
  })
  mutualTls!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it accepts HTTP/3 (upstream: Http3Supported).',
  })
  http3!: boolean | null;
}
