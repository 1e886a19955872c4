import type { Profile } from '../../checks/profile.ts';
import type { Waiver } from '../../checks/waivers.ts';
import type { Finding } from '../../record/finding.ts';
import type { Reading } from '../../record/reading.ts';

/** What a worker is given: a file as it was sent, and for when it is checked. */
export type CheckJob = {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly on: string;
  readonly meetingDate: string | null;
  /** The council's own ways; what holds for any council where not given. */
  readonly profile?: Profile;
  /** What somebody said does not hold here. */
  readonly waivers?: readonly Waiver[];
  /** Earlier papers of the body, oldest first. */
  readonly earlier?: readonly Reading[];
};

/** A passage of the checked file, in its order, as it is shown beside its findings. */
export type ShownBlock = {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'table';
  readonly page: number;
  readonly start: number;
  readonly text: string;
  /** Cells of a table, each at its place. */
  readonly rows: readonly (readonly { readonly text: string; readonly start: number }[])[] | null;
};

export type CheckOutcome =
  | {
      readonly findings: readonly Finding[];
      readonly broken: readonly { readonly rule: string; readonly why: string }[];
      readonly blocks: readonly ShownBlock[];
      readonly pages: number;
      /** The findings as a SARIF 2.1.0 log. */
      readonly sarif: string;
      /** A Word file with its findings as comments; null of every other file. */
      readonly commented: Uint8Array | null;
      readonly why: Readonly<Record<string, string>>;
    }
  /** The file could not be read: what to tell whoever sent it. */
  | { readonly unread: string };
