import type { At } from '../record/at.ts';

/** Words of the page with their place in the document's page text. */
export type Quote = { readonly text: string; readonly at: At };

/** A passage: indices into the document's `blocks`, in order. */
export type Passages = readonly number[];

/** A document that the page links to. */
export type SavedFile = {
  readonly title: Quote;
  readonly url: string;
  /** As printed: "119 KB". */
  readonly size: string | null;
  readonly restricted: boolean;
  /** The day it was published, as printed. */
  readonly published: string | null;
};

export type SavedItem = {
  readonly id: string | null;
  /** The number shown beside the title. */
  readonly number: Quote | null;
  /** Its number in the minutes, where the source tells it apart from the number shown. */
  readonly minuteNumber: string | null;
  /** Its place in the system's own list, which readers never see. */
  readonly position: string | null;
  readonly title: Quote;
  readonly restricted: boolean;
  readonly presentedBy: Quote | null;
  readonly description: Passages;
  /** The block that says "Decision:"; null where the page has none. */
  readonly decisionLabel: number | null;
  readonly decision: Passages;
  readonly minutes: Passages;
  readonly actions: Passages;
  readonly documents: readonly SavedFile[];
  /** The page itself says that it shows only the beginning. */
  readonly truncated: boolean;
};

export type SavedPerson = {
  readonly name: Quote;
  readonly role: Quote | null;
  /** As the system has it: "Present", "Apologies", "Expected". */
  readonly attendance: string | null;
  readonly party: string | null;
  readonly ward: string | null;
};

export type SavedMeeting = {
  readonly id: string | null;
  readonly committee: Quote | null;
  /** Day and time as printed. */
  readonly when: Quote | null;
  readonly venue: Quote | null;
  readonly status: 'cancelled' | 'postponed' | 'inquorate' | null;
  /** The page calls its minutes a draft. */
  readonly draft: boolean;
  readonly webcastUrl: string | null;
  readonly items: readonly SavedItem[];
  readonly people: readonly SavedPerson[];
  readonly documents: readonly SavedFile[];
};

/**
 * What a page saved from a committee system says beyond its blocks. Text stands in the document's
 * blocks; here is which of it is what.
 */
export type SavedPage = {
  readonly system: 'moderngov' | 'moderngov-xml' | 'cmis';
  readonly kind: 'meeting' | 'meetings' | 'committee' | 'committees' | 'councillors' | 'item';
  readonly council: Quote | null;
  readonly committeeId: string | null;
  readonly committee: Quote | null;
  readonly purpose: Passages;
  /** One of a meeting's page, all of a list's. */
  readonly meetings: readonly SavedMeeting[];
  /** Members of the committee, or the councillors of the wards. */
  readonly members: readonly SavedPerson[];
};
