import { draftMinutes } from '../src/cycle/draft-minutes.ts';
import { INTERESTS, type Interest } from '../src/cycle/interests.ts';
import type { Entry, EntryOf } from '../src/cycle/meeting-event.ts';
import type { AgendaLine, MeetingFrame } from '../src/cycle/meeting-frame.ts';
import { readNotes } from '../src/cycle/meeting-notes.ts';
import { BODIES, type Drawer, drawer, FIRST, ORGANISATIONS, POSTS, SPOKEN, SUBJECTS, SURNAMES } from './drawn-words.ts';
import { houseStyle, Notebook } from './made-up-meeting.ts';

const DUES = ['by 30 November 2027', 'before the next meeting', 'within three months', 'in June 2028', ''];
const TASKS = ['circulate a list of the empty sites', 'report back on the costs', 'write to the Minister'];
const CLAUSES = [
  'That the report be noted',
  'That the Director of Public Health report to the December meeting',
  'That Cabinet be recommended to keep the grant at its present level',
  'That a further report be submitted in six months',
  'That the thanks of the members be recorded',
];
const QUESTIONS = ['When will the swimming pool open again?', 'How many lamps have been mended since May?'];
const ANSWERS = ['The pool would open in the spring.', 'Forty lamps had been mended, and nine were waiting for parts.'];
const VERBS: readonly EntryOf<'clause'>['verb'][] = [
  'resolved',
  'resolved',
  'agreed',
  'recommended',
  'noted',
  'received',
];
const MANNERS = ['counted', 'counted', 'named', 'hands', 'unanimous', 'assent'] as const;

/** A meeting of a made-up body and all that was noted in it. */
export type GeneratedNotes = { frame: MeetingFrame; events: Notebook['events'] };

export const HOUSE_STYLES = ['continuing', 'each-meeting'] as const;

/** The minutes drafted from such notes for the public, in a house style that comes with the program. */
export const generatedDraft = (seed: number, name: (typeof HOUSE_STYLES)[number]) => {
  const style = houseStyle(name);
  const number = name === 'continuing' ? 1 + (seed % 90) : 1;
  return { style, ...draftMinutes({ ...generatedNotes(seed), style, number, readers: 'public' }) };
};

/** What is known while one is made up. */
type Making = { draw: Drawer; book: Notebook; frame: MeetingFrame };

/** Who may vote as things stand: nobody else moves, votes or leaves. */
const votersNow = ({ frame, book }: Making): string[] => readNotes(frame, book.events).mayVote;

/** Notes of a made-up meeting over its made-up agenda. @param seed the same seed gives the same notes */
export const generatedNotes = (seed: number): GeneratedNotes => {
  const draw = drawer(seed * 7919);
  const names = draw.some(SURNAMES, 14);
  const frame = frameOf(draw, names);
  const book = new Notebook('Petra Lindqvist', 'n', `${frame.date}T09:50:00.000Z`);
  const members = frame.seats.filter(({ role }) => role !== 'co-opted').map(({ name }) => name);
  const making: Making = { draw, book, frame };
  gather(making, members, names);
  book.note({ kind: 'open' });
  for (const line of frame.items) take(making, line);
  book.wait(5 + draw.below(40));
  book.note({ kind: 'close' });
  return { frame, events: book.events };
};

