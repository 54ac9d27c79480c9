/** A request that the gateway or a service refuses; thrown by what handles it, answered in one place. */
export class Refusal extends Error {
  constructor(
    /** HTTP status. */
    readonly status: number,
    /** The provider's own code, e.g. `DCS.4800`. */
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** What a code stands for. */
export interface ErrorEntry {
  status: number;
  message: string;
}

// Codes: Huawei Cloud API Gateway, "Error Codes". The wording of 0302, 0306 and 0308 is assumed.
const gatewayErrors = {
  'APIGW.0101': { status: 404, message: 'The API does not exist or has not been published' },
  'APIGW.0301': { status: 401, message: 'Incorrect IAM authentication information' },
  'APIGW.0302': { status: 403, message: 'The IAM user is not authorized to access the API' },
  'APIGW.0303': { status: 401, message: 'Incorrect app authentication information' },
  'APIGW.0305': { status: 401, message: 'Incorrect authentication information' },
  'APIGW.0306': { status: 403, message: 'API access denied' },
  'APIGW.0308': { status: 429, message: 'The throttling threshold has been reached' },
} as const satisfies Record<string, ErrorEntry>;

/** A refusal by the gateway, before any service has seen the request. */
export function refuseAtGateway(code: keyof typeof gatewayErrors, detail?: string): Refusal {
  return refuse(code, gatewayErrors[code], detail);
}

/** What one of the gateway's codes stands for; undefined for any other code. */
export function findGatewayError(code: string): ErrorEntry | undefined {
  const known: Readonly<Record<string, ErrorEntry>> = gatewayErrors;
  return known[code];
}

/** A refusal with the status and wording of its code, and what is particular to this case. */
export function refuse(code: string, { status, message }: ErrorEntry, detail?: string): Refusal {
  return new Refusal(status, code, detail === undefined ? message : `${message}: ${detail}`);
}
