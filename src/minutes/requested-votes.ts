import { isPersonName } from '../people/names.ts';
import { within } from '../record/at.ts';
import type { Vote } from '../record/meeting.ts';
import type { Passage } from './decisions.ts';
import { readPeople } from './people-list.ts';
import { sentencesOf } from './sentences.ts';

type Side = Vote['named'][number]['vote'];

/** "asked that their vote against be recorded", "requested that it be recorded that she had abstained". */
const REQUESTED =
  /\b(?:asked|requested|required|wished|desired)\b(?=[^.]{0,160}\brecorded\b)[^.]{0,100}?\b(?:vot(?:es?|ed|ing)\s(?:cast\s)?(for|in favour|against)|(abst(?:ained?|aining|ention)))\b/i;
const LONGEST = 600;

/**
 * Adds to each vote the members who asked, straight after it, that theirs be recorded: a right that any member has
 * (SI 1993/202 Sch 2 para 1). A sentence belongs to the last vote before it.
 */
export const withRequested = (votes: Vote[], passages: readonly Passage[]): Vote[] => {
  if (votes.length === 0) return votes;
  for (const passage of passages) {
    const text = passage.block.text.slice(passage.from);
    if (!/\brecorded\b/i.test(text)) continue;
    for (const { from, to } of sentencesOf(text)) {
      const sentence = text.slice(from, Math.min(to, from + LONGEST));
      const match = REQUESTED.exec(sentence);
      if (!match) continue;
      const place = within(passage.block.at, passage.from + from, passage.from + to);
      const vote = votes.findLast(
        ({ at }) => at.page < place.page || (at.page === place.page && at.start <= place.start),
      );
      const side = sideOf(match);
      for (const { name, from: start, to: end } of readPeople(sentence.slice(0, match.index)))
        if (isPersonName(name) && vote && !vote.named.some((known) => known.name === name))
          vote.named.push({
            name,
            vote: side,
            at: within(passage.block.at, passage.from + from + start, passage.from + from + end),
          });
    }
  }
  return votes;
};

const sideOf = ([, side, abstained]: RegExpExecArray): Side =>
  abstained !== undefined ? 'abstain' : /against/i.test(side ?? '') ? 'against' : 'for';
