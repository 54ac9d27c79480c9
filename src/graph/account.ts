import { Directive, Field, ObjectType } from 'type-graphql';
import { Provider, Service } from './provider-enums.js';

@ObjectType({
  simpleResolvers: true,
  description: 'One set of credentials, as configured; the credentials are not shown.',
})
@Directive('@shareable')
export class Account {
  @Field(() => String, { description: 'Its name in the configuration: the first part of every id.' })
  name!: string;

  @Field(() => Provider, { description: 'Whose account it is.' })
  provider!: string;

  @Field(() => [Service], { description: 'The services that are asked with it.' })
  services!: string[];

  @Field(() => [String], { description: 'The regions that are asked with it; global where there are none.' })
  regions!: string[];
}
