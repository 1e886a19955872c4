import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** RFC 6238 as every authenticator app has it: SHA-1, six digits, a new code each thirty seconds. */
const STEP_SECONDS = 30;
const DIGITS = 6;
/** RFC 4226 asks for 160 bits. */
const SECRET_BYTES = 20;
/** How many steps a clock may be off, before and after. */
const DRIFT = 1;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A secret for an authenticator app, in base32. */
export const newSecret = (): string => base32(randomBytes(SECRET_BYTES));

/** Bytes in base32 (RFC 4648), without padding. */
export const base32 = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
};

const bytesOf = (text: string): Buffer => {
  const bits = [...text].map((one) => ALPHABET.indexOf(one).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};

/** The number of the thirty seconds in which a moment lies. */
export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / STEP_SECONDS);

/** The code of a secret in a step. */
export const codeOf = (secret: string, step: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const from = mac[mac.length - 1]! & 0xf;
  const number = (mac.readUInt32BE(from) & 0x7fff_ffff) % 10 ** DIGITS;
  return String(number).padStart(DIGITS, '0');
};

/**
 * The step whose code was typed, or null where it is none of now or half a minute around, or was used: a code that
 * somebody looked at over a shoulder works no second time.
 *
 * @param used the last step that was used
 */
export const stepOfCode = (secret: string, typed: string, now: Date, used: number): number | null => {
  const code = Buffer.from(typed.replaceAll(/\s/g, ''));
  let found: number | null = null;
  for (let step = stepAt(now) - DRIFT; step <= stepAt(now) + DRIFT; step++) {
    const expected = Buffer.from(codeOf(secret, step));
    if (code.length === expected.length && timingSafeEqual(code, expected) && step > used) found = step;
  }
  return found;
};
