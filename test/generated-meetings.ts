import type { At } from '../src/record/at.ts';
import type { Attendance, Clause, Decision, Item, Meeting, Paragraph } from '../src/record/meeting.ts';
import {
  BODIES,
  type Drawer,
  drawer,
  FIRST,
  ORGANISATIONS,
  POINTS,
  POSTS,
  SPOKEN,
  SUBJECTS,
  SURNAMES,
} from './drawn-words.ts';

const NOTED = ['That the report be noted.', 'That the contents of the presentation be received.'];
const MONTHS = ['March', 'June', 'September', 'December'];

/** A meeting, and the clauses and references that a reader is to find in its minutes. */
export type Generated = { meeting: Meeting; asked: string[]; referred: string[] };

/**
 * Minutes of a made-up meeting, as the desk gives them: every passage at its place, no place twice.
 *
 * @param seed the same seed gives the same meeting
 */
export const generatedMinutes = (seed: number): Generated => {
  const draw = drawer(seed);
  const places = placeMaker();
  const people = generatedAttendance(draw, places);
  const date = `20${17 + draw.below(9)}-${String(1 + draw.below(12)).padStart(2, '0')}-${String(1 + draw.below(28)).padStart(2, '0')}`;
  const asked: string[] = [];
  const referred: string[] = [];
  const members = people.filter(({ status, role }) => status === 'present' && role !== 'co-opted');
  const from = draw.below(90) + 1;
  const items = [
    declarationsItem(draw, places, members),
    ...(draw.chance(0.5) ? [exclusionItem(draw, places)] : []),
    minutesItem(draw, places, date, referred),
    ...draw.some(SUBJECTS, 2 + draw.below(4)).map((title) => businessItem(draw, places, title, members, asked)),
    urgentItem(places),
  ];
  return {
    asked,
    referred,
    meeting: {
      from: 'minutes',
      council: draw.chance(0.5) ? 'Wexcombe Borough Council' : null,
      body: draw.one(BODIES),
      date,
      startTime: draw.one(['10:00', '14:30', '17:30', '18:00']),
      endTime: draw.chance(0.5) ? draw.one(['19:45', '20:10']) : null,
      venue: draw.chance(0.6) ? 'Council Chamber, Guildhall, Wexcombe' : null,
      status: draw.chance(0.3) ? 'draft' : null,
      webcastUrl: null,
      at: null,
      attendance: people,
      preamble: [],
      items: items.map((item, i) => ({ ...item, number: String(from + i) })),
      nextMeeting: draw.chance(0.7)
        ? { date: `${Number(date.slice(0, 4)) + 1}-02-03`, time: '17:30', venue: null, note: null, at: places('next') }
        : null,
    },
  };
};

const placeMaker = () => {
  let start = 0;
  return (words: string): At => {
    const at = { page: 1, start, end: start + words.length };
    start = at.end + 1;
    return at;
  };
};
type Places = ReturnType<typeof placeMaker>;

const generatedAttendance = (draw: Drawer, places: Places): Attendance[] => {
  const names = draw.some(SURNAMES, 12);
  const person = (name: string, more: Partial<Attendance>): Attendance => ({
    name,
    status: 'present',
    role: 'member',
    post: null,
    organisation: null,
    substituteFor: null,
    item: null,
    note: null,
    at: places(name),
    ...more,
  });
  const members = names.slice(0, 4 + draw.below(4)).map((name) => `Councillor ${name}`);
  const officers = draw.some(POSTS, 1 + draw.below(3));
  return [
    person(members[0]!, { role: 'chair' }),
    ...members.slice(1).map((name) => person(name, {})),
    ...(draw.chance(0.4)
      ? [person(`Councillor ${names[8]}`, { role: 'substitute', substituteFor: `Councillor ${names[9]}` })]
      : []),
    ...(draw.chance(0.5)
      ? [person(`Mrs A ${names[10]}`, { role: 'co-opted', organisation: draw.one(ORGANISATIONS) })]
      : []),
    ...officers.map((post, i) =>
      person(`${FIRST[i]} ${SURNAMES[(seedOf(post) + i) % SURNAMES.length]}`, {
        status: 'in-attendance',
        role: 'officer',
        post,
      }),
    ),
    ...(draw.chance(0.8) ? [person(`Councillor ${names[9]}`, { status: 'apologies' })] : []),
  ];
};

const seedOf = (word: string): number => [...word].reduce((sum, sign) => sum + sign.charCodeAt(0), 0);

const bare = (title: string, places: Places): Item => ({
  number: null,
  agendaNumber: null,
  title,
  at: places(title),
  purpose: null,
  printedPages: null,
  exemption: null,
  presenters: [],
  paragraphs: [],
  decisions: [],
  votes: [],
  declarations: [],
  references: [],
  asks: [],
});

