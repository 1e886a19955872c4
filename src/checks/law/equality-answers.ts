import type { Block, TableRow } from '../../documents/document.ts';
import type { At } from '../../record/at.ts';
import { inProse, type Prose } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { sentencesOf } from '../sentences.ts';
import { EQUALITY_LAW, type EqualityForm, equalityFormsOf } from './equality-forms.ts';

const ASKS = /\bprotected (?:characteristics?|groups?)\b/i;
const EFFECT =
  /\b(?:impact(?:s|ed|ing)?|affect(?:s|ed|ing)?|effects?|disadvantag(?:es?|ing)|disproportionate(?:ly)?|adverse(?:ly)?|benefit(?:s|ed)?)\b/i;
const GROUP =
  /\b(?:girls|boys|women|female|male|gender|disabled|disabilit(?:y|ies)|ethnic(?:ity| minorit\w+)?|BAME|BME|gypsy|gypsies|roma|travellers?|older (?:people|residents)|younger people|LGBT\w*|pregnan\w+|religio\w+|sexual orientation|transgender)\b/i;
/** The words of the Act, what a form asks, and what a report denies. */
const SAYS_NOTHING =
  /\b(?:no|not|none|neither|nor|nil|without|equality act|due regard|protected characteristics?|eliminate|foster|may|might|could|whether)\b/i;

/** A form that says "no effect on any protected group", while its report tells of one. */
export const equalityAnswers: Rule = {
  id: 'law/equality-answers',
  kind: 'law',
  severity: 'warning',
  source: EQUALITY_LAW,
  why: 'A screening that answers "No" to an effect on people with protected characteristics ends the assessment there. Where the report that it is attached to says outright that something affects, benefits or disadvantages such a group, one of the two is wrong. Results by sex or ethnicity alone, what might be, and what a report denies are left alone.',
  *find(paper): Iterable<Found> {
    for (const form of equalityFormsOf(paper)) {
      const denied = deniedIn(form);
      const told = denied && effectIn(paper.prose.filter(({ part }) => form.papers.includes(part)));
      if (!denied || !told) continue;
      yield {
        at: denied,
        other: told,
        says: 'The equality form says that no protected group is affected, and the report tells of an effect on one.',
        mend: 'Answer "Yes" and complete the assessment, or correct the report.',
        sure: 0.75,
      };
    }
  },
};

const deniedIn = ({ form, fields }: EqualityForm): At | null =>
  form.blocks.map(crossedNo).find((at) => at !== null) ??
  fields.find(({ label, value }) => ASKS.test(label) && /^no\b/i.test(value.trim()))?.at ??
  null;

/** The question about protected groups in a table with a column "Yes" and a column "No", of which "No" is marked. */
const crossedNo = ({ rows = [] }: Block): At | null => {
  const column = (name: RegExp): number => rows[0]?.cells.findIndex(({ text }) => name.test(text.trim())) ?? -1;
  const [yes, no] = [column(/^yes$/i), column(/^no$/i)];
  if (yes < 0 || no < 0) return null;
  const isMarked = (row: TableRow, at: number): boolean => /\S/.test(row.cells[at]?.text ?? '');
  const row = rows
    .slice(1)
    .find((one) => ASKS.test(one.cells[0]?.text ?? '') && isMarked(one, no) && !isMarked(one, yes));
  return row?.cells[0]?.at ?? null;
};

const effectIn = (prose: readonly Prose[]): At | null => {
  for (const passage of prose) {
    if (passage.cell || passage.block.kind === 'heading') continue;
    for (const { text, from } of sentencesOf(passage.text))
      if (EFFECT.test(text) && GROUP.test(text) && !SAYS_NOTHING.test(text))
        return inProse(passage, from, from + text.trimEnd().length);
  }
  return null;
};
