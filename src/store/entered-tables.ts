import type { Generated } from 'kysely';
import type { AskEventName } from '../asks/ask-states.ts';
import type { Correctable } from '../asks/corrections.ts';
import type { Visibility } from './columns.ts';

/** What a person entered; reading again never touches it. The newest row of `about` counts. */
export type ConfirmationTable = {
  id: Generated<number>;
  /** `item SHA256 PAGE START` or `meeting SHA256 POSITION`. */
  about: string;
  state: 'confirmed' | 'withdrawn';
  /** Digest of what was confirmed: a different reading is not confirmed by it. */
  digest: string;
  who: string;
  at: string;
  why: string | null;
};

/** Who decided that something is not public, or is again. The newest row of `about` counts. */
export type VisibilityTable = {
  id: Generated<number>;
  /** `document SHA256`, `meeting BODY/MEETING` or `item BODY/MEETING/ITEM`. */
  about: string;
  visibility: Visibility;
  /** For an item: documents that hold it, each to be withheld while it is not public. */
  documents: string;
  who: string;
  at: string;
  why: string | null;
};

/** Only ever added to; each row's hash covers the one before it. */
export type AuditTable = AuditEntry & { id: Generated<number>; previous: string; hash: string };

/** Who changed what of what, when and why. */
export type AuditEntry = {
  at: string;
  who: string;
  what: string;
  about: string;
  before: string | null;
  after: string | null;
  why: string | null;
};

/** What a person entered about an ask. Only ever added to; the rows of an ask in order give its state. */
export type AskEventTable = {
  id: Generated<number>;
  /** Key of the ask: see `askKey`. */
  ask: string;
  /** Of a document that holds the ask: the event shows as long as that does. */
  sha256: string;
  event: AskEventName;
  who: string;
  at: string;
  /** The day on which it happened, which may lie before it was entered. */
  happened: string;
  why: string | null;
  evidence: string | null;
};

/** What a person put right about an ask. Only ever added to; the last of a field counts. */
export type AskCorrectionTable = {
  id: Generated<number>;
  ask: string;
  sha256: string;
  field: Correctable;
  value: string | null;
  who: string;
  at: string;
  why: string | null;
};

/** Where the trail ended at a publication. */
export type AuditHeadTable = { entry: number; hash: string; at: string };

export type AuditAboutTable = { word: string; audit_id: number };
