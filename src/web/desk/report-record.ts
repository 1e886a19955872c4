import { Value } from '@sinclair/typebox/value';
import briefing from '../../../templates/report-briefing.json' with { type: 'json' };
import usual from '../../../templates/report-public.json' with { type: 'json' };
import { type Amendment, type DeskReport, ReportTemplate } from '../../cycle/desk-report.ts';
import type { Block, Paper } from '../../publishing/paper.ts';
import { sectionMarkup } from '../../publishing/section-markup.ts';
import { dateWords } from '../words.ts';

/** The templates that come along, by key. */
export const REPORT_TEMPLATES: readonly ReportTemplate[] = [usual, briefing].map((one) =>
  Value.Parse(ReportTemplate, one),
);

/** The template of a report; the usual one where its own is not there any more. */
export const templateOf = ({ template }: Pick<DeskReport, 'template'>): ReportTemplate =>
  REPORT_TEMPLATES.find(({ key }) => key === template) ?? REPORT_TEMPLATES[0]!;

/** A report of which nothing is written yet. */
export const blankReport = (template: string, title: string, meeting: DeskReport['meeting']): DeskReport => ({
  template,
  title,
  meeting,
  stage: 'draft',
  cover: {},
  sections: {},
  recommendations: [],
  appendices: [],
  backgroundPapers: [],
  screening: {},
  clearances: [],
  comments: [],
  override: null,
});

/**
 * Whether the report is not for the public: it then goes to members only, as a record of the desk. Where its cover asks,
 * only a plain "No" makes it open: an empty field or "Paragraph 3" does not.
 */
export const isExempt = (report: Pick<DeskReport, 'template' | 'cover'>): boolean =>
  templateOf(report).cover.some(({ key }) => key === 'exempt') &&
  !/^(?:no|none|not exempt)\b[.\s]*$/i.test(report.cover.exempt?.trim() ?? '');

/** A report as it is handed to people: cover, recommendations, sections, lists, screening, approvals. */
export const reportPaper = (report: DeskReport, body: string, council: string | null): Paper => {
  const template = templateOf(report);
  const cover = [
    ['Report to', body],
    ...(report.meeting ? [['Date of meeting', dateWords(report.meeting.date)]] : []),
    ['Title', report.title],
    ...template.cover.map(({ key, label }) => [label, report.cover[key]?.trim() || 'Not stated']),
  ];
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: report.title },
    ...amendmentBlocks(report),
    { kind: 'table', head: ['Report', template.name], rows: cover },
    ...(report.recommendations.length > 0 ? recommendationBlocks(report) : []),
    ...template.sections.flatMap(({ key, title }, index) =>
      sectionBlocks(`${index + 1}`, title, report.sections[key] ?? ''),
    ),
    ...listBlocks('Appendices', report.appendices),
    ...listBlocks('Background papers', report.backgroundPapers),
    ...screeningBlocks(report, template),
    ...approvalBlocks(report, template),
  ];
  return { title: report.title, council, parts: [{ id: 'report', title: report.title, blocks }] };
};

const AMENDED: Record<Amendment['deed'], string> = {
  corrected: 'Corrected version of',
  redacted: 'Passages were taken out on',
  withdrawn: 'Withdrawn on',
};

const amendmentBlocks = ({ amendments = [] }: DeskReport): Block[] =>
  amendments.map(({ deed, on, reason }) => ({
    kind: 'paragraph',
    lead: `${AMENDED[deed]} ${dateWords(on)}:`,
    text: reason,
  }));

const heading = (text: string, label?: string): Block => ({
  kind: 'heading',
  level: 2,
  text,
  ...(label ? { label } : {}),
});

const recommendationBlocks = ({ recommendations }: DeskReport): Block[] => [
  heading('Recommendations'),
  ...recommendations.map(({ text }, index): Block => ({ kind: 'clause', label: `(${index + 1})`, text, depth: 0 })),
];

const sectionBlocks = (label: string, title: string, words: string): Block[] =>
  words.trim() === '' ? [] : [heading(title, label), ...sectionMarkup(words)];

const listBlocks = (title: string, lines: readonly string[]): Block[] =>
  lines.length === 0 ? [] : [heading(title), ...lines.map((text): Block => ({ kind: 'bullet', text }))];

const screeningBlocks = ({ screening }: DeskReport, template: ReportTemplate): Block[] => {
  if (!template.screening) return [];
  const rows = template.screening.questions.map(({ key, text }) => [
    text,
    screening[key] === 'yes' ? 'Yes' : screening[key] === 'no' ? 'No' : 'Not answered',
  ]);
  const full = template.screening.full.flatMap(({ key, text }): Block[] => {
    const words = screening[`full-${key}`]?.trim();
    return words ? [{ kind: 'paragraph', lead: `${text}:`, text: words }] : [];
  });
  const reason = screening.reason?.trim();
  return [
    heading('Equality screening'),
    { kind: 'table', head: ['Question', 'Answer'], rows },
    ...(reason ? [{ kind: 'paragraph' as const, text: reason }] : []),
    ...full,
  ];
};

const approvalBlocks = ({ clearances }: DeskReport, { approvals }: ReportTemplate): Block[] =>
  approvals.length === 0
    ? []
    : [
        heading('Approvals'),
        {
          kind: 'table',
          head: ['Office', 'Named officer', 'Date'],
          rows: approvals.map(({ office, title }) => {
            const given = clearances.findLast((one) => one.office === office && one.outcome === 'cleared');
            return [title, given?.officer ?? 'Not cleared', given?.on ? dateWords(given.on) : ''];
          }),
        },
      ];
