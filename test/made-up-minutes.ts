import type { At } from '../src/record/at.ts';
import type { Clause, Decision, Item, Meeting, Paragraph } from '../src/record/meeting.ts';

/** Lays texts out on one page, each at its place, so that every quote can be looked up again. */
export function page() {
  let text = '';
  const at = (words: string): At => {
    const start = text.length;
    text += `${words}\n`;
    return { page: 1, start, end: start + words.length };
  };
  const paragraph = (words: string, kind: Paragraph['kind'] = 'paragraph'): Paragraph => ({
    text: words,
    kind,
    at: at(words),
  });
  const clause = (words: string, label: string | null = null, clauses: Clause[] = []): Clause => ({
    label,
    text: words,
    at: at(words),
    clauses,
  });
  const decision = (
    clauses: Clause[],
    verb: Decision['verb'] = 'resolved',
    outcome: Decision['outcome'] = null,
  ): Decision => ({
    verb,
    outcome,
    clauses,
    at: clauses[0]?.at ?? at(''),
  });
  return { text: () => text, at, paragraph, clause, decision };
}

/** An item of made-up minutes. */
export const itemOf = (title: string, paragraphs: Paragraph[], decisions: Decision[] = []): Item => ({
  number: '7',
  agendaNumber: null,
  title,
  at: { page: 1, start: 0, end: 0 },
  purpose: null,
  printedPages: null,
  exemption: null,
  presenters: [],
  paragraphs,
  decisions,
  votes: [],
  declarations: [],
  references: [],
  asks: [],
});

/** The meeting of 16 March 2021 that holds one item; its next meeting is on 27 April. */
export const meetingOf = (item: Item): Meeting => ({
  from: 'minutes',
  council: null,
  body: 'Harbour Scrutiny Panel',
  date: '2021-03-16',
  startTime: null,
  endTime: null,
  venue: null,
  status: null,
  webcastUrl: null,
  at: null,
  attendance: [],
  preamble: [],
  items: [item],
  nextMeeting: { date: '2021-04-27', time: null, venue: null, note: null, at: { page: 1, start: 0, end: 0 } },
});
