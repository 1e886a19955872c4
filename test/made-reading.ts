import { createHash } from 'node:crypto';
import type { At } from '../src/record/at.ts';
import type { Figure } from '../src/record/figure.ts';
import type { Attendance, Decision, Item, Meeting, Reference } from '../src/record/meeting.ts';
import { type Paper, type Reading, SCHEMA_ID } from '../src/record/reading.ts';
import { madeFigure, madeStated } from './made-figures.ts';

/** An item in short: what a test cares about. */
export type MadeItem = {
  number?: string | null;
  agendaNumber?: string | null;
  title: string;
  purpose?: string;
  presenters?: string[];
  paragraphs?: string[];
  /** Each decision as its clauses: label and text. */
  decisions?: [label: string | null, text: string][][];
  references?: Partial<Reference>[];
  vote?: { mover: string; seconder: string; for: number; against: number };
  declarations?: { name: string; interest: string }[];
};

export type MadePaper = {
  path: string;
  kind?: Reading['kind'];
  meetings: MadeMeeting[];
  papers?: { kind: Paper['kind']; title: string; item: string | null }[];
  /** Paragraphs of one report. */
  report?: string[];
  title?: string;
  figures?: MadeFigure[];
};

/** A figure in short, in its sentence or row. */
export type MadeFigure = {
  measure: string;
  period: string | null;
  printed: string;
  cohort?: string;
  /** The passage; it holds `printed`. */
  in: string;
  more?: Partial<Figure>;
};

export type MadeMeeting = {
  from?: Meeting['from'];
  council?: string | null;
  body: string | null;
  date: string | null;
  startTime?: string;
  status?: Meeting['status'];
  attendance?: [name: string, status: Attendance['status'], role: Attendance['role']][];
  preamble?: string[];
  membership?: string[];
  items?: MadeItem[];
  next?: { date: string; time?: string };
};

export type Made = { reading: Reading; bytes: Uint8Array };

/** Lays passages out on one page, one a line, so that every `at` holds its quote. */
const page = () => {
  const lines: string[] = [];
  let length = 0;
  return {
    write: (text: string): At => {
      const at = { page: 1, start: length, end: length + text.length };
      lines.push(text);
      length += text.length + 1;
      return at;
    },
    text: () => lines.join('\n'),
  };
};

type Page = ReturnType<typeof page>;

/** A paper with its reading, as the reader would give it. The bytes are the page's text. */
export const makePaper = (paper: MadePaper): Made => {
  const sheet = page();
  const title = paper.title ?? paper.meetings[0]?.body ?? paper.path;
  sheet.write(title);
  const meetings = paper.meetings.map((meeting) => makeMeeting(sheet, meeting));
  const from = sheet.write('Papers');
  const sections = (paper.report ?? []).map((text) => ({
    number: null,
    text,
    kind: 'paragraph' as const,
    at: sheet.write(text),
  }));
  const figures = (paper.figures ?? []).map((figure) => makeFigure(sheet, figure));
  const text = sheet.text();
  const bytes = new TextEncoder().encode(`${paper.kind ?? 'minutes'}\n${text}`);
  const reading: Reading = {
    schema: SCHEMA_ID,
    document: {
      path: paper.path,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      mediaType: 'text/plain',
      pages: 1,
      title,
    },
    kind: paper.kind ?? 'minutes',
    papers: (paper.papers ?? []).map((part) => ({ ...part, pages: [1, 1], printedPages: null, from, to: from })),
    meetings,
    reports:
      sections.length === 0
        ? []
        : [
            {
              kind: 'report',
              paper: 0,
              title,
              cover: [],
              recommendations: [],
              sections: [{ number: '1', title: 'Report', level: 1, paragraphs: sections, at: from }],
              approvals: [],
              authors: [],
              appendices: [],
              backgroundPapers: [],
            },
          ],
    figures,
    coverage: { blocks: 3, read: 2, furniture: 0, unread: [{ at: from, text: 'Papers' }] },
    doubts: [{ at: from, says: 'the heading of the papers stands alone' }],
    pages: [{ page: 1, printed: null, text, recognised: null }],
  };
  return { reading, bytes };
};

const makeFigure = (sheet: Page, figure: MadeFigure): Figure => {
  const passage = sheet.write(figure.in);
  const within = (printed: string): At => {
    const start = passage.start + figure.in.indexOf(printed);
    return { page: 1, start, end: start + printed.length };
  };
  const cohort = figure.cohort === undefined ? null : madeStated(figure.cohort, null, within(figure.cohort));
  return madeFigure(figure.measure, figure.period, figure.printed, {
    at: within(figure.printed),
    passage,
    cohort,
    ...figure.more,
  });
};

const makeMeeting = (sheet: Page, meeting: MadeMeeting): Meeting => ({
  from: meeting.from ?? 'minutes',
  council: meeting.council ?? null,
  body: meeting.body,
  date: meeting.date,
  startTime: meeting.startTime ?? null,
  endTime: null,
  venue: null,
  status: meeting.status ?? null,
  webcastUrl: null,
  at: sheet.write([meeting.council, meeting.body, meeting.date].filter(Boolean).join(' ')),
  attendance: (meeting.attendance ?? []).map(([name, status, role]) => ({
    name,
    status,
    role,
    post: null,
    organisation: null,
    substituteFor: null,
    item: null,
    note: null,
    at: sheet.write(name),
  })),
  preamble: (meeting.preamble ?? []).map((text) => ({ text, kind: 'paragraph', at: sheet.write(text) })),
  ...(meeting.membership && {
    membership: meeting.membership.map((name) => ({ name, role: null, organisation: null, at: sheet.write(name) })),
  }),
  items: (meeting.items ?? []).map((item) => makeItem(sheet, item)),
  nextMeeting: meeting.next
    ? {
        date: meeting.next.date,
        time: meeting.next.time ?? null,
        venue: null,
        note: null,
        at: sheet.write(`Next: ${meeting.next.date}`),
      }
    : null,
});

const makeItem = (sheet: Page, item: MadeItem): Item => ({
  number: item.number ?? null,
  agendaNumber: item.agendaNumber ?? null,
  title: item.title,
  at: sheet.write(item.title),
  purpose: item.purpose ?? null,
  printedPages: null,
  exemption: null,
  presenters: (item.presenters ?? []).map((name) => ({ name, post: null, at: sheet.write(name) })),
  paragraphs: (item.paragraphs ?? []).map((text) => ({ text, kind: 'paragraph', at: sheet.write(text) })),
  references: (item.references ?? []).map((reference) => {
    const quote = reference.quote ?? `Minute No. ${reference.minute}`;
    return { minute: null, clause: null, body: null, date: null, ...reference, quote, at: sheet.write(quote) };
  }),
  decisions: (item.decisions ?? []).map((clauses) => makeDecision(sheet, clauses)),
  votes: item.vote
    ? [{ ...item.vote, abstain: null, result: null, unanimous: false, named: [], at: sheet.write('put to the vote') }]
    : [],
  declarations: (item.declarations ?? []).map(({ name, interest }) => ({
    name,
    interest,
    item: null,
    left: null,
    at: sheet.write(`${name} declared an interest`),
  })),
  asks: [],
});

const makeDecision = (sheet: Page, clauses: readonly [string | null, string][]): Decision => {
  const made = clauses.map(([label, text]) => ({ label, text, at: sheet.write(text), clauses: [] }));
  return { verb: 'resolved', outcome: null, clauses: made, at: made[0]!.at };
};
