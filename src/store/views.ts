import type { PaperNotice } from '../cycle/paper-notice.ts';
import type { At } from '../record/at.ts';
import type { AttendanceStatus, Meeting, Paragraph, Role, Verb } from '../record/meeting.ts';
import type { Doubt, Kind, Paper } from '../record/reading.ts';

/** The passage that a fact was read from: characters `[start, end)` of a page of a document. */
export type Place = At & {
  /** Slug of the document. */
  document: string;
};

/** Whether a person has confirmed what the program read. */
export type Standing = { state: 'read' } | { state: 'confirmed'; when: string };

export type BodyLink = { slug: string; name: string; council: string | null };

export type MeetingLink = {
  body: BodyLink;
  /** The date, with `-2` for a second meeting of the day; `undated`, `undated-2` where none is stated. */
  slug: string;
  date: string | null;
  status: Meeting['status'];
};

export type ItemLink = { meeting: MeetingLink; slug: string; number: string | null; title: string };

export type DocumentLink = {
  /** First characters of the file's SHA-256. */
  slug: string;
  title: string;
  kind: Kind;
  mediaType: string;
  pages: number;
};

/** A name as printed, with the person's slug where the name has a page of its own. */
export type Named = { name: string; person: string | null };

export type HomeView = {
  counts: { bodies: number; meetings: number; items: number; decisions: number; documents: number };
  /** Held meetings, newest first. */
  latest: MeetingSummary[];
  coming: ComingMeeting[];
  bodies: BodySummary[];
};

export type MeetingSummary = MeetingLink & {
  items: number;
  decisions: number;
  sources: Meeting['from'][];
};

export type ComingMeeting = {
  body: BodyLink;
  date: string;
  time: string | null;
  venue: string | null;
  status: Meeting['status'];
  /** Slug of the meeting's page; null where only earlier minutes announce it. */
  meeting: string | null;
  /** Where earlier minutes announce it, when there is no page yet. */
  announced: Place | null;
} & MeetingChange;

/** What the desk published of a meeting beside its papers: why it was called off or moved, and who holds it too. */
export type MeetingChange = { why?: string; jointly?: string[] };

export type BodySummary = BodyLink & { meetings: number; first: string | null; last: string | null };

export type BodyView = BodyLink & {
  /** Newest municipal year first, newest meeting first; `year` is `2018/19`, null for undated meetings. */
  years: { year: string | null; meetings: MeetingSummary[] }[];
  /** Everyone whom minutes show as a member, by name. */
  members: MemberView[];
  coming: ComingMeeting[];
  /** Who sits in it today as the desk entered it, the chair first; empty where nobody is entered. */
  sitting: { name: string; role: Role; group: string }[];
  /** Bodies that it replaced or was renamed from, and those that replaced it. */
  replaced: BodyLink[];
  replacedBy: BodyLink[];
};

export type MemberView = PersonLink & {
  /** The most recent role that minutes print. */
  role: Role | null;
  present: number;
  apologies: number;
  absent: number;
  first: string;
  last: string;
};

export type PersonLink = { slug: string; name: string };

export type AttendanceView = {
  name: string | null;
  person: string | null;
  status: AttendanceStatus;
  role: Role | null;
  post: string | null;
  organisation: string | null;
  substituteFor: string | null;
  item: string | null;
  note: string | null;
  place: Place;
};

export type MeetingView = MeetingLink &
  MeetingChange & {
    startTime: string | null;
    endTime: string | null;
    venue: string | null;
    webcastUrl: string | null;
    standing: Standing;
    /** Where body and date were read; null where they were not. */
    place: Place | null;
    attendance: AttendanceView[];
    /** Who belongs to the body, as the agenda lists them. */
    membership: (Named & { role: Role | null; organisation: string | null; place: Place })[];
    /** What the minutes say before the first item. */
    preamble: PassageView[];
    /** What the agenda lists, in its order; empty without an agenda. */
    agenda: AgendaItemView[];
    /** What the minutes record, in their order; empty without minutes. */
    items: ItemView[];
    nextMeeting: {
      date: string | null;
      time: string | null;
      venue: string | null;
      note: string | null;
      place: Place;
      /** The meeting's page when it is in the store. */
      meeting: MeetingLink | null;
    } | null;
    /** The documents that tell of this meeting, the one shown first for its kind marked. */
    sources: SourceView[];
    /** Papers of its agenda pack. */
    papers: PaperView[];
    doubts: DoubtView[];
    previous: MeetingLink | null;
    next: MeetingLink | null;
  };

export type SourceView = {
  document: DocumentLink;
  from: Meeting['from'];
  status: Meeting['status'];
  /** Whether the page shows this one; others of its kind stand behind it. */
  shown: boolean;
  coverage: CoverageView;
};

export type CoverageView = { blocks: number; read: number; furniture: number; unread: number };

export type DoubtView = { says: string; place: Place | null };

