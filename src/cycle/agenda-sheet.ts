import { inWords } from '../calendar/iso-date.ts';
import type { At } from '../record/at.ts';
import type { Item, Meeting, Member, Paragraph } from '../record/meeting.ts';
import { type Agenda, type AgendaFacts, type NumberedEntry, numberEntries } from './agenda.ts';
import { restrictionWords } from './exemption.ts';
import { agendaWords } from './late-material.ts';

/** An agenda as it is published: its text, and the record of it as reading that text gives it. */
export type AgendaSheet = { text: string; meeting: Meeting };

/**
 * The public agenda of a meeting. Nothing of a record's restricted part is handed in, so nothing of it can come out.
 * @param pages printed page ranges by the entry's id, where a pack is made
 */
export const agendaSheet = (
  agenda: Agenda,
  nextMeeting: NextMeetingFact | null,
  pages: ReadonlyMap<string, [number, number]> = new Map(),
): AgendaSheet => {
  const sheet = writer();
  sheet.write(agenda.council);
  const body = sheet.write(agenda.body);
  const when = sheet.write(`${inWords(agenda.date)} at ${timeWords(agenda.startTime)}`);
  sheet.write(`Venue: ${agenda.venue}`);
  const membership = writeMembership(sheet, agenda);
  const early = [agenda.preMeeting, agenda.late && agendaWords(agenda.late)].filter(
    (one) => one !== null && one !== '',
  );
  const preamble = early.map((text) => paragraph(sheet, text!));
  sheet.write('AGENDA');
  const items = numberEntries(agenda.entries, agenda.startTime).map((entry) =>
    writeEntry(sheet, entry, pages.get(entry.id) ?? null),
  );
  const notices = [
    ...(agenda.calledBy ? [`${agenda.calledBy.name}, ${agenda.calledBy.post}`] : []),
    ...agenda.notices,
  ].map((text) => paragraph(sheet, text));
  const meeting: Meeting = {
    from: 'agenda',
    council: agenda.council,
    body: agenda.body,
    date: agenda.date,
    startTime: agenda.startTime,
    endTime: null,
    venue: agenda.venue,
    status: null,
    webcastUrl: null,
    at: { page: 1, start: body.start, end: when.end },
    attendance: [],
    membership,
    preamble,
    notices,
    items,
    nextMeeting: nextMeeting && nextOf(nextMeeting, items),
  };
  return { text: sheet.text(), meeting };
};

/** When the body meets next, as the last item announces it. */
export type NextMeetingFact = { date: string; time: string | null; venue: string | null };

/** "Tuesday 8 December 2026 at 5.30 pm in the Town Hall". */
export const nextMeetingWords = ({ date, time, venue }: NextMeetingFact): string =>
  `${inWords(date)}${time ? ` at ${timeWords(time)}` : ''}${venue ? ` in ${/^the /i.test(venue) ? venue : `the ${venue}`}` : ''}`;

/** The facts with which a template's words are filled. */
export const agendaFacts = (body: string, previous: string | null, next: NextMeetingFact | null): AgendaFacts => ({
  body,
  previousMeeting: previous && inWords(previous),
  nextMeeting: next && nextMeetingWords(next),
});

