import { dossiersOf } from '../dossiers.ts';
import { inProse } from '../paper.ts';
import type { Found, Rule } from '../rule.ts';
import { EQUALITY_FORM, EQUALITY_LAW, isEqualityForm } from './equality-forms.ts';

const ATTACHED =
  /\b(?:is|are) (?:attached|appended|enclosed|annexed|included)\b|\b(?:attached|appended)\b[^.;]{0,20}\b(?:as|at|to)\b/i;
const NOT = /\b(?:not|no|elsewhere|available (?:on|from)|background)\b/i;

/** An equality screening or assessment that the council's template wants, or the report promises, and that is not there. */
export const equalityFormMissing: Rule = {
  id: 'law/equality-form-missing',
  kind: 'law',
  severity: 'warning',
  source: EQUALITY_LAW,
  why: 'Courts ask for the assessment that members had before them. Where a report of a pack says that its screening or assessment is attached, and no such form stands among the papers of its item, it is missing. Where the profile says that every report comes with one (equalityForm), a report without a form that does not even speak of a screening is reported too. A report checked by itself, without its appendices, is held only to the second, as advice.',
  *find({ parts, prose, profile }): Iterable<Found> {
    const pack = parts.some(({ kind }) => kind === 'agenda');
    for (const papers of dossiersOf(parts)) {
      const reports = papers.filter(({ kind }) => kind === 'report');
      if (reports.length === 0 || papers.some(isEqualityForm)) continue;
      const said = prose.filter(({ part, text }) => papers.includes(part) && EQUALITY_FORM.test(text));
      const promise = pack || papers.length > reports.length ? said.find(isPromise) : undefined;
      if (promise) {
        const { index, 0: words } = EQUALITY_FORM.exec(promise.text)!;
        yield {
          at: inProse(promise, index, index + words.length),
          says: 'The report says that its equality assessment is attached, and there is none among its papers.',
          mend: 'Add the completed form to the papers of this item.',
          sure: 0.8,
        };
      } else if (profile.equalityForm && said.length === 0) {
        yield {
          at: reports[0]!.blocks.find(({ text }) => /equalit/i.test(text))?.at ?? reports[0]!.blocks[0]?.at ?? null,
          says: 'The report has no equality screening, and does not speak of one.',
          mend: 'Complete the screening form and attach it, or say why none is needed.',
          sure: 0.8,
          ...(!pack && { severity: 'advice' }),
        };
      }
    }
  },
};

const isPromise = ({ text, cell }: { readonly text: string; readonly cell: boolean }): boolean =>
  !cell &&
  text
    .split(/(?<=[.;])\s/)
    .some((sentence) => EQUALITY_FORM.test(sentence) && ATTACHED.test(sentence) && !NOT.test(sentence));
