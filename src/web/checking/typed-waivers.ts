import type { Waiver } from '../../checks/waivers.ts';

const FIELD = /^waive-(\d{1,5})$/;
const LONGEST = 1000;
const MOST = 300;

/**
 * "Not here, because …" as it was typed beside findings. A reason that was emptied is taken back; what was waived and
 * is not found now is kept, since its words may come again.
 *
 * @param typed fields as they came: `waive-7` the reason, `waived-7` the finding that it stands beside
 */
export const waiversIn = (
  typed: Readonly<Record<string, unknown>>,
  before: readonly Waiver[],
  today: string,
): Waiver[] => {
  const kept = new Map(before.map((one) => [keyOf(one), one]));
  for (const [name, value] of Object.entries(typed)) {
    const number = FIELD.exec(name)?.[1];
    const about = number && findingIn(typed[`waived-${number}`]);
    if (!about || typeof value !== 'string') continue;
    const because = value.trim().slice(0, LONGEST);
    const was = kept.get(keyOf(about));
    if (because === '') kept.delete(keyOf(about));
    else if (was?.because !== because) kept.set(keyOf(about), { ...about, because, on: today });
  }
  return [...kept.values()].slice(-MOST);
};

/** What a field beside a finding says that it is about. */
export const aboutFinding = ({ rule, quote }: Pick<Waiver, 'rule' | 'quote'>): string =>
  JSON.stringify({ rule, quote: quote.slice(0, LONGEST) });

const keyOf = ({ rule, quote }: Pick<Waiver, 'rule' | 'quote'>): string => `${rule} ${quote}`;

const findingIn = (json: unknown): Pick<Waiver, 'rule' | 'quote'> | null => {
  try {
    const { rule, quote } = JSON.parse(String(json));
    return typeof rule === 'string' && typeof quote === 'string'
      ? { rule: rule.slice(0, 100), quote: quote.slice(0, LONGEST) }
      : null;
  } catch {
    return null;
  }
};
