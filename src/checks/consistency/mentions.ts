import { isPersonName, leadingTitle, personKey } from '../../people/names.ts';
import type { At } from '../../record/at.ts';
import { within } from '../../record/at.ts';
import type { Part } from '../paper.ts';

/** A person named in a paper: with a post where one is printed behind the name. */
export type Mention = {
  readonly name: string;
  readonly first: string;
  readonly last: string;
  readonly post: string | null;
  readonly at: At;
  /** A post, or a title such as "Councillor", shows that a person is meant. */
  readonly sure: boolean;
};

const WORD = "\\p{Lu}\\p{L}*(?:['’-]\\p{L}+)*";
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}'’@.-])(${WORD}) (${WORD})(?![\\p{L}'’-])(?=(?: *(?:,| [-–]|\\t) *([^.;:\\t()@\\d]{4,90}))?)`,
  'gu',
);
const POST =
  /\b(?:director|manager|head|officer|lead|leader|chair|chairman|chairperson|advis[eo]r|accountant|solicitor|coordinator|co-ordinator|commissioner|executive|secretary|consultant|principal|engineer|planner|surveyor)\b/i;
const TITLED = /(?:councillors?|cllrs?|mrs?|ms|miss|dr)\.?\s$/i;

/** Who is named in a paper, in its order. Two words that no post or title marks are only candidates. */
export const mentionsIn = (part: Part): Mention[] =>
  part.blocks.flatMap((block) =>
    block.rows
      ? block.rows.flatMap(({ cells }) =>
          cells.flatMap((cell, at) => mentionsOf(cell.text, cell.at, cells[at + 1]?.text ?? '')),
        )
      : mentionsOf(block.text, block.at, ''),
  );

const mentionsOf = (text: string, at: At, next: string): Mention[] =>
  [...text.matchAll(NAMED)].flatMap((match) => {
    const [, first = '', last = '', behind = ''] = match;
    const name = `${first} ${last}`;
    if (first.length < 3 || last.length < 3 || leadingTitle(`${name} `) || !isPersonName(name)) return [];
    const whole = match.index === 0 && text.length === name.length;
    const post = postIn(behind) ?? (whole ? postIn(next) : null);
    return [
      {
        name,
        first: personKey(first),
        last: personKey(last),
        post,
        at: within(at, match.index, match.index + name.length),
        sure: post !== null || TITLED.test(text.slice(Math.max(0, match.index - 12), match.index)),
      },
    ];
  });

const postIn = (text: string): string | null => {
  const post = text.split(/,| (?:to|who|at|was|were|gave|introduced|presented|attended|outlined) /)[0]?.trim() ?? '';
  return /^\p{Lu}/u.test(post) && POST.test(post) && post.length < 80 ? post : null;
};
