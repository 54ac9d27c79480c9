import { Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { Page } from '../core/page.js';
import { Gap } from './gap.js';
import { Source } from './source.js';

@ObjectType({ simpleResolvers: true, description: 'How to go on from a page.' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, {
    description: 'False: the list ends here. True: there may be more behind endCursor.',
  })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Hand it to after, with the other arguments unchanged, for the next page; null when there is nothing.',
  })
  endCursor!: string | null;
}

/** A page type of the graph and the edge type it comes with. */
export type PageClass<T> = ClassType<Page<T>>;

/** Declares `<name>Page` and `<name>Edge` for a row type. `rows` says what the rows are, in a plural noun. */
export function definePage<T extends object>(
  row: () => ClassType<T> | (abstract new () => T),
  name: string,
  rows: string,
): PageClass<T> {
  const rowType = row as () => ClassType<T>;

  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `A place in a page of ${rows}.` })
  class Edge {
    @Field(() => rowType(), { description: 'What stands at this place.' })
    node!: T;

    @Field(() => String, { description: 'Hand it to after to go on behind this place.' })
    cursor!: string;
  }

  @ObjectType(`${name}Page`, {
    simpleResolvers: true,
    description: `A page of ${rows}. An empty page with complete: true means that there are none.`,
  })
  class PageOf {
    @Field(() => [rowType()], { description: `The ${rows} of this page, in a stable order.` })
    nodes!: T[];

    @Field(() => [Edge], { description: 'The same with a cursor each.' })
    edges!: Edge[];

    @Field(() => PageInfo, { description: 'How to go on.' })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      nullable: true,
      description:
        'How many there are in all, as the providers report it. Selecting it asks every source once, and for the smallest page when no rows are selected beside it. Null when one did not report. Under a filter that is applied here it is the number of those that pass if first was enough to read the list to its end, else null.',
    })
    totalCount!: number | null;

    @Field(() => Boolean, {
      description:
        'Whether everything that was asked for this page answered. It speaks of this list only, not of pages nested in it. A walk is whole when each of its pages was.',
    })
    complete!: boolean;

    @Field(() => [Gap], { description: 'What is missing, one by one.' })
    gaps!: Gap[];

    @Field(() => [Source], { description: 'What was asked, and how old its answers are.' })
    sources!: Source[];
  }

  return PageOf;
}
