import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AttendanceView } from '../../store/views.ts';
import type { Pages } from '../pages.ts';

const params = (request: FastifyRequest) => request.params as { body: string; meeting: string };
const ORDER: AttendanceView['status'][] = ['present', 'in-attendance', 'apologies', 'absent'];

/** A meeting: who was there, what was on the agenda, what was decided, what comes next. */
export const meetingPages = (app: FastifyInstance, pages: Pages): void => {
  app.get(
    '/:body/:meeting',
    pages(async (record, request) => {
      const { body, meeting: slug } = params(request);
      const meeting = await record.meeting(body, slug);
      if (!meeting) return null;
      const attendance = ORDER.map((status) => ({
        status,
        people: meeting.attendance.filter((one) => one.status === status),
      }));
      return {
        view: 'meeting.njk',
        context: { meeting, attendance: attendance.filter(({ people }) => people.length > 0) },
      };
    }),
  );
};
