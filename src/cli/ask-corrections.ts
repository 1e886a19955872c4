import { AskKind } from '../record/meeting.ts';
import type { Correction } from '../store/correct-ask.ts';
import { UsageError } from './command.ts';
import { dateValue, oneOf } from './values.ts';

type Given = Partial<Record<'who' | 'why' | 'owned' | 'recipient' | 'due' | 'kind' | 'wording', string | undefined>>;

const KINDS = AskKind.anyOf.map((one) => one.const);

/** The corrections that a command line enters; an empty text says that nobody, or no date, is meant. */
export const correctionsOf = ({ who, why, owned, recipient, due, kind, wording }: Given): Correction[] => {
  const by = who?.trim();
  if (!by) throw new UsageError('correct wants --who: the name of whoever enters it');
  const given: [Correction['field'], string | undefined][] = [
    ['owner', owned?.trim()],
    ['recipient', recipient?.trim()],
    ['due', due?.trim() ? dateValue('--due', due.trim()) : due?.trim()],
    ['kind', kind && oneOf('--kind', kind.trim(), KINDS)],
    ['wording', wording?.trim()],
  ];
  const corrections = given.flatMap(([field, value]) =>
    value === undefined ? [] : [{ field, value: value || null, who: by, why: why?.trim() || null }],
  );
  if (corrections.length > 0) return corrections;
  throw new UsageError('correct wants what is to be put right: --owned, --recipient, --due, --kind or --wording');
};
