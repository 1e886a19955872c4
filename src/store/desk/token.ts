import { createHash, randomBytes } from 'node:crypto';

/** A secret that is given away once: 256 bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: whoever reads the database can use none. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
