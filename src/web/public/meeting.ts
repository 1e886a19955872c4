import type { FastifyInstance } from 'fastify';
import type { AttendanceStatus } from '../../record/meeting.ts';
import type { AttendanceView, MeetingView, PaperView } from '../../store/views.ts';
import type { Pages } from '../pages.ts';
import { partsOfNarrative } from './narrative.ts';
import { withdrawnPage } from './withdrawn.ts';

/** A meeting: what was on the agenda, what was decided, who was there, what comes next. */
export const meetingPages = (app: FastifyInstance, pages: Pages): void => {
  app.get(
    '/:body/:meeting',
    pages(async (record, { params }) => {
      const meeting = await record.meeting(params.body!, params.meeting!);
      const about = { body: params.body!, date: params.meeting! };
      if (!meeting) return withdrawnPage(record, about);
      return { view: 'meeting.njk', context: { ...contextOf(meeting), notices: await record.notices(about) } };
    }),
  );
};

/** A paper that states no title goes by that of the item it belongs to. */
const withTitles = ({ papers, agenda }: MeetingView): PaperView[] =>
  papers.map((paper) => ({
    ...paper,
    title: paper.title ?? agenda.find(({ number }) => number !== null && number === paper.item)?.title ?? null,
  }));

const contextOf = (meeting: MeetingView) => ({
  meeting,
  preamble: partsOfNarrative(meeting.preamble),
  papers: withTitles(meeting),
  attendance: inGroups(meeting.attendance),
  decided: meeting.items.filter((item) => item.decisions.length > 0).length,
});

type Group = { status: AttendanceStatus; role: 'member' | 'officer' | 'other'; people: AttendanceView[] };

const ORDER: readonly Pick<Group, 'status' | 'role'>[] = [
  { status: 'present', role: 'member' },
  { status: 'present', role: 'officer' },
  { status: 'present', role: 'other' },
  { status: 'in-attendance', role: 'member' },
  { status: 'in-attendance', role: 'officer' },
  { status: 'in-attendance', role: 'other' },
  { status: 'apologies', role: 'member' },
  { status: 'absent', role: 'member' },
];
const MEMBERS: readonly AttendanceView['role'][] = ['chair', 'vice-chair', 'member', 'substitute', 'co-opted', null];

/**
 * Attendance by status, and those who came by what they came as. Those without a role are taken with the
 * members, among whom papers name people without saying more.
 */
const inGroups = (attendance: readonly AttendanceView[]): Group[] =>
  ORDER.map((group) => ({
    ...group,
    people: attendance.filter(
      (one) =>
        one.status === group.status &&
        (group.status === 'apologies' || group.status === 'absent' || sideOf(one) === group.role),
    ),
  })).filter(({ people }) => people.length > 0);

const sideOf = ({ role, post }: AttendanceView): Group['role'] => {
  if (role === 'officer') return 'officer';
  return MEMBERS.includes(role) && !(role === null && post !== null) ? 'member' : 'other';
};
