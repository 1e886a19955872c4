import type { FastifyInstance } from 'fastify';
import { type ReviewFinding, reviewMinutes } from '../../asks/review-minutes.ts';
import type { PublicRecord } from '../../store/store.ts';
import type { MeetingView, Place } from '../../store/views.ts';
import type { Pages } from '../pages.ts';

const KIND_WORDS: Record<ReviewFinding['kind'], string> = {
  'not-resolved': 'Asked in the room, not in the resolution',
  'no-owner': 'Nobody named',
  'no-date': 'No date',
  'meeting-missing': 'A meeting was promised and nothing exists',
};

/** What to look at before the minutes of a meeting are approved. */
export const reviewPages = (app: FastifyInstance, pages: Pages): void => {
  app.get(
    '/:body/:meeting/review',
    pages(async (record, { params, today }) => {
      const meeting = await record.meeting(params.body!, params.meeting!);
      const found = meeting && (await findingsOf(record, meeting, today));
      if (!meeting || !found) return null;
      const open = found.filter(({ isPublic }) => isPublic);
      const groups = Map.groupBy(open, ({ kind }) => kind);
      return {
        view: 'review.njk',
        context: {
          meeting,
          heldBack: found.length - open.length,
          groups: [...groups].map(([kind, findings]) => ({ words: KIND_WORDS[kind], findings })),
        },
      };
    }),
  );
};

type Placed = Omit<ReviewFinding, 'at'> & { place: Place };

/** The minutes that the meeting's page shows, with what is known of the body's other meetings. */
const findingsOf = async (record: PublicRecord, meeting: MeetingView, today: string): Promise<Placed[] | null> => {
  const source = meeting.sources.find(({ from, shown }) => from === 'minutes' && shown);
  if (!source) return null;
  const read = await record.readingOf(source.document.slug);
  const minutes = read?.meetings.find(({ from, date }) => from === 'minutes' && date === meeting.date);
  const body = await record.body(meeting.body.slug, today);
  if (!read || !minutes || !body) return null;
  const known = body.years
    .flatMap(({ meetings }) => meetings)
    .flatMap(({ date }) => (date === null ? [] : [date]))
    .sort();
  return reviewMinutes(minutes, read.pages, known).map(({ at, ...finding }) => ({
    ...finding,
    place: { document: source.document.slug, ...at },
  }));
};
