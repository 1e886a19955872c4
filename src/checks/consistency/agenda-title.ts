import { subjectOf } from '../memory/earlier-asks.ts';
import type { CheckedPaper, Part } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';

const YEARS = /\b(?:19|20)\d{2}(?:\s?[/–-]\s?\d{2,4})?\b/g;
/** Shorter titles ("Budget", "Performance") say too little to be held against another. */
const FEWEST = 2;

/** A report that bears another title than its item on the agenda. */
export const agendaTitle: Rule = {
  id: 'consistency/agenda-title',
  kind: 'consistency',
  severity: 'advice',
  source: 'LGA 1972 s100B: the agenda says what is considered; the public finds a report by it',
  why: 'The agenda is what the public reads, and the minutes repeat its title. An item and its report are held against each other: titles that share no word are advice, since short titles on agendas are common; the same title with two different years is a warning.',
  *find(paper): Iterable<Found> {
    for (const part of paper.parts) {
      if (part.kind !== 'report' && part.kind !== 'briefing') continue;
      if (part.title === null || part.item === null) continue;
      const item = itemOf(paper, part.item);
      if (item) yield* compared(part, part.title, item);
    }
  },
};

type AgendaItem = CheckedPaper['reading']['meetings'][number]['items'][number];

const itemOf = ({ reading }: CheckedPaper, number: string): AgendaItem | undefined =>
  reading.meetings
    .filter(({ from }) => from !== 'minutes')
    .flatMap(({ items }) => items)
    .find((item) => item.number === number);

function* compared(part: Part, title: string, item: AgendaItem): Iterable<Found> {
  const [ours, theirs] = [subjectOf(title.replaceAll(YEARS, '')), subjectOf(item.title.replaceAll(YEARS, ''))];
  const years = [title, item.title].map((text) => (text.match(YEARS) ?? []).map((year) => year.replaceAll(/\s/g, '')));
  const shared = ours.filter((word) => theirs.includes(word)).length;
  const otherYear =
    years.every(({ length }) => length === 1) && years[0]![0]!.slice(0, 4) !== years[1]![0]!.slice(0, 4);
  const otherTitle = shared === 0 && ours.length >= FEWEST && theirs.length >= FEWEST;
  if (!otherTitle && !(otherYear && shared >= FEWEST)) return;
  yield {
    at: part.blocks.find(({ text }) => text === title)?.at ?? part.blocks[0]?.at ?? null,
    other: item.at,
    says: otherTitle
      ? `The report is called "${title}", and its item on the agenda "${item.title}".`
      : `The report is of ${years[0]![0]}, and its item on the agenda of ${years[1]![0]}.`,
    mend: otherTitle ? 'Give both the same title.' : 'Find out which year it is, and write it in both.',
    sure: otherTitle ? 0.6 : 0.85,
    ...(!otherTitle && { severity: 'warning' }),
  };
}
