import type { Agenda, AgendaEntry, PackPublished } from './agenda.ts';
import { mayPublish, type NoticeRules } from './publication.ts';

/** What of a meeting's papers lies open: the last whole pack, the supplements since, and those that it took up. */
export type PackHistory = {
  pack: PackPublished | null;
  supplements: readonly PackPublished[];
  takenUp: readonly PackPublished[];
};

/** The publications of a meeting's papers, told apart. */
export const packHistory = ({ published }: Pick<Agenda, 'published'>): PackHistory => {
  const last = published.findLastIndex(({ document }) => document.startsWith('agenda'));
  const isSupplement = ({ document }: PackPublished): boolean => document.startsWith('supplement');
  return {
    pack: published[last] ?? null,
    supplements: published.slice(last + 1).filter(isSupplement),
    takenUp: published.slice(0, Math.max(0, last)).filter(isSupplement),
  };
};

/** The name of the next publication of its sort. */
export const nextDocument = ({ published }: Pick<Agenda, 'published'>, sort: 'agenda' | 'supplement'): string =>
  `${sort}-${published.filter(({ document }) => document.startsWith(sort)).length + 1}`;

/** An item for which publishing now is late, and why it may not go out so. */
export type LateItem = { entry: AgendaEntry; problems: readonly string[] };

/**
 * What is late in an agenda that lies open and is published again. The items that lay open already keep their days; each
 * new one, each one with another title and each one with a report that nobody could read so far is judged by itself (LGA
 * 1972 s100B(3) and (4) speak of the item, not of the sheet). One that is put off comes before no meeting yet.
 *
 * @param before the agenda as it was last published
 * @param added ids of the reports that go out with it now
 */
export const lateItems = (
  agenda: Agenda,
  before: Agenda,
  added: readonly string[],
  now: string,
  rules: NoticeRules,
): LateItem[] =>
  agenda.entries.flatMap((entry) => {
    const was = before.entries.find(({ id }) => id === entry.id);
    const isNew = !was || was.title !== entry.title || (entry.report !== null && added.includes(entry.report));
    if (!isNew || entry.late?.way === 'deferral') return [];
    const { problems } = mayPublish('report', now, agenda.date, rules, {
      late: entry.late ?? agenda.late,
      firstOpen: agenda.published[0]?.at ?? null,
    });
    return problems.length > 0 ? [{ entry, problems }] : [];
  });
