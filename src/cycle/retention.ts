import rules from '../../templates/cycle-rules.json' with { type: 'json' };
import { addMonths } from '../calendar/iso-date.ts';

/** How long papers are open after their meeting, and by which law. */
export type Retention = { years: number; source: string };

/** Agendas, minutes and reports; and the background papers that reports list: years of the council's own in `templates/cycle-rules.json`. */
export const RETENTION: Readonly<Record<'papers' | 'background', Retention>> = {
  papers: { years: rules.retention.papersYears, source: 'Local Government Act 1972 s100C(1)' },
  background: { years: rules.retention.backgroundYears, source: 'Local Government Act 1972 s100D(2)' },
};

/** The last day on which papers of a meeting have to be open. */
export const openUntil = (meeting: string, { years }: Retention): string => addMonths(meeting, years * 12);

/** Whether that day is over: from then on they may be taken down, and need not be. */
export const hasPassed = (meeting: string, retention: Retention, today: string): boolean =>
  today > openUntil(meeting, retention);
