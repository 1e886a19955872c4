import type { Amendment } from '../../cycle/desk-report.ts';
import { REDACTED, redact, redactionPlaces, redactWithPlaces } from '../../cycle/redaction.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import { dateWords } from '../words.ts';
import type { DeskAsked } from './desk.ts';
import { lastPublished } from './meeting-papers.ts';
import type { PublishedPaper } from './withhold-paper.ts';

const MOST_AMENDMENTS = 50;

/** A paper as it is once it is withdrawn: kept for officers, gone for everybody else. */
export const withdrawnPaper = (paper: PublishedPaper, amendment: Amendment): PublishedPaper =>
  paper.kind === 'report'
    ? { ...amended(paper as DeskRecord<'report'>, amendment), state: 'withdrawn' }
    : { ...paper, state: 'withdrawn' };

/** A paper with the passages really taken out, and a sentence in it that says so. */
export const redactedPaper = (
  paper: PublishedPaper,
  passages: readonly string[],
  amendment: Amendment,
  by: string,
): PublishedPaper => {
  const said = `Passages marked ${REDACTED} were taken out on ${dateWords(amendment.on)}: ${amendment.reason}`;
  switch (paper.kind) {
    case 'report': {
      const report = paper as DeskRecord<'report'>;
      return amended({ ...report, data: redact(report.data, passages) }, amendment);
    }
    case 'agenda': {
      const agenda = paper as DeskRecord<'agenda'>;
      const data = redact(agenda.data, passages);
      return { ...agenda, data: { ...data, notices: [...data.notices, said].slice(-20) } };
    }
    case 'minutes': {
      const minutes = paper as DeskRecord<'minutes'>;
      const { meeting, pages } = redactWithPlaces(minutes.data, passages);
      const corrections = redact(minutes.data.corrections, passages);
      const correction = { at: `${amendment.on}T00:00:00.000Z`, by, words: said, item: null };
      return {
        ...minutes,
        data: { ...minutes.data, meeting, pages, corrections: [...corrections, correction] },
        restricted: minutes.restricted && redactWithPlaces(minutes.restricted, passages),
      };
    }
  }
};

const amended = (report: DeskRecord<'report'>, amendment: Amendment): DeskRecord<'report'> => ({
  ...report,
  data: { ...report.data, amendments: [...(report.data.amendments ?? []), amendment].slice(-MOST_AMENDMENTS) },
});

/** Why passages cannot be taken out of a paper as it stands; null where they can. */
export const redactionFault = async (
  { store, viewer }: DeskAsked,
  paper: PublishedPaper,
  passages: readonly string[],
  told: { name: string; reason: string },
): Promise<string | null> => {
  if (passages.length === 0) return 'Enter the passages to take out, each on a line of its own';
  const missing = passages.find((one) => redactionPlaces(paper.data, [one]).length === 0);
  if (missing) return `“${missing}” does not stand in it: enter it exactly as it stands, without what is around it`;
  if (redactionPlaces(told, passages).length > 0)
    return 'What the public is told holds one of the passages: name and reason must do without';
  if (paper.kind !== 'agenda') return null;
  const agenda = paper as DeskRecord<'agenda'>;
  const before = await lastPublished(store, viewer, agenda);
  return JSON.stringify(before) === JSON.stringify(agenda.data)
    ? null
    : 'The agenda was changed since it was published. Publish it again first, so that what is taken out is what lies open';
};