export type AgendaItemView = {
  slug: string;
  /** As the agenda prints it. */
  number: string | null;
  title: string;
  purpose: string | null;
  printedPages: readonly [number, number] | null;
  exempt: { paragraphs: string[]; quote: string; place: Place } | null;
  place: Place;
  presenters: PresenterView[];
  /** The minutes' record of this item, where they have one. */
  minute: ItemLink | null;
};

export type PresenterView = { name: string | null; person: string | null; post: string | null; place: Place };

export type ClauseView = { label: string | null; text: string; place: Place; clauses: ClauseView[] };

export type DecisionView = {
  verb: Verb;
  outcome: 'carried' | 'lost' | 'withdrawn' | null;
  clauses: ClauseView[];
  place: Place;
};

export type VoteView = {
  for: number | null;
  against: number | null;
  abstain: number | null;
  result: 'carried' | 'lost' | 'tied' | null;
  unanimous: boolean;
  mover: Named | null;
  seconder: Named | null;
  named: (Named & { vote: 'for' | 'against' | 'abstain'; place: Place })[];
  place: Place;
};

export type DeclarationView = Named & {
  interest: string | null;
  left: boolean | null;
  item: string | null;
  place: Place;
};

/** What the record knows of the minute or meeting that a reference names. */
export type Resolution =
  | { state: 'resolved'; to: ItemLink; inferred: boolean }
  | { state: 'meeting'; to: MeetingLink }
  /** More than one fits; none is chosen. */
  | { state: 'ambiguous'; among: ItemLink[] }
  /** What it names is not in the record (yet). */
  | { state: 'waiting' };

export type ReferenceView = {
  quote: string;
  minute: string | null;
  clause: string | null;
  body: string | null;
  date: string | null;
  place: Place;
  resolution: Resolution;
};

export type PassageView = { kind: Paragraph['kind']; text: string; place: Place };

/** A passage of an item in the order of the paper. */
export type NarrativeView =
  | PassageView
  | { kind: 'decision'; decision: DecisionView }
  | { kind: 'vote'; vote: VoteView };

export type ItemView = {
  slug: string;
  number: string | null;
  agendaNumber: string | null;
  title: string;
  place: Place;
  standing: Standing;
  purpose: string | null;
  presenters: PresenterView[];
  exempt: { paragraphs: string[]; quote: string; place: Place } | null;
  /** Paragraphs, decisions and votes together, in the order in which the paper has them. */
  narrative: NarrativeView[];
  decisions: DecisionView[];
  votes: VoteView[];
  declarations: DeclarationView[];
  references: ReferenceView[];
  /** True where the source itself was cut short. */
  truncated: boolean;
};

export type ItemPage = ItemView & {
  meeting: MeetingLink;
  /** Minutes of other meetings that refer to this one. */
  referredToBy: { from: ItemLink; quote: string; inferred: boolean; place: Place }[];
  previous: ItemLink | null;
  next: ItemLink | null;
  /** Papers listed on the agenda for this item. */
  papers: PaperView[];
};

export type PersonView = PersonLink & {
  council: string | null;
  /** Every spelling and title under which papers print the name, most often first. */
  printed: string[];
  bodies: { body: BodyLink; present: number; apologies: number; absent: number; inAttendance: number }[];
  /** Newest first. */
  attendance: {
    meeting: MeetingLink;
    status: AttendanceStatus;
    role: Role | null;
    post: string | null;
    organisation: string | null;
    place: Place;
  }[];
  /** Items in which the name stands, newest first. */
  appearances: { item: ItemLink; as: AppearanceKind; quote: string; place: Place }[];
};

export type AppearanceKind = 'presenter' | 'mover' | 'seconder' | 'vote' | 'declaration' | 'mentioned';

export type PaperView = {
  document: DocumentLink;
  kind: Paper['kind'];
  title: string | null;
  /** Number of the agenda item that it belongs to. */
  item: string | null;
  pages: readonly [number, number];
  printedPages: readonly [number, number] | null;
  place: Place;
};

export type DocumentView = DocumentLink & {
  sha256: string;
  /** The file's name as it came. */
  fileName: string;
  size: number;
  addedAt: string;
  readAt: string;
  reader: number;
  /** False where a newer version stands at the same path. */
  current: boolean;
  /** Oldest first, itself among them. */
  versions: { document: DocumentLink; addedAt: string; current: boolean }[];
  pageTexts: { page: number; printed: string | null; text: string; recognised: number | null }[];
  papers: PaperView[];
  meetings: { meeting: MeetingLink; from: Meeting['from'] }[];
  coverage: CoverageView & { passages: { place: Place; text: string }[] };
  doubts: Doubt[];
  /** Figures whose values are not shown, because they would tell about single people; the file is not offered then. */
  withheld: number;
};

/** What everybody is told of a paper that was withdrawn or redacted. */
export type NoticeView = Pick<PaperNotice, 'paper' | 'name' | 'deed' | 'on' | 'reason'> & {
  body: string | null;
  date: string | null;
};
