import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, deflateRaw, inflateRaw } from 'node:zlib';
import type { Answer } from '../upstream/call.js';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What is kept of an answer. */
export type SharedAnswer = Pick<Answer, 'body' | 'requestId'>;

/**
 * Answers hold what must not be read by everybody who reaches Redis, stream keys for one. They are sealed with a key that
 * all processes with the credential have and nobody else, for one place: under another name they do not open.
 */
export async function sealAnswer(answer: SharedAnswer, key: KeyObject, place: string): Promise<string> {
  const { body, requestId } = answer;
  const plain = await deflate(JSON.stringify({ body, requestId }), { level: constants.Z_BEST_SPEED });
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(place));
  const sealed = [cipher.update(plain), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]).toString('base64');
}

/** Opens a sealed answer. Rejects when it was sealed with another key, for another place, or is damaged. */
export async function openAnswer(sealed: string, key: KeyObject, place: string): Promise<SharedAnswer> {
  const bytes = Buffer.from(sealed, 'base64');
  const iv = bytes.subarray(0, IV_BYTES);
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(place))
    .setAuthTag(tag);
  const plain = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  return JSON.parse((await inflate(plain)).toString()) as SharedAnswer;
}
