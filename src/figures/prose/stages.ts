import type { Block } from '../../documents/document.ts';
import { within } from '../../record/at.ts';
import type { Taken } from '../../record/figure.ts';
import type { Context } from './context.ts';
import { isHeading } from './headings.ts';
import type { Named } from './named.ts';

const NUMBER = '(?:\\d{1,2}|one|two|three|four|five|six)\\b';
/** "Key Stage 2", "Year 6", "Tier Three", "Post-16": the part of a service or of a school life that figures are of. */
const STAGE = `(?:key stages?|years?|tier|phase|stage|band)\\s${NUMBER}|KS\\s?\\d\\b|early years\\b|foundation stage\\b|reception(?= year|\\s?$|\\s\\()|post[- ]16\\b|sixth form\\b`;
const OPENS = new RegExp(`^(?:${STAGE})`, 'i');
const NAMES = new RegExp(`\\b(?:${STAGE}|key stages)`, 'i');
const KEY_STAGE = /^(?:key stage|KS)/i;
const YEARS = new RegExp(`\\byears?\\s${NUMBER}`, 'gi');
const LONGEST = 60;
const SENTENCE_END = /[.;,]["')]?$/;
const STATES = /%|\s[–-]\s|\b(?:is|was|were|are|has|have|had|will)\b/;

/** What a line that does no more than name a stage lends to the figures beneath it. */
const stageOf = ({ text, at }: Block): { text: string; at: Block['at'] } | null => {
  if (!OPENS.test(text)) return null;
  const colon = text.indexOf(':');
  const name = colon < 0 ? text : text.slice(0, colon);
  if (name.length > LONGEST || SENTENCE_END.test(name) || STATES.test(name.replace(/\([^()]*\)/g, ''))) return null;
  return { text: name, at: within(at, 0, name.length) };
};

/**
 * "pupils at the expected level" beneath the line "Key Stage 2" are those of that stage; not where the sentence names
 * another. A year is part of a key stage.
 */
export const atStage = (text: string, named: Named, stage: Context['stage']): Named => {
  if (!stage || named.measure === null) return named;
  const taken: Taken[] = [...named.taken, { field: 'measure', from: 'heading', at: stage.at }];
  if (named.measure.includes(stage.text)) return { ...named, taken };
  const words = KEY_STAGE.test(stage.text) ? text.replace(YEARS, '') : text;
  return NAMES.test(words) ? named : { ...named, measure: `${stage.text} – ${named.measure}`, taken };
};

/** The stage that stands open, and how deep in headings or list items it was named. */
export type OpenStage = { stage: NonNullable<Context['stage']>; kind: Block['kind']; level: number } | null;

/** A measure without the stage that `atStage` put before it. */
export const withoutStage = (measure: string, stage: Context['stage']): string =>
  stage && measure.startsWith(`${stage.text} – `) ? measure.slice(stage.text.length + 3) : measure;

/**
 * The stage under which a block stands. A heading with a level ends the stages of its own and deeper levels, a list
 * item those of its own depth. Where the look gives no level, a heading ends the stage unless it is one of the
 * paper's divisions that come again under every stage ("Gender"), tells whose average or trend follows, or stands over
 * a table.
 *
 * @param repeated the texts of headings that the paper has more than once
 */
export const underStage = (
  open: OpenStage,
  block: Block,
  next: Block | undefined,
  repeated: ReadonlySet<string>,
): OpenStage => {
  const level = block.kind === 'list-item' ? block.depth : block.level;
  const stage = block.kind === 'table' ? null : stageOf(block);
  if (stage) return { stage, kind: block.kind, level };
  if (!open) return null;
  if (open.kind === 'list-item') return block.kind === 'list-item' && block.depth > open.level ? open : null;
  if (block.kind === 'table' || !isHeading(block, next)) return open;
  if (block.level > 0) return open.level > 0 && open.level < block.level ? open : null;
  return repeated.has(headingKey(block)) || next?.kind === 'table' || OF_IT.test(block.text) ? open : null;
};

const OF_IT = /\b(?:averages?|trends?|figures)\b/i;
const headingKey = ({ text }: Block): string =>
  text
    .replace(/\([^()]*\)/g, '')
    .trim()
    .toLowerCase();

/** The headings that come more than once in a paper. */
export const repeatedHeadings = (blocks: readonly Block[]): Set<string> => {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'table' || block.kind === 'furniture' || !isHeading(block, blocks[i + 1])) continue;
    const key = headingKey(block);
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
};
