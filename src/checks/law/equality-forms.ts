import type { CoverField } from '../../record/report.ts';
import { dossiersOf } from '../dossiers.ts';
import type { CheckedPaper, Part } from '../paper.ts';

/** What says that somebody looked at equality: a screening form, an impact assessment or an analysis. */
const EQUALITY = String.raw`\b(?:equalit(?:y|ies)|diversity|EqIA|EQIA|EIA|EHRIA)\b`;
export const EQUALITY_FORM = new RegExp(
  String.raw`\b(?:EqIA|EQIA|EIA|EHRIA)s?\b|${EQUALITY}[^.;\n]{0,60}\b(?:screening|assessment|analysis|checklist)`,
  'i',
);

export const EQUALITY_LAW = 'Equality Act 2010 s149: due regard has to be had before the decision, and be shown';

/** An equality form, what was entered in it, and the papers of the report that it belongs to. */
export type EqualityForm = {
  readonly form: Part;
  readonly fields: readonly CoverField[];
  readonly papers: readonly Part[];
};

/** The forms that were filled in; a blank one, as a template prints it, says nothing. */
export const equalityFormsOf = ({ parts }: CheckedPaper): EqualityForm[] =>
  dossiersOf(parts).flatMap((dossier) =>
    dossier.filter(isEqualityForm).flatMap((form) => {
      const fields = form.report?.cover ?? [];
      const filled = fields.filter(({ value }) => value.trim() !== '').length >= FEWEST_ANSWERS;
      return filled ? [{ form, fields, papers: dossier.filter((part) => part.kind !== 'form') }] : [];
    }),
  );

const FEWEST_ANSWERS = 3;

export const isEqualityForm = ({ kind, title }: Part): boolean =>
  (kind === 'form' || kind === 'appendix') && EQUALITY_FORM.test(title ?? '');
