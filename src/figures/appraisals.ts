import type { Block } from '../documents/document.ts';
import type { Appraisal } from '../record/appraisal.ts';
import { type At, within } from '../record/at.ts';
import type { Figure } from '../record/figure.ts';
import { firstSubject } from './prose/noun-phrases.ts';
import type { PaperBlocks } from './read-figures.ts';

type Kind = Appraisal['kind'];

const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[a-z][.)])\s+/i;
const ASKED = "(?:['’]s|\\s+is|\\s+has(?:\\s+been)?|\\s+was|\\s+are)";
const US =
  '(?:\\s+(?:are|is|do|should|must|will)\\s+(?:we|the\\s+(?:council|service|partnership|board))|\\s+we(?:\\s+are|\\s+should|\\s+will)?)';
/** The three questions of the frame, as councils vary them. */
const QUESTIONS: readonly (readonly [Kind, RegExp])[] = [
  [
    'working-well',
    new RegExp(
      `^(?:what${ASKED}\\s+(?:working|going|gone|worked)|what\\s+(?:works|worked|went)|(?:working|going))\\s+well$|^what${US}\\s+(?:proud\\s+of|do(?:ing)?\\s+well|pleased\\s+(?:with|about))$`,
      'i',
    ),
  ],
  [
    'worried-about',
    new RegExp(
      `^what${US}\\s+(?:worried|concerned|worry)(?:\\s+about)?$|^what${ASKED}\\s+not\\s+(?:working|going)(?:\\s+so)?\\s+well$|^(?:our\\s+)?worries$`,
      'i',
    ),
  ],
  [
    'needs-to-happen',
    new RegExp(
      `^what\\s+(?:needs\\s+to|must|should)\\s+(?:happen|change|be\\s+done|improve)(?:\\s+(?:next|now))?$|^what${US}\\s+(?:need\\s+to\\s+|going\\s+to\\s+)?(?:do|doing|change)(?:\\s+(?:next|now|about\\s+(?:it|this)))?$`,
      'i',
    ),
  ],
];
/** A line that leads into a list: "The following areas were highlighted as working well:". */
const LEADS_IN = /^(?:the\s+)?following\b.{0,80}\b(?:working|going)\s+well:$/i;
const LONGEST_HEADING = 120;
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
      const kind = kindOf(block);
      if (!kind) return [];
      const points = pointsAfter(body, i).map((point) => pointOf(kind, point, figures));
      return points.length === 0 ? [] : [{ kind, heading: block.text, at: block.at, paper, points }];
    });
  });

const kindOf = ({ kind, text }: Block): Kind | null => {
  if (kind === 'table' || text.length > LONGEST_HEADING) return null;
  if (LEADS_IN.test(text)) return 'working-well';
  const plain = text.replace(NUMBER, '').trim();
  const inner = /\(([^()]+)\)$/.exec(plain)?.[1] ?? plain;
  for (const title of [plain, inner]) {
    const bare = title.replace(/[?:.\s]+$/, '');
    const found = QUESTIONS.find(([, look]) => look.test(bare));
    if (found) return found[0];
  }
  return null;
};

const pointsAfter = (body: readonly Block[], heading: number): Block[] => {
  const listOnly = LEADS_IN.test(body[heading]!.text);
  const points: Block[] = [];
  for (const block of body.slice(heading + 1)) {
    if (block.kind === 'heading' || block.kind === 'table' || kindOf(block) || ENDS.test(block.text)) break;
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

const pointOf = (kind: Kind, { text, at }: Block, figures: readonly Figure[]): Appraisal['points'][number] => {
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
