import type { FastifyInstance } from 'fastify';
import { MATTER_GROUPS, type Matter, mattersArising } from '../../asks/matters-arising.ts';
import type { PublicRecord } from '../../store/store.ts';
import type { MeetingLink } from '../../store/views.ts';
import { meetingHref } from '../addresses.ts';
import type { AskLedger } from '../ask-ledger.ts';
import type { Asked, Pages } from '../pages.ts';
import { countWords, dateWords, MATTER_GROUP_WORDS } from '../words.ts';
import { askView } from './ask-view.ts';
import { asksOfBody } from './body-asks.ts';
import { trackerFiles } from './tracker-files.ts';

/**
 * What should be on the agenda of a meeting: all that its body asked for and has not been given, as a page and as the
 * tracker report. A meeting that is only announced has its page too, at the address that it keeps.
 */
export const mattersArisingPages = (app: FastifyInstance, pages: Pages, ledger: AskLedger): void => {
  app.get(
    '/:body/:meeting/matters-arising',
    pages(async (record, asked) => {
      const found = await mattersOf(record, asked, ledger);
      return found && { view: 'matters-arising.njk', context: contextOf(found, asked.today) };
    }),
  );
  trackerFiles(app, pages, '/:body/:meeting/matters-arising', async (record, asked) => {
    const found = await mattersOf(record, asked, ledger);
    if (!found) return null;
    const { meeting, matters } = found;
    return {
      title: `Matters arising: ${meeting.body.name}, ${dateWords(meeting.date)}`,
      lead: `${countWords(matters.length, 'matter')} open as of this meeting. What is not confirmed was found by a program.`,
      rows: matters.map(({ row }) => row),
    };
  });
};

/** `hasPage`: whether the record holds a paper of the meeting, and not only its announcement. */
type Found = { meeting: MeetingLink; hasPage: boolean; hasPapers: boolean; matters: Matter[] };

const contextOf = ({ meeting, hasPage, hasPapers, matters }: Found, today: string) => {
  const missed = matters.filter(
    ({ group, dealtWith, proposed }) => !dealtWith && !proposed && (group === 'due' || group === 'late'),
  );
  const groups = MATTER_GROUPS.map((group) => ({
    words: MATTER_GROUP_WORDS[group],
    matters: matters
      .filter((one) => one.group === group)
      .map(({ row, dealtWith, proposed }) => {
        const ask = askView(row);
        return {
          ask,
          dealtWith,
          proposed: proposed && { text: proposed.text, place: { document: proposed.document, ...proposed.at } },
          before: ask.events.filter(({ date }) => date < meeting.date!),
        };
      }),
  })).filter((group) => group.matters.length > 0);
  return {
    meeting,
    hasPage,
    hasPapers,
    coming: meeting.date! >= today,
    groups,
    count: matters.length,
    missed: missed.length,
    base: `${meetingHref(meeting)}/matters-arising`,
  };
};

const mattersOf = async (record: PublicRecord, asked: Asked, ledger: AskLedger): Promise<Found | null> => {
  const held = await record.meeting(asked.params.body!, asked.params.meeting!);
  const meeting = held ?? (await announcedMeeting(record, asked));
  if (!meeting?.date || meeting.date.length < 10) return null;
  const documents = new Set(held?.sources.map(({ document }) => document.slug));
  const rows = asksOfBody(await ledger(record, asked.today), meeting.body);
  return {
    meeting,
    hasPage: held !== null,
    hasPapers: documents.size > 0,
    matters: mattersArising(rows, () => true, meeting.date, documents),
  };
};

/** A day for which earlier minutes announce a meeting of the body. */
const announcedMeeting = async (record: PublicRecord, { params, today }: Asked): Promise<MeetingLink | null> => {
  const body = await record.body(params.body!, today);
  const announced = body?.coming.find(({ date, meeting }) => meeting === null && date === params.meeting);
  return body && announced ? { body, slug: announced.date, date: announced.date, status: announced.status } : null;
};
