import { type At, within } from '../record/at.ts';
import type { Item, Meeting } from '../record/meeting.ts';
import type { Reading } from '../record/reading.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { Passage } from './passage-index.ts';

/** A reading with the name under which its document is known. */
export type Source = { document: string; reading: Reading };
export type Ledger = { entries: LedgerEntry[]; passages: Passage[] };

const SHORTEST_PASSAGE = 25;

/** What one paper asks, and its passages that may tell what became of earlier asks. */
export const ledgerOf = (source: Source): Ledger => {
  const entries: LedgerEntry[] = [];
  const passages: Passage[] = [];
  for (const meeting of source.reading.meetings) {
    if (meeting.date === null || meeting.date.length < 10) continue;
    for (const item of meeting.items) {
      entries.push(...entriesOf(source, meeting, meeting.date, item));
      passages.push(...passagesOf(source, meeting, meeting.date, item));
    }
  }
  passages.push(...reportPassages(source));
  return { entries, passages };
};

/**
 * Everything that was asked in the papers, and every passage that may tell what became of it.
 *
 * @param parts one for each document that is current; order does not matter
 */
export const buildLedger = (parts: readonly Ledger[]): Ledger => ({
  entries: parts
    .flatMap(({ entries }) => entries)
    .sort((a, b) => a.date.localeCompare(b.date) || a.key.localeCompare(b.key)),
  passages: parts
    .flatMap(({ passages }) => passages)
    .sort((a, b) => a.date.localeCompare(b.date) || a.key.localeCompare(b.key)),
});

const keyOf = (...parts: (string | number | null)[]): string => parts.map((part) => part ?? '').join('|');

const entriesOf = (source: Source, meeting: Meeting, date: string, item: Item): LedgerEntry[] =>
  item.asks.map((ask) => ({
    key: keyOf(source.document, ask.at.page, ask.at.start, ask.at.end),
    council: meeting.council,
    body: meeting.body,
    date,
    minute: item.number,
    title: item.title,
    document: source.document,
    ask,
    context:
      ask.where === 'decision'
        ? ''
        : (item.paragraphs.find(({ at }) => at.page === ask.at.page && at.start <= ask.at.start && at.end >= ask.at.end)
            ?.text ?? ''),
    at: ask.at,
  }));

const passagesOf = (source: Source, meeting: Meeting, date: string, item: Item): Passage[] => {
  const base = {
    council: meeting.council,
    body: meeting.body,
    date,
    minute: item.number,
    title: item.title,
    series: item.title,
    document: source.document,
  };
  if (meeting.from === 'agenda') {
    return [
      {
        ...base,
        key: keyOf(source.document, item.at.page, item.at.start, 'agenda'),
        kind: 'agenda-item',
        text: item.title,
        at: item.at,
        references: [],
      },
    ];
  }
  const inside = (at: Passage['at']) =>
    item.references.filter((one) => one.at.page === at.page && one.at.start >= at.start && one.at.end <= at.end);
  const told = item.paragraphs
    .flatMap(piecesOf)
    .map(({ text, at }) => ({ ...base, kind: 'paragraph' as const, text, at }));
  const decided = item.decisions.flatMap((decision) =>
    decision.clauses.map(({ text, at }) => ({ ...base, kind: 'decision' as const, text, at })),
  );
  return [...told, ...decided].map((one) => ({
    ...one,
    key: keyOf(source.document, one.at.page, one.at.start, one.kind),
    references: inside(one.at).map(({ minute, clause, date: of, body }) => ({
      minute: minute ?? '',
      clause,
      date: of,
      body,
    })),
  }));
};

/** A table tells a thing a row; everything else is one passage, left out where it is too short to tell any. */
const piecesOf = ({ kind, text, at }: { kind: string; text: string; at: At }): { text: string; at: At }[] => {
  if (kind !== 'table') return text.length >= SHORTEST_PASSAGE ? [{ text, at }] : [];
  return [...text.matchAll(/[^\n]+/g)]
    .filter((row) => row[0].length >= SHORTEST_PASSAGE)
    .map((row) => ({ text: row[0], at: within(at, row.index, row.index + row[0].length) }));
};

/** Reports of a pack are dated by the meeting that it was made for. */
const reportPassages = ({ document, reading }: Source): Passage[] => {
  const called = reading.meetings.find((meeting) => meeting.from === 'agenda') ?? reading.meetings[0];
  if (!called?.date || called.date.length < 10) return [];
  const base = {
    council: called.council,
    body: called.body,
    date: called.date,
    document,
    minute: null,
    kind: 'report' as const,
    references: [],
  };
  return reading.reports.flatMap((report) => {
    const title = report.title ?? '';
    return report.sections.flatMap((section) =>
      section.paragraphs.flatMap(piecesOf).map(({ text, at }) => ({
        ...base,
        title: `${title} ${section.title}`.trim(),
        series: title,
        text,
        at,
        key: keyOf(document, at.page, at.start, 'report'),
      })),
    );
  });
};
