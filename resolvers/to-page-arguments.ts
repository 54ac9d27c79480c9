import type { GraphQLResolveInfo } from 'graphql';
import type { PageArguments } from '../src/core/page.js';
import type { PageArgs } from '../src/graph/page-args.js';
import { selects } from './selection.js';

/** A page when the caller says nothing, or null. */
const DEFAULT_FIRST = 50;

/** The page a field is asked for: its arguments, and whether its total is worth asking every source. */
export function toPageArguments({ first, after }: PageArgs, info: GraphQLResolveInfo): PageArguments {
  return { first: first ?? DEFAULT_FIRST, after: after ?? null, wantsTotal: selects(info, 'totalCount') };
}
