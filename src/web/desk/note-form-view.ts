import { EXEMPT_PARAGRAPHS, type Schedule } from '../../cycle/exemption.ts';
import { INTERESTS, interestsOf } from '../../cycle/interests.ts';
import type { EntryOf } from '../../cycle/meeting-event.ts';
import { belongs } from '../../cycle/meeting-room.ts';
import { questionWords } from '../../cycle/public-question.ts';
import { lastVoted } from '../../cycle/quick-motions.ts';
import type { Around } from '../../cycle/quick-names.ts';
import { readTypedAsk } from '../../cycle/typed-ask.ts';
import { councilSettings } from './body-records.ts';
import type { DeskAsked } from './desk.ts';
import { type Errors, type Form, listIn, textIn } from './form.ts';
import { sideField } from './note-form-motions.ts';
import { askShown, NOTE_FORMS, type NoteForm, VERBS } from './note-forms.ts';
import { askView } from './notes-view.ts';

type Choice = { value: string; text: string };
const choice = (value: string, text = value): Choice => ({ value, text });
const NOBODY = choice('', 'Choose');

/**
 * One open form of the page in the meeting, with what can be chosen in it as things stand now.
 *
 * @param form what was typed; empty where the form is only being opened
 * @param isShown whether what an ask was read as is shown back
 */
export const noteFormView = async (
  asked: DeskAsked,
  meeting: string,
  name: NoteForm,
  around: Around,
  form: Form,
  errors: Errors,
  isShown: boolean,
) => {
  const { frame, notes } = around;
  const questions = name === 'question' ? await admitted(asked, meeting, around) : [];
  const typed = { ...begun(around), ...chosen(questions, asked, around), ...typedIn(form) };
  const people = [...new Set([...notes.people, ...(frame.substitutes ?? [])].map((one) => one.name))];
  const members = notes.people.filter(belongs).map((one) => choice(one.name));
  return {
    name,
    title: NOTE_FORMS[name].title,
    typed,
    errors,
    people: [NOBODY, ...people.map((one) => choice(one))],
    members: [NOBODY, ...members],
    movers: [choice('', 'Nobody noted'), ...notes.mayVote.map((one) => choice(one))],
    substitutes: [NOBODY, ...(frame.substitutes ?? []).map(substituteChoice)],
    items: [
      NOBODY,
      ...frame.items.map((line) => choice(line.id, [line.agendaNumber, line.title].filter(Boolean).join('. '))),
    ],
    verbs: VERBS.map((one) => choice(one, `${one[0]!.toUpperCase()}${one.slice(1)}`)),
    motions: [
      NOBODY,
      ...notes.motions.filter(({ vote }) => vote === null).map((one) => choice(one.id, one.words.slice(0, 100))),
    ],
    voters: votersOf(around, form),
    voted: notes.motions.find(({ id }) => id === lastVoted(around))?.words ?? null,
    chair: notes.chair,
    ...(name === 'declaration' || name === 'exclusion' ? await byNation(asked, typed.paragraphs) : {}),
    questions,
    shown: isShown && name === 'ask' ? { ...askRead(around, form), seen: askShown(form) } : null,
  };
};

const substituteChoice = ({ name, for: members }: { name: string; for: readonly string[] }): Choice =>
  choice(name, members.length > 0 ? `${name}, for ${members.join(' or ')}` : name);

/** What a form begins with: the item before the meeting, and why the agenda has it as exempt. */
const begun = ({ frame, notes }: Around) => {
  const exempt = frame.items.find(({ id }) => id === notes.item)?.exempt;
  return {
    item: notes.item ?? '',
    paragraphs: exempt?.paragraphs ?? [],
    publicInterest: exempt?.publicInterest ?? '',
    motion: notes.before?.id ?? '',
    form: notes.motions.some(({ outcome }) => outcome === 'before') ? 'amendment' : 'motion',
    verb: 'resolved',
  };
};

const typedIn = (form: Form): Record<string, string | string[]> => {
  const names = Object.keys(form).filter((name) => !['entry', '_csrf', 'id'].includes(name));
  const typed: Record<string, string | string[]> = Object.fromEntries(names.map((name) => [name, textIn(form, name)]));
  if (names.length > 0) typed.paragraphs = listIn(form, 'paragraphs');
  return typed;
};

/** Those who may vote on what is before the meeting, each with how they voted; of a form sent, those that it named. */
const votersOf = ({ notes }: Around, form: Form) => {
  const sent = Array.from({ length: 120 }, (_, i) => textIn(form, `voter-${i}`)).filter(Boolean);
  return (sent.length > 0 ? sent : notes.mayVote).map((name, i) => ({
    name,
    field: sideField(i),
    side: textIn(form, sideField(i)) || 'absent',
  }));
};

/** Kinds of interest and of exempt information that the law of the council's nation has. */
const byNation = async ({ store, viewer }: DeskAsked, ticked: readonly string[] | string) => {
  const { data } = await councilSettings(store.desk, viewer);
  const schedule: Schedule = data.nation === 'wales' ? 'wales-2007' : 'england-2006';
  return {
    interests: interestsOf(data.nation).map((one) => choice(one, INTERESTS[one].words.replace(/^an?\s/, ''))),
    paragraphs: Object.entries(EXEMPT_PARAGRAPHS[schedule]).map(([value, words]) => ({
      value,
      text: `${value}: information ${words}`,
      checked: ticked.includes(value),
    })),
  };
};

/** Questions admitted to the meeting that have no answer in the notes yet. */
const admitted = async ({ store, viewer }: DeskAsked, meeting: string, { notes }: Around) => {
  const answered = new Set(notes.entries.flatMap(({ entry }) => (entry.kind === 'question' ? [entry.question] : [])));
  const found = await store.desk.find(viewer, { kind: 'question', meeting });
  return found
    .filter(({ id, data }) => data.status === 'admitted' && !answered.has(id))
    .map(({ id, data }) => ({
      id,
      words: questionWords(data),
      asker: data.askedBy ?? 'A member of the public',
      asked: data.text,
    }));
};
type Admitted = Awaited<ReturnType<typeof admitted>>;

/** The question that was chosen from the list, under the item that the agenda has for such. */
const chosen = (questions: Admitted, { query }: DeskAsked, { frame, notes }: Around) => {
  const one = questions.find(({ id }) => id === textIn(query, 'question'));
  const own = frame.items.find(({ title }) => /\bquestions?\b/i.test(title) && /\bpublic\b/i.test(title));
  return one ? { question: one.id, asker: one.asker, asked: one.asked, item: own?.id ?? notes.item ?? '' } : {};
};

const askRead = ({ frame }: Around, form: Form) => {
  const [owner, due] = [textIn(form, 'owner'), textIn(form, 'due')];
  const entry: EntryOf<'ask'> = {
    kind: 'ask',
    item: '',
    words: textIn(form, 'words'),
    owner: owner || null,
    due: due || null,
  };
  return askView(readTypedAsk(entry, frame));
};
