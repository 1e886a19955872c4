import type { DeskReport } from '../../cycle/desk-report.ts';
import { type Form, textIn } from './form.ts';

type Waivers = NonNullable<DeskReport['waivers']>;

const FIELD = /^waive-(\d{1,4})$/;
const LONGEST = 1000;
const MOST = 300;

/**
 * "Not here, because …" as it was typed beside the findings of a report. A reason that was emptied is taken back; what
 * was waived and is not found now is kept, since its words may come again.
 */
export const waiversIn = (form: Form, before: Waivers, today: string): Waivers => {
  const kept = new Map(before.map((one) => [keyOf(one), one]));
  for (const name of Object.keys(form)) {
    const number = FIELD.exec(name)?.[1];
    const about = number && findingIn(textIn(form, `waived-${number}`));
    if (!about) continue;
    const because = textIn(form, name).slice(0, LONGEST);
    const was = kept.get(keyOf(about));
    if (because === '') kept.delete(keyOf(about));
    else if (was?.because !== because) kept.set(keyOf(about), { ...about, because, on: today });
  }
  return [...kept.values()].slice(-MOST);
};

const keyOf = ({ rule, quote }: { rule: string; quote: string }): string => `${rule} ${quote}`;

/** The finding that a field stands beside, as the page wrote it there. */
const findingIn = (json: string): { rule: string; quote: string } | null => {
  try {
    const { rule, quote } = JSON.parse(json);
    return typeof rule === 'string' && typeof quote === 'string'
      ? { rule: rule.slice(0, 100), quote: quote.slice(0, LONGEST) }
      : null;
  } catch {
    return null;
  }
};
