import type { PaperNotice } from '../../cycle/paper-notice.ts';
import type { NoticeView } from '../views.ts';
import type { Reader } from './links.ts';

/** What notices are asked about: a document by its slug, or a meeting by its body and day. */
export type NoticesAbout = { document: string } | { body: string; date: string };

const SLUG = /^[0-9a-f]{6,64}$/;

/** What everybody is told of papers that were withdrawn or redacted, the oldest first. */
export const noticesAbout = async (db: Reader, about: NoticesAbout): Promise<NoticeView[]> => {
  if ('document' in about && !SLUG.test(about.document)) return [];
  let query = db.selectFrom('public_desk_record').select(['body', 'date', 'data']).where('kind', '=', 'paper-notice');
  query =
    'document' in about
      ? query.where('data', 'like', `%"${about.document}"%`)
      : query.where('body', '=', about.body).where('date', '=', about.date);
  const rows = await query.orderBy('at').execute();
  return rows.flatMap(({ body, date, data }) => {
    const notice: PaperNotice = JSON.parse(data);
    if ('document' in about && !notice.documents.includes(about.document)) return [];
    const { paper, name, deed, on, reason } = notice;
    return [{ paper, name, deed, on, reason, body, date }];
  });
};
