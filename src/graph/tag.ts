import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: "A label that the resource's owner gave it." })
@Directive('@shareable')
export class Tag {
  @Field(() => String, { description: 'The name of the label.' })
  key!: string;

  @Field(() => String, { nullable: true, description: 'Its value; null when it has none.' })
  value!: string | null;
}
