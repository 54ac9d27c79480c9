import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Listener } from '../../src/graph/gaap/listener.js';
import { Rule } from '../../src/graph/gaap/rule.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';

@Resolver(() => Rule)
export class RuleResolver {
  @FieldResolver(() => Listener, { nullable: true, description: 'The listener it belongs to.' })
  listener(@Root() { listenerId }: Parent<Rule>, @Ctx() { reads }: GraphContext): Promise<Listener | null> {
    return reads.gaap.listener(listenerId);
  }
}
