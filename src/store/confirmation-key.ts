import { createHash } from 'node:crypto';

/**
 * What a confirmation is about: a fact at a place in a file's bytes, which stays the same however often
 * the file is read.
 */
export const itemKey = (sha256: string, page: number, start: number): string => `item ${sha256} ${page} ${start}`;
export const meetingKey = (sha256: string, position: number): string => `meeting ${sha256} ${position}`;

/** What was confirmed, so that a different reading of the same place is not taken for it. */
export const digestOf = (json: string): string => createHash('sha256').update(json).digest('hex');
