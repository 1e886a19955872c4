import type { Block } from '../../documents/document.ts';
import { within } from '../../record/at.ts';
import { findPeriods, toPeriod } from '../periods.ts';
import { comparatorNames } from './comparator-names.ts';
import type { Context } from './context.ts';

const LONGEST = 160;
const SENTENCE_END = /[.;,]["')]?$/;
const STATES = /%|\b(?:is|was|were|are|has|have|had)\b/;
/** "National average 2019": who the passages beneath it are about. */
const ABOUT = /^(?:\p{L}+\s)?(?:average|averages|figures?|results?|outcomes?)\b/iu;

/** A heading by its format, or a short line that states nothing above a list, a table or prose. */
export const isHeading = (block: Block, next: Block | undefined): boolean => {
  if (block.kind === 'heading') return true;
  if (block.kind !== 'paragraph' || block.bullet || block.text.length > LONGEST || !next) return false;
  if (SENTENCE_END.test(block.text) || STATES.test(block.text)) return false;
  return next.kind !== 'paragraph' || next.text.length > 100;
};

/** The period that a heading or title names; null where it names none. */
export const periodOf = ({ text, at }: Pick<Block, 'text' | 'at'>) => {
  const found = findPeriods(text).findLast(({ kind }) => kind !== 'relative');
  return found ? toPeriod(text, at, found) : null;
};

/** Whose average a heading announces. */
export const areaOf = ({ text, at }: Block): Context['area'] => {
  const [name] = comparatorNames(text);
  if (!name || name.from > 24 || !(/average|figure/i.test(name.name) || ABOUT.test(text.slice(name.to).trim())))
    return null;
  return { text: name.name, at: within(at, name.from, name.to) };
};

/** The periods that headings lend, the innermost last; a heading ends those of its level and deeper. */
export type HeadingPeriods = { level: number; period: NonNullable<Context['period']> }[];

const levelOf = (block: Block): number => (block.kind === 'heading' && block.level > 0 ? block.level : 7);

export const underHeading = (open: HeadingPeriods, block: Block): HeadingPeriods => {
  const level = levelOf(block);
  const period = periodOf(block);
  const kept = open.filter((outer) => outer.level < level);
  return period ? [...kept, { level, period: { period, from: 'heading' } }] : kept;
};