const frameOf = (draw: Drawer, names: readonly string[]): MeetingFrame => {
  const line = (id: number, title: string, more: Partial<AgendaLine> = {}): AgendaLine => ({
    id: `i${id}`,
    agendaNumber: String(id),
    title,
    purpose: null,
    presenters: [],
    exempt: null,
    late: null,
    ...more,
  });
  const business = draw.some(SUBJECTS, 3 + draw.below(4));
  const presenter = (): AgendaLine['presenters'] =>
    draw.chance(0.4) ? [{ name: `${draw.one(FIRST)} ${draw.one(SURNAMES)}`, post: draw.one(POSTS) }] : [];
  const titles = [
    'Apologies for Absence',
    'Declarations of Interest',
    'Minutes of the Previous Meeting',
    'Questions from Members of the Public',
  ];
  const seat = (name: string, role: 'chair' | 'vice-chair' | 'member') => ({
    name,
    role,
    organisation: null,
    votesOn: null,
  });
  return {
    council: 'Wexcombe Borough Council',
    body: draw.one(BODIES),
    date: `20${26 + draw.below(3)}-0${1 + draw.below(3)}-${10 + draw.below(18)}`,
    startTime: '10:00',
    venue: draw.chance(0.7) ? 'Council Chamber, Guildhall, Wexcombe' : null,
    quorum: 3,
    seats: [
      ...names
        .slice(0, 8)
        .map((name, i) => seat(`Councillor ${name}`, i === 0 ? 'chair' : i === 1 ? 'vice-chair' : 'member')),
      { name: `Mrs A ${names[10]}`, role: 'co-opted', organisation: draw.one(ORGANISATIONS), votesOn: [] },
    ],
    items: [...titles, ...business].map((title, i) =>
      line(i + 1, title, i < titles.length ? {} : { presenters: presenter() }),
    ),
    nextMeeting: { date: '2029-06-05', time: '10:00', venue: draw.chance(0.5) ? 'Guildhall' : null },
    meetings: ['2028-12-05', '2029-06-05'],
  };
};

const gather = ({ draw, book, frame }: Making, members: readonly string[], names: readonly string[]): void => {
  book.arrive(...members.slice(0, -1));
  if (draw.chance(0.5)) book.arrive(frame.seats.at(-1)!.name);
  const away = members.at(-1)!;
  if (draw.chance(0.8)) book.note({ kind: 'apology', person: away });
  if (draw.chance(0.4)) book.note({ kind: 'substitute', person: `Councillor ${names[11]}`, for: away });
  const officer = (person: string, role: 'officer' | 'invitee', post: string | null, organisation: string | null) =>
    book.note({ kind: 'arrive', person, role, post, organisation });
  for (const [i, post] of draw.some(POSTS, 1 + draw.below(3)).entries())
    officer(`${FIRST[i]} ${names[12]}`, 'officer', post, null);
  if (draw.chance(0.3)) officer(`Mr T ${names[13]}`, 'invitee', null, draw.one(ORGANISATIONS));
  book.note({ kind: 'chair', person: members[draw.chance(0.8) ? 0 : 1]! });
};

const take = (making: Making, line: AgendaLine): void => {
  const { draw, book, frame } = making;
  book.wait(1 + draw.below(9));
  book.start(line.id);
  switch (line.agendaNumber) {
    case '1':
      return;
    case '2':
      for (const person of draw.some(votersNow(making), draw.below(3))) book.note(declared(making, person));
      return;
    case '3':
      if (draw.chance(0.4))
        book.say(
          line.id,
          `Further to Minute No. ${3 + draw.below(50)} it was reported that the visit had taken place.`,
        );
      book.note(
        clause(
          line.id,
          'resolved',
          'That the minutes of the meeting held on 4 January 2026 be approved as a correct record',
        ),
      );
      return;
    case '4':
      for (let i = draw.below(3); i > 0; i--) book.note(question(making, line.id, i - 1));
      return;
    default:
      business(making, line.id, line === frame.items.at(-1));
  }
};

const declared = ({ draw, frame }: Making, person: string): Entry => ({
  kind: 'declare',
  person,
  item: `i${5 + draw.below(frame.items.length - 5)}`,
  interest: draw.one(Object.keys(INTERESTS) as Interest[]),
  nature: draw.one(['a trustee of the hostel', 'owns a shop in the street', '']),
  left: draw.one([true, false, null]),
  dispensation: draw.chance(0.2),
  sensitive: draw.chance(0.1),
});

const clause = (item: string, verb: EntryOf<'clause'>['verb'], words: string): Entry => ({
  kind: 'clause',
  item,
  verb,
  words,
});

const question = ({ draw, frame }: Making, item: string, i: number): Entry => ({
  kind: 'question',
  item,
  question: null,
  asker: draw.one(['A member of the public', 'Mrs O Fell', 'Jonas Abery']),
  asked: QUESTIONS[i]!,
  answeredBy: draw.chance(0.7) ? draw.one(frame.seats).name : null,
  words: ANSWERS[i]!,
  supplementary: draw.chance(0.4) ? 'Would the price stay as it was?' : '',
  supplementaryAnswer: '',
});

