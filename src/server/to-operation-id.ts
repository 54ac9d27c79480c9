import type { IncomingHttpHeaders } from 'node:http';
import { GraphQLError } from 'graphql';

/** The header in which a gateway says of which operation a request is. */
const OPERATION_HEADER = 'connectome-operation';

/** The id of the operation that a gateway makes a request for; null where it sends none. */
export function toOperationId(headers: IncomingHttpHeaders): string | null {
  const id = headers[OPERATION_HEADER];
  if (id === undefined) return null;
  if (typeof id === 'string' && /^[\x21-\x7E]{1,64}$/.test(id)) return id;
  throw new GraphQLError(
    `${OPERATION_HEADER} is no id: expected 1 to 64 letters, digits and signs, without spaces`,
    { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } },
  );
}
