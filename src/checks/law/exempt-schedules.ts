import type { Profile } from '../profile.ts';

/** The schedule by which a nation's councils may keep a paper private. */
export type ExemptSchedule = {
  readonly name: string;
  /** Numbers of the paragraphs that describe exempt information. */
  readonly reasons: readonly [lowest: number, highest: number];
  /** The last paragraph that qualifies them, which papers cite too. */
  readonly lastQualifying: number;
  /** Whether each reason holds only while the public interest in keeping it private is the greater. */
  readonly weighed: boolean;
  /** Papers of this year or earlier cite what stood there before. */
  readonly since: number;
};

/**
 * England: LGA 1972 Sch 12A Parts 1 and 2 as substituted by SI 2006/88. Wales: Parts 4 and 5 as substituted by
 * SI 2007/969 (W.86); its test (paragraph 21) leaves out paragraph 16, legal privilege. Scotland: Local Government
 * (Scotland) Act 1973 Sch 7A Part I, fifteen paragraphs and no general test. Northern Ireland: Local Government Act
 * (Northern Ireland) 2014 Sch 6 Part 1, seven paragraphs; its Part 2 was not seen, so no test is asked for.
 */
export const exemptSchedules: Record<Profile['nation'], ExemptSchedule> = {
  england: { name: 'Schedule 12A', reasons: [1, 7], lastQualifying: 10, weighed: true, since: 2006 },
  wales: { name: 'Part 4 of Schedule 12A', reasons: [12, 18], lastQualifying: 21, weighed: true, since: 2007 },
  scotland: { name: 'Schedule 7A', reasons: [1, 15], lastQualifying: 15, weighed: false, since: 1985 },
  'northern-ireland': { name: 'Schedule 6', reasons: [1, 7], lastQualifying: 10, weighed: false, since: 2014 },
};

/** Whose schedule a passage cites: what it names goes before what the council's profile says. */
export const nationCited = (passage: string, nation: Profile['nation']): Profile['nation'] => {
  if (/\bschedule\s+7A\b/i.test(passage)) return 'scotland';
  if (/\bschedule\s+6\b/i.test(passage)) return 'northern-ireland';
  return /\bparts?\s+(?:4|5|IV)\b|\bwales\b|\bwelsh\b/i.test(passage) ? 'wales' : nation;
};
