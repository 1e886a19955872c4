import type { Reading } from '../../record/reading.ts';
import type { PublicRecord } from '../../store/store.ts';

/** So far back a paper of the desk is held against what was asked for and promised. */
const MEETINGS = 8;
const PAPERS = 16;

/** What the public may read of a body's last meetings before a day, oldest first: what the rules of memory compare with. */
export const earlierOfBody = async (record: PublicRecord, body: string, day: string): Promise<Reading[]> => {
  const view = await record.body(body, day);
  const meetings = (view?.years ?? [])
    .flatMap(({ meetings }) => meetings)
    .filter(({ date }) => date !== null && date < day)
    .slice(0, MEETINGS);
  const papers = new Set<string>();
  for (const { slug } of meetings)
    for (const { document } of (await record.meeting(body, slug))?.sources ?? []) papers.add(document.slug);
  const readings: Reading[] = [];
  for (const slug of [...papers].slice(0, PAPERS)) {
    const reading = await record.readingOf(slug);
    if (reading) readings.push(reading);
  }
  return readings.reverse();
};
