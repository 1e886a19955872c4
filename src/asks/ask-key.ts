import { createHash } from 'node:crypto';
import type { LedgerEntry } from './ledger-entry.ts';

const LENGTH = 10;

/** Letters and digits alone, so that two editions of the same minutes give one key. */
const plain = (text: string | null): string =>
  (text ?? '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

/**
 * What an ask is known by for good, whichever paper it was read from: of the council, the body, the day,
 * the minute and the words. Ten hexadecimal digits.
 */
export const askKey = ({ council, body, date, minute, ask }: LedgerEntry): string =>
  createHash('sha256')
    .update(JSON.stringify([plain(council), plain(body), date, plain(minute), plain(ask.quote)]))
    .digest('hex')
    .slice(0, LENGTH);