const business = (making: Making, item: string, isLast: boolean): void => {
  const { draw, book } = making;
  for (const words of draw.some(SPOKEN, 1 + draw.below(3))) book.say(item, words);
  if (draw.chance(0.15)) book.note({ kind: 'leave', person: votersNow(making).at(-1)! });
  if (draw.chance(0.1)) {
    book.note({ kind: 'adjourn', reason: draw.chance(0.5) ? 'an alarm rang' : null });
    book.wait(10);
    book.note({ kind: 'resume' });
  }
  if (draw.chance(0.1)) book.note({ kind: 'urgent', item, circumstances: 'the offer ends before the next meeting' });
  const isMoved = draw.chance(0.5);
  if (isMoved) moved(making, item);
  if (draw.chance(0.4))
    book.note({
      kind: 'ask',
      item,
      words: draw.one(TASKS),
      owner: draw.chance(0.8) ? `the ${draw.one(POSTS)}` : null,
      due: draw.one(DUES) || null,
    });
  const verb = draw.one(VERBS);
  if (!isMoved || draw.chance(0.3))
    for (const words of draw.some(CLAUSES, 1 + draw.below(3))) book.note(clause(item, verb, words));
  if (isLast && draw.chance(0.4)) {
    book.note({
      kind: 'exclude',
      item,
      paragraphs: draw.some(['1', '2', '3'], 1 + draw.below(2)),
      publicInterest: 'the price would be known',
    });
    book.say(item, 'The offer was too low.');
    book.note({ kind: 'readmit' });
  }
};

const moved = (making: Making, item: string): void => {
  const { draw, book, frame } = making;
  const subject = frame.items.find(({ id }) => id === item)!.title.toLowerCase();
  const words = `That the present scheme for ${subject} be kept until the spring`;
  const more = `and reviewed by ${draw.one(POSTS)}`;
  const motion = book.note(motionOf(making, item, 'motion', null, words)).id;
  if (draw.chance(0.5)) {
    const amendment = book.note(motionOf(making, item, 'amendment', motion, `to add "${more}"`)).id;
    if (draw.chance(0.1)) book.note({ kind: 'withdraw', motion: amendment });
    else if (voted(making, amendment) === 'carried') {
      const taken = book.note(motionOf(making, item, 'substantive', motion, `${words} ${more}`)).id;
      voted(making, taken);
      return;
    }
  }
  voted(making, motion);
};

const motionOf = (
  making: Making,
  item: string,
  form: EntryOf<'motion'>['form'],
  of: string | null,
  words: string,
): Entry => {
  const { draw } = making;
  const [mover, seconder] = draw.chance(0.85) ? draw.some(votersNow(making), 2) : [null, null];
  return { kind: 'motion', item, form, of, words, mover: mover ?? null, seconder: seconder ?? null };
};

const voted = (making: Making, motion: string): 'carried' | 'lost' => {
  const { draw, book, frame } = making;
  const voters = votersNow(making);
  const manner = draw.one(MANNERS);
  const vote: EntryOf<'vote'> = {
    kind: 'vote',
    motion,
    manner,
    for: null,
    against: null,
    abstain: null,
    named: [],
    result: null,
  };
  const sides = draw
    .some(voters, voters.length)
    .map((person) => ({ person, side: draw.one(['for', 'for', 'against', 'abstain'] as const) }));
  const count = (side: string): number => sides.filter((one) => one.side === side).length;
  const [yes, no] = [count('for'), count('against')];
  if (manner === 'named') vote.named = sides;
  if (manner === 'counted')
    Object.assign(vote, { for: yes, against: no, abstain: draw.chance(0.6) ? count('abstain') : null });
  if (manner === 'hands') vote.result = draw.one(['carried', 'lost']);
  book.note(vote);
  const isCounted = manner === 'named' || manner === 'counted';
  if (isCounted && yes === no) {
    const side = draw.one(['for', 'against'] as const);
    book.note({ kind: 'casting', motion, person: readNotes(frame, book.events).chair!, side });
    return side === 'for' ? 'carried' : 'lost';
  }
  if (manner === 'counted' && draw.chance(0.3)) book.note({ kind: 'recorded', motion, ...sides[0]! });
  return vote.result ?? (isCounted && yes < no ? 'lost' : 'carried');
};
