const GRAPHQL_RESPONSE = 'application/graphql-response+json';

/** Whether a caller names the media type whose status codes tell how the operation went. */
export function knowsGraphqlResponse(accept: string | undefined): boolean {
  return accept?.includes(GRAPHQL_RESPONSE) ?? false;
}

/** The content type of an answer to a caller that accepts these. */
export function contentTypeFor(accept: string | undefined): string {
  return `${knowsGraphqlResponse(accept) ? GRAPHQL_RESPONSE : 'application/json'}; charset=utf-8`;
}

/** Whether a browser asks for a page. */
export function wantsPage(accept: string | undefined): boolean {
  return accept?.includes('text/html') ?? false;
}