const said = (text: string, places: Places, kind: Paragraph['kind'] = 'paragraph'): Paragraph => ({
  text,
  kind,
  at: places(text),
});

const decided = (clauses: Clause[], verb: Decision['verb'] = 'resolved'): Decision => ({
  verb,
  outcome: null,
  clauses,
  at: clauses[0]!.at,
});

const clause = (text: string, label: string | null, places: Places, clauses: Clause[] = []): Clause => ({
  label,
  text,
  at: places(text),
  clauses,
});

const declarationsItem = (draw: Drawer, places: Places, members: Attendance[]): Item => {
  const item = bare('Declarations of Interest', places);
  if (draw.chance(0.5)) return { ...item, paragraphs: [said('There were no declarations of interest.', places)] };
  const { name } = draw.one(members);
  const left = draw.chance(0.5);
  const words = `${name} declared a ${draw.one(['personal', 'disclosable pecuniary'])} interest in the item on ${draw.one(SUBJECTS)}${left ? ' and left the meeting while it was discussed' : ''}.`;
  const paragraph = said(words, places);
  return {
    ...item,
    paragraphs: [paragraph],
    declarations: [{ name: name!, interest: null, item: null, left: left || null, at: paragraph.at }],
  };
};

const exclusionItem = (draw: Drawer, places: Places): Item => {
  const item = bare('Exclusion of the Press and Public', places);
  const words = `That, under Section 100A(4) of the Local Government Act 1972, the public be excluded from the meeting for the following item on the grounds that it involves the likely disclosure of exempt information as defined in Paragraph ${1 + draw.below(3)} of Part 1 of Schedule 12A of the Act.`;
  return { ...item, decisions: [decided([clause(words, null, places)])] };
};

const minutesItem = (draw: Drawer, places: Places, date: string, referred: string[]): Item => {
  const item = bare('Minutes of the Previous Meeting', places);
  const paragraphs: Paragraph[] = [];
  if (draw.chance(0.5)) {
    const minute = String(3 + draw.below(60));
    referred.push(minute);
    paragraphs.push(said(`Further to Minute No. ${minute} it was reported that the visit had taken place.`, places));
  }
  const words = `That the minutes of the meeting held on 4 January ${date.slice(0, 4)} be approved as a correct record.`;
  return { ...item, paragraphs, decisions: [decided([clause(words, null, places)])] };
};

const businessItem = (draw: Drawer, places: Places, title: string, members: Attendance[], asked: string[]): Item => {
  const item = bare(title, places);
  const paragraphs = draw.some(SPOKEN, 1 + draw.below(3)).map((text) => said(text, places));
  if (draw.chance(0.4)) {
    paragraphs.push(said('The following points were made:-', places));
    paragraphs.push(...draw.some(POINTS, 2).map((text) => said(text, places, 'list-item')));
  }
  const votes: Item['votes'] = [];
  if (draw.chance(0.35)) {
    const [mover, seconder] = draw.some(members, 2);
    const [yes, no] = [1 + draw.below(4), 5 + draw.below(4)];
    const words = `An amendment, moved by ${mover!.name} and seconded by ${seconder!.name}, that the matter be deferred, was put to the vote and lost by ${yes} votes to ${no}.`;
    const paragraph = said(words, places);
    paragraphs.push(paragraph);
    votes.push({
      for: yes,
      against: no,
      abstain: null,
      result: 'lost',
      unanimous: false,
      mover: mover!.name,
      seconder: seconder!.name,
      named: [],
      at: paragraph.at,
    });
  }
  return { ...item, paragraphs, votes, decisions: [decided(businessClauses(draw, places, title, asked))] };
};

const businessClauses = (draw: Drawer, places: Places, title: string, asked: string[]): Clause[] => {
  const words = [draw.one(NOTED)];
  if (draw.chance(0.7)) {
    const ask = `That a further report on ${title.toLowerCase()} be submitted to the ${draw.one(MONTHS)} meeting.`;
    words.push(ask);
    asked.push(ask);
  }
  if (draw.chance(0.3)) words.push('That the thanks of the Members be recorded.');
  if (words.length === 1) return [clause(words[0]!, null, places)];
  const clauses = words.map((text, i) => clause(text, String(i + 1), places));
  if (draw.chance(0.3)) {
    const lead = 'That the next performance report also include:-';
    const under = ['the number of cases closed;', 'the average wait in weeks.'].map((text, i) => ({
      text,
      label: 'ab'[i]!,
    }));
    const head = clause(lead, String(words.length + 1), places);
    clauses.push({ ...head, clauses: under.map(({ text, label }) => clause(text, label, places)) });
    asked.push(lead);
  }
  return clauses;
};

const urgentItem = (places: Places): Item => ({
  ...bare('Urgent Business', places),
  paragraphs: [said('There was no urgent business.', places)],
});
