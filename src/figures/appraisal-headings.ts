import type { Block } from '../documents/document.ts';
import type { Appraisal } from '../record/appraisal.ts';

export type AppraisalKind = Appraisal['kind'];

/** A number or letter before a heading or point. */
export const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[a-z][.)])\s+/i;
const ASKED = "(?:['’]s|\\s+is|\\s+has(?:\\s+been)?|\\s+was|\\s+are)";
const US =
  '(?:\\s+(?:are|is|do|should|must|will)\\s+(?:we|the\\s+(?:council|service|partnership|board))|\\s+we(?:\\s+are|\\s+should|\\s+will)?)';
/** The three questions of the frame, as councils vary them. */
const QUESTIONS: readonly (readonly [AppraisalKind, RegExp])[] = [
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
/** A line that leads into a list: "These points were named as working well:". */
export const LEADS_IN = /^(?:the\s+)?following\b.{0,80}\b(?:working|going)\s+well:$/i;
export const LONGEST_HEADING = 120;

/** Which question of the frame a heading asks; null of any other block. */
export const appraisalKind = ({ kind, text }: Block): AppraisalKind | null => {
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
