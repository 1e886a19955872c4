import type { Attendance, Item, Vote } from '../../record/meeting.ts';
import { askView } from './notes-view.ts';

/** What the record holds of an item, a line for each: what an officer sees after an edit of its words. */
export const readAs = ({ decisions, votes, declarations, asks }: Item): string[] => [
  ...decisions.map(
    ({ verb, clauses }) => `Decision: ${verb}, ${clauses.length === 1 ? 'one clause' : `${clauses.length} clauses`}`,
  ),
  ...votes.map(voteRead),
  ...declarations.map(({ name, interest, item, left }) =>
    [
      `Declaration: ${name}`,
      interest ?? 'kind of interest not said',
      item && `item ${item}`,
      left === null ? '' : left ? 'left the room' : 'stayed',
    ]
      .filter(Boolean)
      .join(', '),
  ),
  ...asks.map(({ quote, owner, due }) => {
    const shown = askView({ owner, due });
    return `Asked: “${quote}” – owner: ${shown.owner}; due: ${shown.due}`;
  }),
];

const voteRead = (vote: Vote): string => {
  const counts = [vote.for, vote.against, vote.abstain].map((one) => one ?? '–');
  const isCounted = vote.for !== null || vote.against !== null;
  return [
    `Vote: ${isCounted ? `${counts[0]} for, ${counts[1]} against, ${counts[2]} abstaining` : 'not counted'}`,
    vote.result ?? 'result not said',
    vote.mover && `moved by ${vote.mover}`,
    vote.seconder && `seconded by ${vote.seconder}`,
    ...vote.named.map(({ name, vote: side }) => `${name} ${side}`),
  ]
    .filter(Boolean)
    .join(', ');
};

const STATUS: Record<Attendance['status'], string> = {
  present: 'Present',
  'in-attendance': 'In attendance',
  apologies: 'Apologies',
  absent: 'Absent',
};

/** Who was there, as the record holds it. */
export const attendanceReadAs = (attendance: readonly Attendance[]): string[] =>
  attendance.map(({ name, status, role, post, organisation, substituteFor, note }) =>
    [
      `${STATUS[status]}: ${name ?? post ?? ''}`,
      role && role !== 'member' ? role : '',
      name && post,
      organisation,
      substituteFor && `for ${substituteFor}`,
      note,
    ]
      .filter(Boolean)
      .join(', '),
  );
