import type { GraphQLResolveInfo } from 'graphql';
import type { PageArguments } from '../src/core/page.js';
import type { PageArgs } from '../src/graph/page-args.js';
import { selects, selectsOnly } from './selection.js';

/** A page when the caller says nothing, or null. */
const DEFAULT_FIRST = 50;

/** The fields of a page that tell nothing of its rows. */
const WITHOUT_ROWS = ['totalCount', 'complete', 'gaps', 'sources'];

/** The page a field is asked for: its arguments, and whether its total is worth asking every source, or is all that is asked for. */
export function toPageArguments({ first, after }: PageArgs, info: GraphQLResolveInfo): PageArguments {
  return {
    first: first ?? DEFAULT_FIRST,
    after: after ?? null,
    wantsTotal: selects(info, 'totalCount'),
    wantsNoRows: selectsOnly(info, WITHOUT_ROWS),
  };
}
