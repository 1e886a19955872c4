import { randomUUID } from 'node:crypto';
import type { MeetingEvent } from '../../cycle/meeting-event.ts';
import { readNotes } from '../../cycle/meeting-notes.ts';
import { QUICK_WORDS, quickEntry } from '../../cycle/quick-entry.ts';
import { notesScript } from '../public/assets.ts';
import type { Renderer } from '../render.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { type Errors, errorList, type Form, textIn } from './form.ts';
import { type MeetingAtHand, meetingAtHand } from './meeting-frame.ts';
import { noteFormView } from './note-form-view.ts';
import { askShown, NOTE_FORMS, type NoteForm, noteFormNamed, readNoteForm } from './note-forms.ts';
import { keepSent, type Sent, sentIn } from './notes-sync.ts';
import { notesView, versionsIn } from './notes-view.ts';

const ADDRESS = '/desk/meetings/:id/notes';
const NOTHING: Sent = { since: 0, lines: [], changes: [] };

/** The page on which a meeting is minuted while it goes on: complete as forms, quicker with its script. */
export const notesPages = (desk: Desk, render: Renderer): void => {
  desk.get(ADDRESS, 'minutes.write', async (asked) => {
    const hand = await meetingAtHand(asked.store, asked.viewer, asked.params.id!);
    const name = noteFormNamed(textIn(asked.query, 'form'));
    return hand && notesAnswer(asked, hand, nothingTyped(), {}, name && { name, form: {}, isShown: false });
  });
  desk.post(ADDRESS, 'minutes.write', async (asked) => {
    const hand = await meetingAtHand(asked.store, asked.viewer, asked.params.id!);
    return hand && (await takeForm(asked, hand));
  });
  desk.post(`${ADDRESS}/sync`, 'minutes.write', (asked) => sync(asked, render));
};

const takeForm = async (asked: DeskAsked, hand: MeetingAtHand): Promise<DeskAnswer> => {
  const { store, viewer, form } = asked;
  const { id: meeting } = hand.meeting;
  const base = { id: textIn(form, 'id') || randomUUID(), rev: 0, at: new Date().toISOString() };
  const address = `/desk/meetings/${meeting}/notes`;
  const of = textIn(form, 'of');
  if (of !== '') {
    const words = textIn(form, 'act') === 'strike' ? null : textIn(form, 'words');
    const change = { ...base, of, on: versionsIn(textIn(form, 'on')), words };
    if (change.on.length > 0)
      await keepSent(store.desk, viewer, meeting, hand.frame, { ...NOTHING, changes: [change] });
    return { redirect: `${address}?saved#entries` };
  }
  const name = noteFormNamed(textIn(form, 'entry'));
  if (name) return takeEntry(asked, hand, name, base);
  const line = textIn(form, 'line');
  const { events } = await store.desk.notesSince(viewer, meeting, 0);
  const notes = readNotes(hand.frame, events);
  const read = quickEntry(line, { frame: hand.frame, notes });
  if ('problem' in read) return notesAnswer(asked, hand, { line, id: base.id }, { line: read.problem }, null);
  await store.desk.keepNotes(viewer, meeting, [{ ...base, by: viewer.name, what: read.entry }]);
  return { redirect: `${address}#line` };
};

/** What a form of the page says, kept as one entry; an ask only after what it was read as has been shown. */
const takeEntry = async (
  asked: DeskAsked,
  hand: MeetingAtHand,
  name: NoteForm,
  base: Pick<MeetingEvent, 'id' | 'rev' | 'at'>,
): Promise<DeskAnswer> => {
  const { store, viewer, form } = asked;
  const { id: meeting } = hand.meeting;
  const { events } = await store.desk.notesSince(viewer, meeting, 0);
  const read = readNoteForm(name, form, { frame: hand.frame, notes: readNotes(hand.frame, events) });
  const open = { name, form, isShown: 'entry' in read };
  if ('errors' in read) return notesAnswer(asked, hand, nothingTyped(), read.errors, open);
  if (name === 'ask' && textIn(form, 'seen') !== askShown(form))
    return notesAnswer(asked, hand, nothingTyped(), {}, open);
  await store.desk.keepNotes(viewer, meeting, [{ ...base, by: viewer.name, what: read.entry }]);
  return { redirect: `/desk/meetings/${meeting}/notes?kept=${name}#notes` };
};

const notesAnswer = async (
  asked: DeskAsked,
  hand: MeetingAtHand,
  typed: { line: string; id: string },
  errors: Errors,
  open: { name: NoteForm; form: Form; isShown: boolean } | null,
): Promise<DeskAnswer> => {
  const { store, viewer, query } = asked;
  const isAll = textIn(query, 'all') !== '';
  const { events, number } = await store.desk.notesSince(viewer, hand.meeting.id, 0);
  const notes = readNotes(hand.frame, events);
  const around = { frame: hand.frame, notes };
  return {
    view: 'desk/notes.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      ...handView(hand),
      live: notesView(hand.frame, events, isAll),
      isAll,
      number,
      item: notes.item,
      forms: Object.entries(NOTE_FORMS).map(([name, { title }]) => ({ name, title })),
      open: open && (await noteFormView(asked, hand.meeting.id, open.name, around, open.form, errors, open.isShown)),
      kept: noteFormNamed(textIn(query, 'kept')),
      typed,
      errors,
      errorList: errorList(errors),
      quickWords: QUICK_WORDS,
      script: notesScript().href,
      newId: randomUUID,
    },
  };
};

const nothingTyped = () => ({ line: '', id: randomUUID() });

const handView = ({ meeting, frame }: MeetingAtHand) => ({
  meeting,
  heading: frame.body,
  date: frame.date,
  hasItems: frame.items.length > 0,
});

/** For the page's script: keeps what was typed, and gives the page anew where anything has come since. */
const sync = async (asked: DeskAsked, render: Renderer): Promise<DeskAnswer> => {
  const { store, viewer, params, form } = asked;
  const meeting = params.id!;
  const sent = sentIn(form);
  if (!sent) return { json: { misfit: 'this is not what the page of a meeting sends' }, status: 422 };
  const isQuiet = sent.lines.length === 0 && sent.changes.length === 0;
  if (isQuiet && sent.since > 0) {
    const { number } = await store.desk.notesSince(viewer, meeting, sent.since);
    if (number === sent.since) return { json: { number, now: Date.now(), problems: [], html: null } };
  }
  const hand = await meetingAtHand(store, viewer, meeting);
  if (!hand) return null;
  const problems = await keepSent(store.desk, viewer, meeting, hand.frame, sent);
  const { events, number } = await store.desk.notesSince(viewer, meeting, 0);
  const notes = readNotes(hand.frame, events);
  const html = render('desk/notes-live.njk', {
    ...handView(hand),
    live: notesView(hand.frame, events, textIn(asked.query, 'all') !== ''),
    csrf: textIn(form, 'csrf'),
    newId: randomUUID,
  });
  return { json: { number, now: Date.now(), problems, html, item: notes.item } };
};
