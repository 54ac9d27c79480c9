/** What the header `Authorization: SDK-HMAC-SHA256 …` claims. */
export interface Authorization {
  accessKey: string;
  /** Lower-case header names, in the order in which they were signed. */
  signedHeaders: readonly string[];
  /** Hex, lower case. */
  signature: string;
}

// "API Request Signing Guide", Huawei Cloud, step 4: a blank after the algorithm, commas between the parts.
const FORM = /^SDK-HMAC-SHA256 +Access=([^,\s]+), *SignedHeaders=([^,\s]+), *Signature=([0-9a-fA-F]{64})$/;

/** Reads an Authorization header; null where it is not of the SDK-HMAC-SHA256 form. */
export function parseAuthorization(header: string): Authorization | null {
  const [, accessKey, names, signature] = FORM.exec(header.trim()) ?? [];
  if (accessKey === undefined || names === undefined || signature === undefined) return null;
  return { accessKey, signedHeaders: names.toLowerCase().split(';'), signature: signature.toLowerCase() };
}
