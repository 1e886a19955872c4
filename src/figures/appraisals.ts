import type { Block } from '../documents/document.ts';
import type { Appraisal } from '../record/appraisal.ts';
import { type At, within } from '../record/at.ts';
import type { Figure } from '../record/figure.ts';
import { type AppraisalKind, appraisalKind, LEADS_IN, LONGEST_HEADING, NUMBER } from './appraisal-headings.ts';
import { firstSubject } from './prose/noun-phrases.ts';
import type { PaperBlocks } from './read-figures.ts';

/** What minutes go on with after such a section: the discussion, and what was decided. */
const ENDS =
  /^(?:\(?\d?\)?\s?(?:resolved|recommended|agreed)\b|in (?:response|answer|reply) to\b|in (?:respect|relation) (?:of|to)\b|clarification\b|(?:a|further|the following) (?:quer|question)|members\b|the chair\b|councillors?\b|cllrs?\b|discussion\b|assurance was\b|it is recommended\b)/i;
/** Words that open a sentence and name nothing. */
const NAMES_NOTHING = /^(?:there|it|this|that|these|those|they|we|over|with)\b/i;

/**
 * The sections of papers that say what works well, what worries and what needs to happen, with their points and the
 * figures that stand in them. A section ends at the next heading; one that a line leads into ends with its list.
 *
 * @param figures the reading's figures, in order
 */
export const readAppraisals = (papers: readonly PaperBlocks[], figures: readonly Figure[]): Appraisal[] =>
  papers.flatMap(({ blocks, paper }) => {
    const body = blocks.filter(({ kind }) => kind !== 'furniture');
    return body.flatMap((block, i) => {
      const kind = appraisalKind(block);
      if (!kind) return [];
      const points = pointsAfter(body, i).map((point) => pointOf(kind, point, figures));
      return points.length === 0 ? [] : [{ kind, heading: block.text, at: block.at, paper, points }];
    });
  });

const pointsAfter = (body: readonly Block[], heading: number): Block[] => {
  const listOnly = LEADS_IN.test(body[heading]!.text);
  const points: Block[] = [];
  for (const block of body.slice(heading + 1)) {
    if (block.kind === 'heading' || block.kind === 'table' || appraisalKind(block) || ENDS.test(block.text)) break;
    if (NUMBER.test(block.text) && looksLikeHeading({ ...block, bullet: false })) break;
    if (block.kind !== 'list-item' && (listOnly || looksLikeHeading(block))) break;
    points.push(block);
  }
  return points;
};

/** A short line that ends no sentence, after the points have begun. */
const looksLikeHeading = ({ text, bullet }: Block): boolean =>
  !bullet &&
  text.length <= LONGEST_HEADING &&
  !/[.;,:]["')]?$/.test(text) &&
  !/^[•\-–*]/.test(text) &&
  !/\b(?:is|was|are|were|has|have)\b/.test(text);

const pointOf = (kind: AppraisalKind, { text, at }: Block, figures: readonly Figure[]): Appraisal['points'][number] => {
  const inside = figures.flatMap((figure, i) => (holds(at, figure.at) ? [i] : []));
  const named = inside.flatMap((i) => figures[i]!.measure ?? []);
  // What needs to happen is told as deeds: no sentence of it begins with what is measured.
  const subject = named.length === 0 && kind !== 'needs-to-happen' ? firstSubject(text) : null;
  const spoken = subject ? text.slice(subject.from, subject.to) : '';
  const measures = subject && !NAMES_NOTHING.test(spoken) ? [spoken] : [...new Set(named)];
  return { text, at: within(at, 0, text.length), measures, figures: inside };
};

const holds = (outer: At, inner: At): boolean =>
  outer.page === inner.page && outer.start <= inner.start && inner.end <= outer.end;
