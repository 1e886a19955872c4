import { inProse, type Part } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { sentencesOf } from '../sentences.ts';

const CLAIM =
  /^(?:\d+(?:\.\d+)*\.?\s)?((?:[\p{L}'’/-]+,?\s){1,14}?)(?:has|have) (?:\p{L}+ly )?(?:increased|decreased|improved|declined|fallen|risen|dropped|reduced|worsened)\b/iu;
const COUNTED = /\b(?:figures?|rates?|numbers?|percentages?|proportions?|levels?|totals?|scores?)\b/i;
const FIGURE = /\d(?:[\d,.]*\d)?\s?%|[£$€]\s?\d|\b\d{1,3}(?:,\d{3})+\b|\b\d+\.\d+\b|\b(?!(?:19|20)\d\d\b)\d{2,}\b/;
const OWN_FIGURE = /\d(?:[\d,.]*\d)?\s?%|\b\d+\.\d+\b|\b(?!(?:19|20)\d\d\b)\d{2,}\b/;
const STEM = 7;
const GENERAL = new Set(
  'overall figures number numbers percentage proportion primary secondary pupils children people average national council results outcomes between services school schools borough levels scores totals within across region quality numbers increase despite although because however'
    .split(' ')
    .map((word) => word.slice(0, STEM)),
);

/** "Absence rates have fallen", where no figure of absence stands anywhere in the papers. */
export const unsupportedClaim: Rule = {
  id: 'consistency/unsupported-claim',
  kind: 'consistency',
  severity: 'warning',
  source: 'Evidence: members have asked for the figures behind what a report claims',
  why: 'A report that says that a rate has fallen and gives no rate asks to be believed. Found is a sentence that says that figures, rates or numbers rose or fell, gives none itself, and whose subject stands beside no figure anywhere in the file. Minutes, which record what was said, are left alone.',
  *find({ prose, parts }): Iterable<Found> {
    const supported = new Set(parts.flatMap(stemsWithFigures));
    for (const passage of prose) {
      const { kind } = passage.part;
      if (passage.cell || (kind !== 'report' && kind !== 'appendix' && kind !== 'briefing')) continue;
      for (const { text, from } of sentencesOf(passage.text)) {
        const claim = CLAIM.exec(text);
        if (!claim || !COUNTED.test(claim[1]!) || OWN_FIGURE.test(text.slice(claim[0].length))) continue;
        const subject = stemsOf(claim[1]!).filter((stem) => !GENERAL.has(stem));
        if (subject.length === 0 || subject.some((stem) => supported.has(stem))) continue;
        yield {
          at: inProse(passage, from, from + text.length),
          says: 'This says that figures rose or fell, and no such figure stands anywhere in the file.',
          mend: 'Give the figures, with what they were before, or leave the claim out.',
          sure: 0.8,
        };
      }
    }
  },
};

/** The subjects of every passage that has a figure in it; of a table, all of its words. */
const stemsWithFigures = ({ kind, blocks }: Part): string[] =>
  kind === 'minutes' || kind === 'agenda'
    ? []
    : blocks.flatMap(({ text, rows }) =>
        (rows ? [text] : sentencesOf(text).map((sentence) => sentence.text))
          .filter((one) => FIGURE.test(one.replace(/^\d+(?:\.\d+)+\.?\s/, '')))
          .flatMap(stemsOf),
      );

const stemsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{6,}/gu) ?? []).map((word) => word.slice(0, STEM));
