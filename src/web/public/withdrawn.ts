import type { PublicRecord } from '../../store/store.ts';
import type { NoticeView } from '../../store/views.ts';
import type { Page } from '../pages.ts';

/**
 * What stands where a paper, or all that told of a meeting, was withdrawn or redacted: that it was, when and why, and
 * where its meeting is. Null where nothing was.
 */
export const withdrawnPage = async (
  record: PublicRecord,
  about: Parameters<PublicRecord['notices']>[0],
): Promise<Page> => {
  const notices = await record.notices(about);
  const [first] = notices;
  if (!first) return null;
  return { view: 'withdrawn.njk', status: 410, context: { notices, meeting: await meetingOf(record, first) } };
};

const meetingOf = async (record: PublicRecord, { body, date }: NoticeView) =>
  body === null || date === null ? null : record.meeting(body, date);
