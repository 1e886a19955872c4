import { INTERESTS, interestWord } from './interests.ts';
import { cast, moved, recorded, substantive, voted } from './quick-motions.ts';
import { type Around, itemNumbered, present, type QuickEntry, type Reader, whoIs, withPerson } from './quick-names.ts';

/** The words that a line may begin with after a stroke, for the page's help; whatever begins without one is a note. */
export const QUICK_WORDS: readonly { word: string; example: string; means: string }[] = [
  {
    word: 'in',
    example: '/in pellow',
    means: 'came in; a guest with name and post: /in Lena Osgood, Head of Highways',
  },
  { word: 'out', example: '/out pellow', means: 'left' },
  { word: 'apol', example: '/apol tull', means: 'sent apologies' },
  { word: 'sub', example: '/sub Councillor Bram Ode for tull', means: 'substitute' },
  { word: 'chair', example: '/chair wren', means: 'is in the chair' },
  { word: 'item', example: '/item 5', means: 'the meeting takes item 5' },
  { word: 'int', example: '/int pellow 6 dpi left: owns the house next door', means: 'declares an interest in item 6' },
  { word: 'mot', example: '/mot wren/pellow That fares be frozen', means: 'motion, by mover and seconder' },
  { word: 'amd', example: '/amd kashyap/quill to add "for children"', means: 'amendment' },
  { word: 'subst', example: '/subst That fares be frozen for children', means: 'the motion as amended' },
  { word: 'vote', example: '/vote 3-5-1', means: 'for, against, abstaining; or carried, lost, unanimous, agreed' },
  { word: 'cast', example: '/cast against', means: "the chair's casting vote" },
  { word: 'rec', example: '/rec quill against', means: "a member's vote recorded on request" },
  { word: 'res', example: '/res That the report be noted', means: 'a clause of the resolution' },
  { word: 'ask', example: '/ask Head of Highways: list of crossings by 30 October 2026', means: 'something asked for' },
  { word: 'excl', example: '/excl 3 the council would get a worse price', means: 'the public are excluded' },
  { word: 'readmit', example: '/readmit', means: 'the public come back' },
  { word: 'urgent', example: '/urgent 4 the offer ends on Friday', means: 'special circumstances of an urgent item' },
  { word: 'open', example: '/open', means: 'the meeting opens; adj, resume and close in the same way' },
];

/** Reads one line typed while people talk: a stroke, a short word and what belongs to it; or a note of the present item. */
export const quickEntry = (typed: string, around: Around): QuickEntry => {
  const line = typed.trim();
  if (line === '') return { problem: 'Nothing was typed.' };
  if (!line.startsWith('/')) return note(line, around);
  const space = line.search(/\s|$/);
  const word = line.slice(1, space).toLowerCase();
  const reader = Object.hasOwn(READERS, word) ? READERS[word] : undefined;
  return reader
    ? reader(line.slice(space).trim(), around)
    : { problem: `There is no "/${word}". A note begins without a stroke.` };
};

const note = (words: string, { notes }: Around): QuickEntry => ({ entry: { kind: 'note', item: notes.item, words } });

const came: Reader = (rest, around) => {
  const [typed = '', post = ''] = rest.split(/,\s(.*)/s);
  const who = whoIs(typed, around);
  if ('problem' in who && !/\S\s\S/.test(typed)) return who;
  const person = 'name' in who ? who.name : typed;
  return {
    entry: { kind: 'arrive', person, role: post === '' ? null : 'officer', post: post || null, organisation: null },
  };
};
const gone: Reader = (rest, around) => withPerson(rest, around, (person) => ({ kind: 'leave', person }));

const KINDS = Object.values(INTERESTS).map(({ word }) => word);
const DECLARED = new RegExp(
  String.raw`^(\S+)\s+(\d{1,3}[a-z]?)\s+(${KINDS.join('|')})(?:\s+(left|stayed|dispensation))?\s*:?\s*(.*)$`,
  'is',
);

const declared: Reader = (rest, around) => {
  const match = DECLARED.exec(rest);
  if (!match)
    return {
      problem: `Type: int, surname, item number, one of ${KINDS.join(', ')}, then left or stayed, then what it is.`,
    };
  const [, who = '', number = '', type = '', stay = '', nature = ''] = match;
  const item = itemNumbered(number, around);
  if (item === null) return { problem: `There is no item ${number} on the agenda.` };
  const went = stay.toLowerCase();
  return withPerson(who, around, (person) => ({
    kind: 'declare',
    person,
    item,
    interest: interestWord(type) ?? 'personal',
    nature,
    left: went === 'left' ? true : went === '' ? null : false,
    dispensation: went === 'dispensation',
    sensitive: false,
  }));
};

const asked: Reader = (rest, around) =>
  present(around, (item) => {
    const match = /^([^:\n]{1,120}):\s*(.+)$/s.exec(rest);
    return { entry: { kind: 'ask', item, words: match?.[2] ?? rest, owner: match?.[1] ?? null, due: null } };
  });

const excluded: Reader = (rest, { notes }) => {
  const match = /^((?:\d{1,2}[a-z]?(?:\s?(?:,|and|&)\s?)?){1,8})\s*(.*)$/is.exec(rest);
  if (!match) return { problem: 'Type the paragraph of Schedule 12A, then why the public interest lies in it.' };
  return {
    entry: {
      kind: 'exclude',
      item: notes.item,
      paragraphs: match[1]!.match(/\d{1,2}[a-z]?/gi) ?? [],
      publicInterest: match[2]!,
    },
  };
};

const substitute: Reader = (rest, around) => {
  const match = /^(.{1,100}?)\s+for\s+(.{1,100})$/is.exec(rest);
  if (!match) return { problem: 'Type who came, "for", and whose place they took.' };
  const known = whoIs(match[1]!, around);
  return withPerson(match[2]!, around, (name) => ({
    kind: 'substitute',
    person: 'name' in known ? known.name : match[1]!,
    for: name,
  }));
};

const taken: Reader = (rest, around) => {
  const item = itemNumbered(rest, around);
  return item === null
    ? { problem: `There is no item ${rest} on the agenda.` }
    : { entry: { kind: 'item-start', item } };
};

const urgent: Reader = (rest, around) => {
  const match = /^(\d{1,3}[a-z]?)\s+(.+)$/is.exec(rest);
  const item = match ? itemNumbered(match[1]!, around) : null;
  return match && item !== null
    ? { entry: { kind: 'urgent', item, circumstances: match[2]! } }
    : { problem: 'Type the item number, then the special circumstances.' };
};

const alone =
  (kind: 'open' | 'close' | 'resume' | 'readmit'): Reader =>
  (rest) =>
    rest === '' ? { entry: { kind } } : { problem: `"/${kind}" stands alone.` };

const READERS: Readonly<Record<string, Reader>> = {
  in: came,
  out: gone,
  apol: (rest, around) => withPerson(rest, around, (person) => ({ kind: 'apology', person })),
  chair: (rest, around) => withPerson(rest, around, (person) => ({ kind: 'chair', person })),
  sub: substitute,
  item: taken,
  int: declared,
  mot: moved('motion'),
  amd: moved('amendment'),
  subst: substantive,
  vote: voted,
  cast,
  rec: recorded,
  res: (words, around) => present(around, (item) => ({ entry: { kind: 'clause', item, verb: 'resolved', words } })),
  ask: asked,
  excl: excluded,
  readmit: alone('readmit'),
  urgent,
  open: alone('open'),
  close: alone('close'),
  resume: alone('resume'),
  adj: (rest) => ({ entry: { kind: 'adjourn', reason: rest || null } }),
};
