import type { At } from '../record/at.ts';
import type { Paragraph, Vote } from '../record/meeting.ts';
import { type DraftText, listed, stopped, unstopped } from './draft-text.ts';
import { type HouseStyle, type Phrase, phrase } from './house-style.ts';
import type { Side } from './meeting-event.ts';
import { countedOf, type Motion } from './motions.ts';

const WORDS: Record<Motion['form'], string> = { motion: 'motion', amendment: 'amendment', substantive: 'motion' };

type Drafted = { paragraphs: Paragraph[]; votes: Vote[] };

/** A motion that others interrupt before it is voted on is first told in its own words. */
export const draftMotionUnderWay = (style: HouseStyle, text: DraftText, motion: Motion): Paragraph[] => [
  paragraph(text, phrase(style, 'underWay', { words: unstopped(motion.words) })),
];

/**
 * A motion or amendment, with its mover and how it was voted on, in one passage where the vote was not recorded.
 *
 * @param told whether its words stand elsewhere in the minutes: told before, or in the decision
 */
export const draftMotion = (style: HouseStyle, text: DraftText, motion: Motion, told: boolean): Drafted => {
  const opening = openingOf(style, motion, told);
  const { vote } = motion;
  if (vote === null) {
    const end = endOf(style, motion);
    if (opening === '' && end === '') return { paragraphs: [], votes: [] };
    const written = paragraph(text, `${opening} ${end}`);
    return { paragraphs: [written], votes: motion.mover === null ? [] : [blank(motion, written.at)] };
  }
  return vote.manner === 'named' ? recordedVote(style, text, motion, opening) : plainVote(style, text, motion, opening);
};

const openingOf = (style: HouseStyle, { form, mover, seconder, words }: Motion, told: boolean): string => {
  const values = { mover: mover ?? '', seconder: seconder ?? '', words: unstopped(words) };
  if (mover === null || seconder === null) return told ? '' : phrase(style, 'unmoved', values);
  if (form === 'amendment') return phrase(style, 'amendment', values);
  return phrase(style, told ? 'motionAgain' : 'motion', values);
};

const endOf = (style: HouseStyle, { form, outcome }: Motion): string => {
  if (outcome === 'withdrawn') return phrase(style, 'withdrawn', { motion: WORDS[form] });
  return outcome === 'replaced' ? phrase(style, 'replaced') : '';
};

const plainVote = (style: HouseStyle, text: DraftText, motion: Motion, opening: string): Drafted => {
  const { recorded } = motion;
  const asked = recorded.map(({ person, side }) => phrase(style, 'recorded', { person, side }));
  const written = paragraph(text, [opening, resultOf(style, motion), ...asked].filter(Boolean).join(' '));
  const vote = blank(motion, written.at);
  vote.named = recorded.map(({ person, side }, i) => ({
    name: person,
    vote: side,
    at: placeOf(written, person, written.text.lastIndexOf(asked[i]!)),
  }));
  return { paragraphs: [written], votes: [vote] };
};

const recordedVote = (style: HouseStyle, text: DraftText, motion: Motion, opening: string): Drafted => {
  const first = paragraph(text, `${opening} ${phrase(style, 'namedVote')}`);
  const vote = blank(motion, first.at);
  const sides: [Side, string][] = [
    ['for', 'For'],
    ['against', 'Against'],
    ['abstain', 'Abstained'],
  ];
  const lists = sides.map(([side, label]) => {
    const names = motion.vote!.named.filter((one) => one.side === side).map(({ person }) => person);
    const written = paragraph(
      text,
      phrase(style, 'named', { side: label, n: String(names.length), names: listed(names) || 'none' }),
    );
    let from = 0;
    for (const name of names) {
      const at = placeOf(written, name, from);
      from = at.end - written.at.start;
      vote.named.push({ name, vote: side, at });
    }
    return written;
  });
  const last = paragraph(text, `${castingWords(style, motion)}${phrase(style, 'namedResult', named(motion))}`);
  return { paragraphs: [first, ...lists, last], votes: [vote] };
};

const named = ({ form, outcome }: Motion): { motion: string; result: string } => ({
  motion: WORDS[form],
  result: outcome === 'carried' ? 'carried' : 'lost',
});

const castingWords = (style: HouseStyle, { casting, form }: Motion): string =>
  casting ? `${phrase(style, 'casting', { side: casting.side, motion: WORDS[form] })} ` : '';

const resultOf = (style: HouseStyle, motion: Motion): string => {
  const { vote } = motion;
  if (!vote) return '';
  const counted = countedOf(vote);
  const values = named(motion);
  if (counted === null) return phrase(style, byManner(vote.manner), values);
  const abstained = abstentions(style, counted.abstain);
  if (counted.for === counted.against)
    return phrase(style, 'equal', {
      ...values,
      for: String(counted.for),
      against: String(counted.against),
      abstained,
      casting: castingWords(style, motion),
    });
  return phrase(style, 'counted', {
    ...values,
    for: String(counted.for),
    against: String(counted.against),
    abstained,
  });
};

const byManner = (manner: NonNullable<Motion['vote']>['manner']): Phrase =>
  manner === 'assent' || manner === 'unanimous' ? manner : 'hands';

const abstentions = (style: HouseStyle, n: number): string =>
  n === 0 ? '' : phrase(style, n === 1 ? 'abstainedOne' : 'abstained', { n: String(n) });

/** The record of a vote, without the names. */
const blank = (motion: Motion, at: At): Vote => {
  const counted = motion.vote && countedOf(motion.vote);
  const abstained = counted && (counted.abstain > 0 || motion.vote?.manner === 'named') ? counted.abstain : null;
  return {
    for: counted?.for ?? null,
    against: counted?.against ?? null,
    abstain: abstained,
    result:
      motion.outcome === 'carried' || motion.outcome === 'lost' || motion.outcome === 'tied' ? motion.outcome : null,
    unanimous: motion.vote?.manner === 'unanimous',
    mover: motion.mover,
    seconder: motion.seconder,
    named: [],
    at,
  };
};

export const paragraph = (text: DraftText, words: string): Paragraph => ({
  ...text.line(stopped(words)),
  kind: 'paragraph',
});

const placeOf = ({ text, at }: Paragraph, words: string, after: number): At => {
  const from = Math.max(0, text.indexOf(words, Math.max(0, after)));
  return { page: at.page, start: at.start + from, end: at.start + from + words.length };
};
