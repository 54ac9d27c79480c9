export declare const FORWARDED: readonly string[];
export declare const SECRET_HEADER: string;
export declare function toSubgraphHeaders(
  get: (name: string) => string | null | undefined,
  secret: string | undefined,
): Record<string, string>;
