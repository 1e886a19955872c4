import { type DeskReport, type Recommendation, type ReportTemplate, SIX_WS } from '../../cycle/desk-report.ts';
import { type Form, linesIn, textIn } from './form.ts';

const LONGEST = 60_000;
const MOST_RECOMMENDATIONS = 40;

/** The words of a report from its form. A field that the form lacks stays as it was. */
export const reportIn = (form: Form, before: DeskReport, template: ReportTemplate): Partial<DeskReport> => {
  const field = (name: string, was: string | undefined): string =>
    name in form ? textIn(form, name).slice(0, LONGEST) : (was ?? '');
  return {
    title: field('title', before.title).slice(0, 300),
    cover: Object.fromEntries(template.cover.map(({ key }) => [key, field(`cover-${key}`, before.cover[key])])),
    sections: Object.fromEntries(
      template.sections.map(({ key }) => [key, field(`section-${key}`, before.sections[key])]),
    ),
    recommendations: recommendationsIn(form),
    appendices: linesIn(form, 'appendices'),
    backgroundPapers: linesIn(form, 'backgroundPapers'),
    screening: screeningIn(template, field, before),
  };
};

const recommendationsIn = (form: Form): Recommendation[] => {
  const found: Recommendation[] = [];
  for (let index = 0; index < MOST_RECOMMENDATIONS; index++) {
    const text = textIn(form, `rec-${index}`).slice(0, 2000);
    const ws = Object.fromEntries(SIX_WS.map((one) => [one, textIn(form, `rec-${index}-${one}`).slice(0, 300)]));
    if (text !== '') found.push({ text, ws });
  }
  return found;
};

const screeningIn = (
  { screening }: ReportTemplate,
  field: (name: string, was: string | undefined) => string,
  before: DeskReport,
): Record<string, string> =>
  screening === null
    ? {}
    : Object.fromEntries(
        [...screening.questions.map(({ key }) => key), 'reason', ...screening.full.map(({ key }) => `full-${key}`)].map(
          (key) => [key, field(`screening-${key}`, before.screening[key])],
        ),
      );

/** The form of a report as it stands: one empty recommendation more than there are. */
export const reportTyped = (report: DeskReport): Form => ({
  title: report.title,
  ...prefixed('cover', report.cover),
  ...prefixed('section', report.sections),
  ...prefixed('screening', report.screening),
  ...Object.fromEntries(
    report.recommendations.flatMap(({ text, ws }, index) => [
      [`rec-${index}`, text],
      ...SIX_WS.map((one) => [`rec-${index}-${one}`, ws[one] ?? '']),
    ]),
  ),
  appendices: report.appendices.join('\n'),
  backgroundPapers: report.backgroundPapers.join('\n'),
});

const prefixed = (prefix: string, fields: Readonly<Record<string, string>>): Form =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [`${prefix}-${key}`, value]));
