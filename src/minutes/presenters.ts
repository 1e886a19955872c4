import { personKey } from '../people/names.ts';
import { within } from '../record/at.ts';
import type { Attendance, Presenter } from '../record/meeting.ts';
import { attended } from './attended.ts';
import type { Passage } from './decisions.ts';
import { type Listed, readPeople } from './people-list.ts';
import { sentencesOf } from './sentences.ts';

const SPOKE =
  /\b(?:presented|reported|gave|submitted|introduced|outlined|provided|updated|delivered|summarised|explained|attended|addressed|present a|informed|advised)\b/i;
const PRESENTED = /\b(?:presented|submitted|introduced|gave|delivered|reported)\b/i;
const LEAD =
  /^(?:further to|in accordance with|following|arising from|with reference to|pursuant to)\b.*?,\s+(?=[A-Z])/i;
const BROUGHT =
  /\b(?:(?:also )?in attendance (?:for (?:this|the) item )?(?:were|was)|welcomed|along with|together with|accompanied by|joined by|supported by)\s*:?\s+/i;
const BY =
  /\b(?:report|presentation|paper|update|briefing|presented|introduced|submitted)\s+(?:was\s+)?(?:presented\s+|given\s+)?(?:by|from)\s+/i;
const LONGEST_LEAD = 420;
/** "The following were in attendance for this item:" opens a list of people. */
const ATTENDED_LIST = /\b(?:in attendance|attended|were present)\b[^.:]{0,60}:[\s-]*$/i;

/**
 * Who presented an item and who was there only for it, as the narrative tells it: "Jo Fell, Head of
 * Planning, presented …", "Also in attendance were …", "The Chair welcomed Mr Sam Gill, … Peer".
 *
 * @returns presenters of the item, and those who by these words attended
 */
export const readPresenters = (
  passages: readonly Passage[],
  number: string | null,
): { presenters: Presenter[]; attending: Attendance[] } => {
  const presenters: Presenter[] = [];
  const attending: Attendance[] = [];
  let listing = false;
  passages.forEach((passage) => {
    const text = passage.block.text.slice(passage.from);
    listing = ATTENDED_LIST.test(text) || (listing && passage.block.kind === 'list-item');
    if (listing && passage.block.kind === 'list-item') {
      for (const listed of readPeople(text).slice(0, 1)) {
        const at = within(passage.block.at, passage.from + listed.from, passage.from + listed.to);
        attending.push({ ...attended(listed, { status: 'in-attendance', role: null }, at), item: number });
      }
      return;
    }
    for (const { from, to } of sentencesOf(text)) {
      const sentence = text.slice(from, to);
      const spoke = speakers(sentence);
      const brought = broughtAlong(sentence);
      for (const { listed, presents, attends } of [...spoke, ...brought]) {
        const at = within(passage.block.at, passage.from + from + listed.from, passage.from + from + listed.to);
        if (presents) presenters.push({ name: listed.name, post: listed.post, at });
        if (attends) attending.push({ ...attended(listed, { status: 'in-attendance', role: null }, at), item: number });
      }
    }
  });
  return { presenters: onceEach(presenters), attending };
};

type Told = { listed: Listed; presents: boolean; attends: boolean };

/** Those who open a sentence and did something in it. A bare councillor counts only as a presenter. */
const speakers = (sentence: string): Told[] => {
  const lead = LEAD.exec(sentence.slice(0, LONGEST_LEAD))?.[0].length ?? 0;
  const verb = SPOKE.exec(sentence.slice(lead, lead + LONGEST_LEAD));
  if (!verb) return [];
  const subject = sentence
    .slice(lead, lead + verb.index)
    .replace(/,?\s*(?:then|also|both|briefly|jointly|had)?\s*$/, '');
  const people = readPeople(subject);
  const first = people[0];
  if (!first || first.from > 4) return [];
  const presents = PRESENTED.test(verb[0]);
  return people.map((listed) => ({
    listed: { ...listed, from: listed.from + lead, to: listed.to + lead },
    presents,
    attends:
      listed.post !== null ||
      (presents && /^(?:councillor|cllr)/i.test(listed.name) && /\b(?:introduced|presented)\b/i.test(verb[0])),
  }));
};

const broughtAlong = (sentence: string): Told[] => {
  const out: Told[] = [];
  for (const pattern of [BROUGHT, BY]) {
    let from = 0;
    for (let match = pattern.exec(sentence); match; match = pattern.exec(sentence.slice(from))) {
      from += match.index + match[0].length;
      const people = readPeople(sentence.slice(from));
      if (people[0] && people[0].from <= 4) {
        for (const person of people) {
          if (person.post === null && person.organisation === null && person.brackets.length === 0) continue;
          const listed = {
            ...person,
            post: person.post ?? person.brackets[0] ?? null,
            from: person.from + from,
            to: person.to + from,
          };
          out.push({ listed, presents: pattern === BY, attends: pattern === BROUGHT });
        }
      }
      if (pattern === BY) break;
    }
  }
  return out;
};

const onceEach = (presenters: Presenter[]): Presenter[] => {
  const seen = new Set<string>();
  return presenters.filter((one) => {
    const key = personKey(one.name ?? '');
    return key !== '' && !seen.has(key) && Boolean(seen.add(key));
  });
};
