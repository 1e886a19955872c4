import { agendaBlocks } from '../src/publishing/agenda-blocks.ts';
import { minutesBlocks, type PrintStyle } from '../src/publishing/minutes-blocks.ts';
import type { Paper } from '../src/publishing/paper.ts';
import { paperDocx } from '../src/publishing/paper-docx.ts';
import { paperHtml } from '../src/publishing/paper-html.ts';
import { paperPdf } from '../src/publishing/paper-pdf.ts';
import { readDocument } from '../src/reading/read-document.ts';
import type { Clause, Meeting } from '../src/record/meeting.ts';

/** What must come back, kind by kind: each fact as one line of words. */
export type Facts = Record<string, string[]>;
export const FORMS = ['pdf', 'docx', 'html'] as const;
export type Form = (typeof FORMS)[number];

/** A meeting's minutes or agenda as a paper of one part. */
export const paperOf = (meeting: Meeting, style?: PrintStyle): Paper => {
  const [id, blocks] =
    meeting.from === 'agenda'
      ? (['agenda', agendaBlocks(meeting)] as const)
      : (['minutes', minutesBlocks(meeting, style)] as const);
  const title = `${meeting.body}, ${id} of ${meeting.date}`;
  return { title, council: meeting.council, parts: [{ id, title, blocks }] };
};

/** The meetings that our own reader finds in a meeting's minutes or agenda, published in one form. */
export const publishedAndRead = async (meeting: Meeting, form: Form, style?: PrintStyle): Promise<Meeting[]> => {
  const paper = paperOf(meeting, style);
  const { bytes: pdf, pages } = paperPdf(paper);
  const bytes = {
    pdf: async () => pdf,
    docx: () => paperDocx(paper, pages),
    html: async () => Buffer.from(paperHtml(paper, pages)),
  };
  const { meetings } = await readDocument(await bytes[form](), `paper.${form}`);
  return meetings;
};

const plain = (text: string | null): string =>
  (text ?? '').normalize('NFKC').replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();

const flat = (clauses: readonly Clause[], depth = 0): string[] =>
  clauses.flatMap(({ label, text, clauses: under }) => [
    `${depth} ${label ?? ''} ${plain(text)}`,
    ...flat(under, depth + 1),
  ]);

/** The lines that printing adds to the last item: when the meeting closed, when the next one is. */
const FRAME = /^(?:the meeting closed at |date and time of the next meeting:-)/i;

/** The facts of a meeting that publication must keep. */
export const factsOf = (meeting: Meeting): Facts => {
  const of = (tell: (item: Meeting['items'][number]) => string[]): string[] =>
    meeting.items.flatMap((item) => tell(item).map((fact) => `${item.number ?? item.agendaNumber}: ${fact}`));
  return {
    heading: [meeting.body, meeting.date, meeting.startTime].map(String),
    attendance: meeting.attendance.map(({ name, status, role, post, organisation, substituteFor }) =>
      [name, status, role, post, organisation, substituteFor].map(plain).join('|'),
    ),
    membership: (meeting.membership ?? []).map(({ name, role, organisation }) => `${name}|${role}|${organisation}`),
    items: of(({ title, purpose }) => [`${plain(title)}|${plain(purpose)}`]),
    narrative: of(({ paragraphs }) => paragraphs.map(({ text }) => plain(text)).filter((text) => !FRAME.test(text))),
    decisions: of(({ decisions }) => decisions.flatMap(({ clauses }) => flat(clauses))),
    votes: of(({ votes }) => votes.map((vote) => [vote.for, vote.against, vote.abstain, vote.result].join('-'))),
    declarations: of(({ declarations }) => declarations.map(({ name, left }) => `${plain(name)}|${left ?? false}`)),
    references: of(({ references }) => references.map(({ minute, clause, date }) => `${minute}(${clause}) ${date}`)),
    asks: of(({ asks }) => asks.map(({ quote, due }) => `${plain(quote)}|${due?.date ?? ''}`)),
  };
};

/** Facts of the first that the second lacks, each as often as it stands there. */
export const lacking = (facts: readonly string[], others: readonly string[]): string[] => {
  const left = [...others];
  return facts.filter((fact) => {
    const at = left.indexOf(fact);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};