/** "5.30 pm" of "17:30". */
export const timeWords = (time: string): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${hour % 12 === 0 ? 12 : hour % 12}.${String(minute).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`;
};

type Sheet = ReturnType<typeof writer>;

/** Lays passages out one to a paragraph, so that every `at` holds its quote. */
const writer = () => {
  const lines: string[] = [];
  let length = 0;
  return {
    write: (text: string): At => {
      const line = text.replaceAll(/\s+/g, ' ').trim();
      const at = { page: 1, start: length, end: length + line.length };
      lines.push(line);
      length += line.length + 2;
      return at;
    },
    text: () => lines.join('\n\n'),
  };
};

const paragraph = (sheet: Sheet, words: string): Paragraph => {
  const text = words.replaceAll(/\s+/g, ' ').trim();
  return { text, kind: 'paragraph', at: sheet.write(text) };
};

const writeMembership = (sheet: Sheet, { membership }: Agenda): Member[] => {
  const lines: [string, typeof membership][] = [
    ['Membership: ', membership.filter(({ role }) => role !== 'co-opted')],
    ['Co-opted members: ', membership.filter(({ role }) => role === 'co-opted')],
  ];
  return lines.flatMap(([label, members]) => {
    if (members.length === 0) return [];
    const words = members.map(memberWords);
    const at = sheet.write(label + words.join(', '));
    let from = at.start + label.length;
    return members.map((member, index) => {
      const start = from;
      from += words[index]!.length + 2;
      return { ...member, at: { page: 1, start, end: start + member.name.length } };
    });
  });
};

const memberWords = ({ name, role, organisation, note }: Agenda['membership'][number]): string => {
  const part = role === 'chair' ? ' (Chair)' : role === 'vice-chair' ? ' (Vice-Chair)' : '';
  return `${name}${part}${organisation ? ` (${organisation})` : ''}${note ? ` ${note}` : ''}`;
};

const writeEntry = (sheet: Sheet, entry: NumberedEntry, pages: [number, number] | null): Item => {
  const lead = `${entry.number}. `;
  const line = sheet.write(`${lead}${entry.title}${pages ? ` (Pages ${pages[0]} - ${pages[1]})` : ''}`);
  const purpose = entry.purpose ?? (entry.key === 'business' ? usualPurpose(entry) : null);
  const under = [
    purpose,
    ...(entry.points ?? []),
    ...(entry.matters ?? []).map(({ words }) => words),
    presenterWords(entry),
    entry.begins && entry.minutes ? `Time set aside: ${entry.minutes} minutes from ${timeWords(entry.begins)}.` : null,
    entry.restriction && restrictionWords(entry.restriction),
    entry.late && agendaWords(entry.late),
  ];
  const paragraphs = under.flatMap((words) => (words ? [paragraph(sheet, words)] : []));
  const cited = entry.restriction && paragraphs.find(({ text }) => text === restrictionWords(entry.restriction!));
  return {
    number: entry.number,
    agendaNumber: null,
    title: entry.title,
    at: { page: 1, start: line.start + lead.length, end: line.start + lead.length + entry.title.length },
    purpose,
    printedPages: pages,
    exemption: cited ? exemptionAt(cited, entry.restriction!.paragraphs) : null,
    presenters: presentersAt(entry, paragraphs),
    paragraphs,
    decisions: [],
    votes: [],
    declarations: [],
    references: [],
    asks: [],
  };
};

/** Every item of business says what it is for, be it in the usual words. */
const usualPurpose = ({ report }: NumberedEntry): string =>
  report === null ? 'To consider this item.' : 'To consider the report.';

const CITATION = /\bparagraphs? [\d, and]*\d/;

const exemptionAt = ({ text, at }: Paragraph, paragraphs: string[]): Item['exemption'] => {
  const match = CITATION.exec(text);
  const [from, quote] = match ? [match.index, match[0]] : [0, text];
  return { paragraphs, quote, at: { page: 1, start: at.start + from, end: at.start + from + quote.length } };
};

const presenterWords = ({ presenters }: NumberedEntry): string | null =>
  presenters.length === 0
    ? null
    : `Report of ${presenters.map(({ name, post }) => [name, post].filter(Boolean).join(', ')).join('; ')}`;

const presentersAt = (entry: NumberedEntry, paragraphs: readonly Paragraph[]): Item['presenters'] => {
  const words = presenterWords(entry);
  const line = paragraphs.find(({ text }) => text === words);
  return line ? entry.presenters.map((one) => ({ ...one, at: line.at })) : [];
};

const nextOf = (next: NextMeetingFact, items: readonly Item[]): Meeting['nextMeeting'] => {
  const words = nextMeetingWords(next);
  const said = items.flatMap(({ paragraphs }) => paragraphs).find(({ text }) => text.includes(words));
  if (!said) return null;
  const start = said.at.start + said.text.indexOf(words);
  return { ...next, note: null, at: { page: 1, start, end: start + words.length } };
};
