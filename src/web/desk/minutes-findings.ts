import type { Finding } from '../../record/finding.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import { foundUnder } from '../checking/found-under.ts';
import type { DeskAsked } from './desk.ts';
import type { DeskChecks } from './desk-checks.ts';
import type { MeetingAtHand } from './meeting-frame.ts';
import { minutesPaper } from './minutes-record.ts';

/** What the rules found in minutes, by item in their order; or why nothing is known yet. */
export type CheckedMinutes = {
  readonly items: readonly { readonly title: string; readonly findings: readonly CheckedHere[] }[];
  readonly unchecked: string | null;
};
type CheckedHere = Finding & { number: number; why: string };

const BEFORE_ITEMS = 'The meeting';

/** The rules of the checker over minutes before they go further: the whole of them, for whoever writes them. */
export const minutesFindings = async (
  checks: DeskChecks,
  asked: DeskAsked,
  hand: MeetingAtHand,
  record: DeskRecord<'minutes'>,
): Promise<CheckedMinutes> => {
  const paper = minutesPaper((record.restricted ?? record.data).meeting, record.data);
  const wanted = { paper, name: `minutes ${hand.meeting.id}`, body: hand.body, meetingDate: hand.frame.date };
  const checked = await checks(asked, wanted);
  if ('unchecked' in checked) return { items: [], unchecked: checked.unchecked };
  const headings = paper.parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block] : []))
    .map(({ label, text }) => (label ? `${label}. ${text}` : text));
  let number = 0;
  const items = [...foundUnder(checked.findings, checked.blocks, headings)]
    .sort(([a], [b]) => a - b)
    .map(([index, findings]) => ({
      title: headings[index] ?? BEFORE_ITEMS,
      findings: findings.map((one) => ({ ...one, number: ++number, why: checked.why[one.rule] ?? '' })),
    }));
  return { items, unchecked: null };
};
