import type { ParameterTable } from './parameters.js';

/** A response of the SDK's type, in which any field may be null, as the pages allow. */
export type Nullable<T> = T extends readonly (infer Item)[]
  ? Nullable<Item>[]
  : T extends object
    ? { [Key in keyof T]: Nullable<T[Key]> | null }
    : T;

/** The result of an action: its response without the request id. */
export type Result<Response> = Nullable<Omit<Response, 'RequestId'>>;

/** What is known of a call besides its parameters. */
export interface CallContext {
  /** X-TC-Region; an empty string where the service does not need one and none was sent. */
  region: string;
  /** X-TC-Version. */
  version: string;
}

/** An action of an emulated service; `Request` and `Response` are the SDK's types. */
export interface ActionDeclaration<Request, Response> extends ParameterTable<keyof Request & string> {
  /** Requests a second, per credential. */
  quota: number;
  /** The parameters that may name the resource, the most telling first. */
  resource?: readonly (keyof Request & string)[];
  /** The code for a caller without permission; AuthFailure.UnauthorizedOperation by default. */
  denial?: string;
  answer(request: Request, context: CallContext): Result<Response>;
}

/** An action whose parameters have not been checked against its table yet. */
export interface Action extends ParameterTable {
  quota: number;
  resource: readonly string[];
  denial: string;
  answer(checked: Readonly<Record<string, unknown>>, context: CallContext): object;
}

/** An action for a service's table of them. */
export function defineAction<Request extends object, Response>(
  declaration: ActionDeclaration<Request, Response>,
): Action {
  const { resource = [], denial = 'AuthFailure.UnauthorizedOperation', ...rest } = declaration;
  return {
    ...rest,
    resource,
    denial,
    // The table was derived from the request's own keys, and the parameters have passed it.
    answer: (checked, context) => declaration.answer(checked as Request, context),
  };
}
