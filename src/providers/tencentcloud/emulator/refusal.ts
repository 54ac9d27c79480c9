/** What the common codes say, in our own words (Tencent Cloud API 3.0, common error codes); the text is not stable. */
const messages: Readonly<Record<string, string>> = {
  'AuthFailure.InvalidAuthorization': 'The Authorization header is malformed.',
  'AuthFailure.InvalidSecretId': 'The key is not a Tencent Cloud API key.',
  'AuthFailure.SecretIdNotFound': 'The SecretId does not exist.',
  'AuthFailure.SignatureExpire': 'The signature has expired: the timestamp is more than five minutes off.',
  'AuthFailure.SignatureFailure': 'The signature does not match the request.',
  'AuthFailure.TokenFailure': 'The token is not valid.',
  'AuthFailure.UnauthorizedOperation': 'The sub-account is not authorized for this operation.',
  UnauthorizedOperation: 'The operation is not authorized.',
  'InvalidParameter.PermissionDenied': 'The sub-account has no permission for this operation.',
  InternalError: 'An internal error has occurred.',
  InvalidAction: 'The action does not exist.',
  RequestLimitExceeded: 'The number of requests exceeds the frequency limit.',
  ResourceNotFound: 'The resource does not exist.',
  ServiceUnavailable: 'The service is temporarily unavailable.',
  UnsupportedProtocol: 'Only GET and POST are supported.',
  UnsupportedRegion: 'The service does not support this region.',
};

/** An error that the emulated API answers with. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? messages[code] ?? `The request was refused with ${code}.`);
  }
}
