import { type Static, Type } from '@sinclair/typebox';
import { orNull } from '../record/or-null.ts';

/** Which list of exempt information a citation is from: numbers changed in 2006, and Wales counts on. */
export const SCHEDULES = ['england-2006', 'wales-2007'] as const;
export type Schedule = (typeof SCHEDULES)[number];

/** Local Government Act 1972 Schedule 12A, in short words of our own. */
export const EXEMPT_PARAGRAPHS: Record<Schedule, Readonly<Record<string, string>>> = {
  'england-2006': {
    '1': 'about any individual',
    '2': 'likely to reveal who an individual is',
    '3': 'about the financial or business affairs of a person, or of the council',
    '4': 'about consultations or negotiations on a labour relations matter',
    '5': 'for which legal professional privilege could be claimed',
    '6': 'showing that the council means to serve a notice or to make an order or direction',
    '7': 'about the prevention, investigation or prosecution of crime',
  },
  'wales-2007': {
    '12': 'about a particular individual',
    '13': 'likely to reveal who an individual is',
    '14': 'about the financial or business affairs of a person, or of the council',
    '15': 'about consultations or negotiations on a labour relations matter',
    '16': 'for which legal professional privilege could be claimed',
    '17': 'showing that the council means to serve a notice or to make an order or direction',
    '18': 'about the prevention, investigation or prosecution of crime',
  },
};

/** How far an item is open: exempt may be closed by resolution, confidential must be (s100A(2) to (5)). */
export const ACCESS_LEVELS = ['part-exempt', 'exempt', 'confidential'] as const;

/** Why an item is to be taken without the public; what an open item has is null. */
export const Restriction = Type.Object({
  level: Type.Union(ACCESS_LEVELS.map((one) => Type.Literal(one))),
  schedule: Type.Union(SCHEDULES.map((one) => Type.Literal(one))),
  paragraphs: Type.Array(Type.String({ maxLength: 3 }), { maxItems: 7 }),
  /** Why these paragraphs apply, in words that can be published. */
  reasons: Type.String({ maxLength: 2000 }),
  /** Why the public interest in keeping it closed outweighs that in disclosing it; null for confidential. */
  publicInterest: orNull(Type.String({ maxLength: 2000 })),
});
export type Restriction = Static<typeof Restriction>;

/** What is wanting in a restriction before an agenda with it can go out; empty where nothing is. */
export const restrictionProblems = ({
  level,
  schedule,
  paragraphs,
  reasons,
  publicInterest,
}: Restriction): string[] => {
  const problems: string[] = [];
  if (!reasons.trim()) problems.push('Say why it is restricted.');
  // Confidential information is closed by s100A(2) itself: no paragraph of the schedule, no test, no vote.
  if (level === 'confidential') return problems;
  if (paragraphs.length === 0) problems.push('Name the paragraph of Schedule 12A.');
  for (const one of paragraphs)
    if (!Object.hasOwn(EXEMPT_PARAGRAPHS[schedule], one))
      problems.push(
        `Paragraph ${one} is not in the list that applies (${Object.keys(EXEMPT_PARAGRAPHS[schedule]).join(', ')}).`,
      );
  if (!publicInterest?.trim()) problems.push('Say why the public interest is in keeping it closed (paragraph 10).');
  return problems;
};

/** What the agenda prints under a restricted item. */
export const restrictionWords = ({ level, paragraphs, schedule }: Restriction): string => {
  if (level === 'confidential')
    return 'Not for publication: confidential information within the meaning of section 100A(3) of the Local Government Act 1972.';
  const part = { 'england-2006': 'Part 1', 'wales-2007': 'Part 4' }[schedule];
  const which = `paragraph${paragraphs.length === 1 ? '' : 's'} ${paragraphs.join(', ').replace(/, ([^,]+)$/, ' and $1')}`;
  const begin = level === 'part-exempt' ? 'Not for publication in part' : 'Not for publication';
  return `${begin} by virtue of ${which} of ${part} of Schedule 12A to the Local Government Act 1972.`;
};
