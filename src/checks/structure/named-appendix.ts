import type { At } from '../../record/at.ts';
import type { Listed } from '../../record/report.ts';
import { type CheckedPaper, inProse, type Part, type Prose } from '../paper.ts';
import { reportsWithAppendices } from '../reports-with-appendices.ts';
import type { Found, Rule } from '../rule.ts';

const LABEL = /\b(?:appendix|annexe?)\s*(?:no\.?\s*)?(\d{1,2}|[a-z])\b/i;
const NAMED = /\b(?:Appendix|Annexe?) (\d{1,2}|[A-Z])\b(?!\.\d|[-–/]\p{L})/gu;
/** The words beside it give the appendix to another document. */
const ELSEWHERE =
  /\b(?:guidance|manual|constitution|code|act|regulations|standing orders|financial regulations|minutes?|previous|earlier|last|original|cabinet report|council report|agreement|contract|framework|NPPF|local plan|circular|toolkit|letter)\b/i;
const OF_ANOTHER = /^\s?(?:\([^)]*\)\s?)?(?:of|to|in|from)\s(?!this\b|the report\b|the present\b)/i;
const NEAR = 70;
const LONGEST_HEADING = 120;

/** An appendix that the text names and the report has not, or that the report lists and never names. */
export const namedAppendix: Rule = {
  id: 'structure/named-appendix',
  kind: 'structure',
  severity: 'warning',
  source:
    'A reference is there to be followed; LGA 1972 s100B(1): the public sees a report with all that belongs to it',
  why: 'When an appendix is taken out or numbered afresh, the text goes on naming it. The appendices of a report are those that it lists, those that follow it in the file, and headings "Appendix …" inside it; where there are none of these, nothing is said, for they may be files of their own. Appendices of other documents are left alone. An appendix that is listed and never named is advice.',
  *find(paper): Iterable<Found> {
    for (const parts of reportsWithAppendices(paper.parts)) {
      const [report] = parts;
      if (report?.kind !== 'report' && report?.kind !== 'briefing') continue;
      const listed = report.report?.appendices ?? [];
      const there = new Set([...labelsOf(listed), ...parts.flatMap(headed)]);
      if (there.size === 0) continue;
      const prose = paper.prose.filter((one) => parts.includes(one.part));
      yield* absent(prose, there);
      yield* gaps(listed);
      yield* neverNamed(prose, listed, paper);
    }
  },
};

const keyOf = (label: string | null | undefined): string[] => {
  const key = LABEL.exec(label ?? '')?.[1];
  return key ? [key.toUpperCase()] : [];
};

const labelsOf = (listed: readonly Listed[]): string[] => listed.flatMap(({ label }) => keyOf(label));

/** Labels of the appendices that a part is, or that headings in it open. */
const headed = ({ title, blocks }: Part): string[] => [
  ...keyOf(title),
  ...blocks
    .filter(({ rows, text }) => !rows && text.length < LONGEST_HEADING && /^(?:appendix|annexe?)\b/i.test(text))
    .flatMap(({ text }) => keyOf(text)),
];

function* absent(prose: readonly Prose[], there: ReadonlySet<string>): Iterable<Found> {
  const told = new Set<string>();
  for (const passage of prose)
    for (const { index, 0: printed, 1: key = '' } of passage.text.matchAll(NAMED)) {
      const end = index + printed.length;
      const after = passage.text.slice(end, end + NEAR);
      if (there.has(key) || told.has(key) || OF_ANOTHER.test(after)) continue;
      if (ELSEWHERE.test(passage.text.slice(Math.max(0, index - NEAR), index) + after)) continue;
      told.add(key);
      yield {
        at: inProse(passage, index, end),
        says: `There is no ${printed}: the report has ${[...there].sort().join(', ')}.`,
        mend: 'Correct the reference, or add the appendix.',
        sure: 0.85,
      };
    }
}

/** Appendices listed under numbers that leave one out or use one twice. */
function* gaps(listed: readonly Listed[]): Iterable<Found> {
  const numbered = listed.flatMap((one) => keyOf(one.label).map((key) => ({ one, key })));
  for (const [i, { one, key }] of numbered.entries()) {
    const before = numbered[i - 1];
    if (!before) continue;
    const step = placeOf(key) - placeOf(before.key);
    if (step === 0 && one.title !== before.one.title)
      yield {
        at: one.at,
        other: before.one.at,
        says: `Two appendices are listed as ${one.label}.`,
        mend: 'Number one of them afresh, and correct the references to it.',
        sure: 0.85,
      };
    if (step === 2)
      yield {
        at: one.at,
        other: before.one.at,
        severity: 'advice',
        says: `The list goes from ${before.one.label} to ${one.label} and leaves one out.`,
        mend: 'Number the appendices without a gap, or list the one that is missing and say where it is.',
        sure: 0.75,
      };
  }
}

const placeOf = (key: string): number => (/^\d/.test(key) ? Number(key) : key.charCodeAt(0));

function* neverNamed(prose: readonly Prose[], listed: readonly Listed[], { document }: CheckedPaper): Iterable<Found> {
  const named = new Set<string>();
  for (const passage of prose) {
    if (listed.some(({ label, at }) => label && covers(passage.at, at)) || passage.text.length < SHORTEST) continue;
    for (const { 1: key = '' } of passage.text.matchAll(/\b(?:appendix|annexe?) (\d{1,2}|[a-z])\b/gi))
      named.add(key.toUpperCase());
    for (const [run] of passage.text.matchAll(
      /\b(?:[Aa]ppendices|[Aa]nnexe?s) [\dA-Z][\dA-Z ,&–-]*(?:and |to )?[\dA-Z]?/g,
    ))
      for (const key of run.split(/\W+/)) named.add(key);
  }
  const text = document.pages.map((page) => page.text).join('\n');
  if (/\b(?:[Aa]ppendices|[Aa]nnexe?s) [\dA-Z] ?(?:to|-|–)/.test(text)) return;
  for (const { label, title, at } of listed) {
    const [key] = keyOf(label);
    if (!key || named.has(key)) continue;
    yield {
      at,
      severity: 'advice',
      says: `${label} ("${title}") is listed, and no paragraph refers to it.`,
      mend: 'Say in the report what the reader should look for in it, or leave it out.',
      sure: 0.7,
    };
  }
}

const SHORTEST = 40;

const covers = (passage: At, { page, start }: At): boolean =>
  passage.page === page && passage.start <= start && start < passage.end;
