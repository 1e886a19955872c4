import { EXEMPT_PARAGRAPHS } from '../../cycle/exemption.ts';
import { INTERESTS, type Interest } from '../../cycle/interests.ts';
import type { Around } from '../../cycle/quick-names.ts';
import type { Verb } from '../../record/meeting.ts';
import { type Form, listIn, textIn } from './form.ts';
import { Fields, type FormRead } from './note-form.ts';
import { readCasting, readEligible, readMotion, readRecorded, readVote } from './note-form-motions.ts';

type Reader = (fields: Fields, form: Form, around: Around) => FormRead;

/** The decisions that a house style has an opener for. */
export const VERBS: readonly Verb[] = [
  'resolved',
  'agreed',
  'recommended',
  'approved',
  'noted',
  'received',
  'deferred',
];

const arrival: Reader = (fields) => {
  const what = fields.one(
    'what',
    ['arrive', 'leave', 'apology', 'chair'],
    'Say whether they came, left or sent apologies',
  );
  const person = fields.anybody('person', 'other', 'Choose who, or type the name');
  const [post, organisation] = [fields.text('post'), fields.text('organisation')];
  if (what === null || person === null) return fields.read(null);
  if (what !== 'arrive') return fields.read({ kind: what, person });
  const role = post !== '' ? 'officer' : null;
  return fields.read({ kind: 'arrive', person, role, post: post || null, organisation: organisation || null });
};

const substitute: Reader = (fields) => {
  const person = fields.anybody('person', 'other', 'Choose who came, or type the name');
  const replaced = fields.person('for', 'Choose the member whose place they take');
  return fields.read(person && replaced && { kind: 'substitute', person, for: replaced });
};

const declaration: Reader = (fields) => {
  const person = fields.anybody('person', 'other', 'Choose who declares it');
  const item = fields.item();
  const interest = fields.one('interest', Object.keys(INTERESTS) as Interest[], 'Choose the kind of interest');
  const stay = fields.one('stay', ['left', 'stayed', 'unknown'], 'Say whether they left, or that it is not known yet');
  const sensitive = fields.ticked('sensitive');
  return fields.read(
    person &&
      item &&
      interest && {
        kind: 'declare',
        person,
        item,
        interest,
        nature: fields.text('nature'),
        left: stay === 'unknown' ? null : stay === 'left',
        dispensation: fields.ticked('dispensation'),
        sensitive,
      },
  );
};

const exclusion: Reader = (fields, form) => {
  const item = fields.item();
  const known = Object.values(EXEMPT_PARAGRAPHS).flatMap((list) => Object.keys(list));
  const paragraphs = listIn(form, 'paragraphs').filter((one) => known.includes(one));
  if (paragraphs.length === 0) fields.errors.paragraphs = 'Choose the paragraph of Schedule 12A';
  const publicInterest = fields.words('publicInterest', 'Say why the public interest lies in keeping it closed');
  return fields.read(item && { kind: 'exclude', item, paragraphs, publicInterest });
};

const urgent: Reader = (fields) => {
  const item = fields.item();
  const circumstances = fields.words('circumstances', "Enter the special circumstances, in the chair's words");
  return fields.read(item && { kind: 'urgent', item, circumstances });
};

const decision: Reader = (fields) => {
  const item = fields.item();
  const verb = fields.one('verb', VERBS, 'Choose what was done');
  const words = fields.words('words', 'Enter what was decided');
  return fields.read(item && verb && { kind: 'clause', item, verb, words });
};

const ask: Reader = (fields) => {
  const item = fields.item();
  const words = fields.words('words', 'Enter what was asked for');
  const [owner, due] = [fields.text('owner').slice(0, 200), fields.text('due')];
  return fields.read(item && { kind: 'ask', item, words, owner: owner || null, due: due || null });
};

const question: Reader = (fields) => {
  const item = fields.item();
  const asker = fields.words('asker', 'Enter who asked, as it is to be printed').slice(0, 200);
  const asked = fields.words('asked', 'Enter the question');
  const words = fields.words('words', 'Enter the answer');
  const answeredBy = fields.text('answeredBy').slice(0, 200) || null;
  const [supplementary, supplementaryAnswer] = [fields.text('supplementary'), fields.text('supplementaryAnswer')];
  if (supplementary === '' && supplementaryAnswer !== '')
    fields.errors.supplementary = 'Enter the supplementary question that this answers';
  return fields.read(
    item && {
      kind: 'question',
      item,
      question: fields.text('question') || null,
      asker,
      asked,
      answeredBy,
      words,
      supplementary,
      supplementaryAnswer,
    },
  );
};

/** The forms of the page in the meeting: what each is called there, and how it is read. */
export const NOTE_FORMS = {
  arrival: { title: 'Came or left', read: arrival },
  substitute: { title: 'Substitute', read: substitute },
  declaration: { title: 'Declaration', read: declaration },
  exclusion: { title: 'Exclude the public', read: exclusion },
  urgent: { title: 'Urgent item', read: urgent },
  motion: { title: 'Motion', read: readMotion },
  vote: { title: 'Vote', read: readVote },
  casting: { title: 'Casting vote', read: readCasting },
  recorded: { title: 'Vote on request', read: readRecorded },
  eligible: { title: 'Who may vote', read: readEligible },
  decision: { title: 'Decision', read: decision },
  ask: { title: 'Ask', read: ask },
  question: { title: 'Public question', read: question },
} as const satisfies Record<string, { title: string; read: Reader }>;
export type NoteForm = keyof typeof NOTE_FORMS;

/** The form of this name, or null. */
export const noteFormNamed = (name: string): NoteForm | null =>
  Object.hasOwn(NOTE_FORMS, name) ? (name as NoteForm) : null;

/** Reads one form: the same entry as the quick line that says the same, or what is wrong with which field. */
export const readNoteForm = (name: NoteForm, form: Form, around: Around): FormRead =>
  NOTE_FORMS[name].read(new Fields(form, around), form, around);

/** What of an ask must have been shown back before it is kept: changed words are shown anew. */
export const askShown = (form: Form): string =>
  JSON.stringify(['words', 'owner', 'due'].map((one) => textIn(form, one)));
