/**
 * The 64-bit number that EMS makes of a tag such as `INR` or `AAAC`: its letters as the leading bytes. Every
 * one of them is beyond 2^53.
 */
export function tagNumber(tag: string): bigint {
  const bytes = Buffer.alloc(8);
  bytes.write(tag, 'latin1');
  return bytes.readBigUInt64BE();
}
