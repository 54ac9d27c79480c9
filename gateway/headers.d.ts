export declare const FORWARDED: readonly string[];
export declare const SECRET_HEADER: string;
export declare const OPERATION_HEADER: string;
export declare function toSubgraphHeaders(
  get: (name: string) => string | null | undefined,
  own?: {
    /** One that the subgraphs know gateways by. */
    secret?: string | undefined;
    /** The id of the operation that the request is of. */
    operation?: string | undefined;
  },
): Record<string, string>;
