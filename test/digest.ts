import type { Clause, Meeting } from '../src/record/meeting.ts';

const clauses = (list: readonly Clause[], depth: number): string[] =>
  list.flatMap((clause) => [
    `${'  '.repeat(depth)}${clause.label ?? '-'}: ${clause.text}`,
    ...clauses(clause.clauses, depth + 1),
  ]);

const joined = (...parts: (string | number | null | undefined)[]): string =>
  parts.map((part) => part ?? '–').join(' | ');

/** A meeting as lines that a person can check against the paper: what a test of a whole manner compares. */
export const digest = (meeting: Meeting): string[] => [
  `MEETING ${joined(meeting.from, meeting.council, meeting.body, meeting.date, meeting.startTime, meeting.endTime, meeting.venue)}`,
  ...meeting.attendance.map(
    (one) => `  ${one.status}: ${joined(one.name, one.role, one.post, one.organisation, one.substituteFor, one.note)}`,
  ),
  ...meeting.items.flatMap((item) => [
    `ITEM ${joined(item.number, item.agendaNumber, item.title)}${item.exemption ? ` | exempt ${item.exemption.paragraphs.join(', ')}` : ''}`,
    ...item.declarations.map(
      (one) =>
        `  declared: ${joined(one.name, one.interest, one.item, one.left === null ? null : one.left ? 'left' : 'stayed')}`,
    ),
    ...item.decisions.flatMap((decision) => [`  ${decision.verb}`, ...clauses(decision.clauses, 2)]),
    ...item.votes.map(
      (vote) =>
        `  vote: ${joined(vote.for, vote.against, vote.abstain, vote.result, vote.unanimous ? 'unanimous' : null, vote.mover, vote.seconder)}`,
    ),
    ...item.references.map(
      (one) => `  refers: ${joined(one.minute, one.clause, one.body, one.date)}${one.inferred ? ' inferred' : ''}`,
    ),
  ]),
  `NEXT ${joined(meeting.nextMeeting?.date, meeting.nextMeeting?.time, meeting.nextMeeting?.venue)}`,
];
