import type { Report } from '../record/report.ts';
import type { DeskReport, ReportTemplate } from './desk-report.ts';

/** What of a file found its place in a report of a template, and what did not. */
export type FromFile = {
  words: Pick<DeskReport, 'title' | 'cover' | 'sections' | 'recommendations' | 'appendices' | 'backgroundPapers'>;
  /** Headings with their words, to be placed by the author. */
  unplaced: { heading: string; text: string }[];
  /** Approvals that the file tells of. They clear nothing: each office gives its own word at the desk. */
  approvals: { office: string; name: string | null }[];
};

const LINE = 300;
const LONGEST = 60_000;
/** Words that many headings share say nothing about which one it is. */
const COMMON = new Set([
  'and',
  'or',
  'of',
  'the',
  'for',
  'to',
  'in',
  'on',
  'a',
  'other',
  'implications',
  'report',
  'this',
  'key',
]);
/** Letters by which words are told alike: finance and financial, risk and risks. */
const STEM = 5;
/** What the meeting itself says, or what is read apart. */
const OF_THE_MEETING = /^(?:report to|date of meeting|title|report|recommendations?)$/i;
const LISTED = /^(?:appendi(?:x|ces)|background papers?|recommendations?|equality screening|approvals?)\b/i;

/** Puts what our reader read of a report into the fields of a template: by the names of the fields and the headings. */
export const reportFromFile = (read: Report, template: ReportTemplate): FromFile => {
  const cover: Record<string, string> = {};
  const sections: Record<string, string> = {};
  const unplaced: FromFile['unplaced'] = [];
  for (const { label, value, field } of read.cover) {
    if (field === 'title' || OF_THE_MEETING.test(label) || value.trim() === '') continue;
    const place = best(label || (field ?? ''), template.cover, (one) => one.label);
    if (place && cover[place.key] === undefined) cover[place.key] = value.slice(0, LONGEST);
    else if (label !== '') unplaced.push({ heading: label, text: value });
  }
  const known = read.sections.filter(({ title }) => best(title, template.sections, (one) => one.title));
  const outer = Math.min(...known.map(({ level }) => level));
  let open: string | null = null;
  for (const section of read.sections) {
    if (LISTED.test(section.title)) continue;
    const words = wordsOf(section);
    const place = section.title === '' ? null : best(section.title, template.sections, (one) => one.title);
    if (place) open = place.key;
    // A heading within a section goes with it; one beside it does not.
    else if (section.level <= outer) open = null;
    const text = place || section.title === '' ? words : [`## ${section.title}`, words].filter(Boolean).join('\n\n');
    if (open === null && words !== '') unplaced.push({ heading: section.title, text: words });
    else if (open !== null) sections[open] = [sections[open], text].filter(Boolean).join('\n\n').slice(0, LONGEST);
  }
  return {
    words: {
      title: (read.title ?? '').slice(0, LINE),
      cover,
      sections,
      recommendations: read.recommendations.slice(0, 40).map(({ text, clauses }) => ({
        text: [text, ...clauses.map((one) => one.text)].join(' ').slice(0, 2000),
        ws: {},
      })),
      appendices: listed(read.appendices),
      backgroundPapers: listed(read.backgroundPapers),
    },
    unplaced,
    approvals: read.approvals.map(({ office, name }) => ({ office, name })),
  };
};

const listed = (entries: Report['appendices']): string[] =>
  entries.slice(0, 60).map(({ label, title }) => [label, title].filter(Boolean).join(': ').slice(0, LINE));

/** A section's words as an author types them here: tables as rows, points with their dash. */
const wordsOf = ({ paragraphs }: Report['sections'][number]): string =>
  paragraphs
    .map(({ text, kind }) => {
      if (kind === 'list-item') return `- ${text}`;
      if (kind !== 'table') return text;
      return text
        .split('\n')
        .map((row) => `| ${row.split('\t').join(' | ')} |`)
        .join('\n');
    })
    .join('\n\n');

/** The field whose name says most of what a heading says; null where none says half of it. */
const best = <T>(heading: string, fields: readonly T[], nameOf: (field: T) => string): T | null => {
  const words = contentWords(heading);
  if (words.length === 0) return null;
  const scored = fields
    .map((field) => {
      const own = contentWords(nameOf(field));
      const shared = own.filter((one) => words.includes(one)).length;
      return {
        field,
        score: shared / Math.max(words.length, own.length),
        part: shared / Math.min(words.length, own.length || 1),
      };
    })
    .sort((a, b) => b.score - a.score || b.part - a.part);
  const [first] = scored;
  return first && first.part === 1 && first.score > 0 ? first.field : null;
};

const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter((word) => !COMMON.has(word))
    .map((word) => word.replace(/s$/, '').slice(0, STEM));
