import type { AskEventName } from '../../asks/ask-states.ts';
import { CORRECTABLE, type Correctable } from '../../asks/corrections.ts';
import type { AskRow } from '../../asks/ledger-view.ts';
import { allows, type Viewer } from '../../cycle/permissions.ts';
import { bodySlugOf } from '../../store/slugs.ts';
import { StoreError } from '../../store/store-error.ts';
import { placeHref } from '../addresses.ts';
import type { AskLedger } from '../ask-ledger.ts';
import { askView } from '../public/ask-view.ts';
import type { Desk, DeskAnswer, DeskAsked } from './desk.ts';
import { type Errors, errorList, textIn } from './form.ts';
import { dayIn } from './typed-dates.ts';

const MOST = 200;

/** What an officer enters about an ask, by the button of its form. Closing is apart: the committee agrees to it. */
const DEEDS: Readonly<Record<string, AskEventName>> = {
  confirm: 'confirm-ask',
  reject: 'reject-ask',
  send: 'send',
  accept: 'accept',
  'accept-in-part': 'accept-in-part',
  refuse: 'refuse',
  answer: 'confirm-answer',
  'reject-answer': 'reject-answer',
  overtake: 'overtake',
  reopen: 'reopen',
};

/** Asks at the desk: confirmed, put right, chased, answered, and closed when the committee has agreed to it. */
export const asksAtDesk = (desk: Desk, ledger: AskLedger): void => {
  desk.get('/desk/asks', 'ask.read', (asked) => list(asked, ledger));
  desk.get('/desk/asks/:key', 'ask.read', (asked) => withRow(asked, ledger, (row) => page(asked, row, {})));
  const post = (to: string, deed: (asked: DeskAsked, row: AskRow) => Promise<DeskAnswer>): void =>
    desk.post(`/desk/asks/:key/${to}`, to === 'close' ? 'ask.close' : 'ask.edit', (asked) =>
      withRow(asked, ledger, async (row) => {
        if (!may(asked.viewer, row, to === 'close' ? 'ask.close' : 'ask.edit')) return refused;
        try {
          return await deed(asked, row);
        } catch (error) {
          if (!(error instanceof StoreError)) throw error;
          return page(asked, row, { [to]: error.message });
        }
      }),
    );
  post('deed', enterDeed);
  post('correct', correct);
  post('chase', chase);
  post('close', close);
};

const refused: DeskAnswer = { view: 'desk/refused.njk', context: { roles: [] }, status: 403 };

const may = (viewer: Viewer, { entry }: AskRow, action: 'ask.edit' | 'ask.close'): boolean =>
  allows(viewer, action, { state: 'public', body: bodySlugOf(entry.body ?? ''), mine: false });

/** All asks; those that nobody has confirmed and that name a person only to officers of the body. */
const rowsFor = async ({ store, viewer, today }: DeskAsked, ledger: AskLedger): Promise<AskRow[]> => {
  const { rows, withheld } = await ledger(store.public, today);
  return [...rows, ...withheld.filter((row) => may(viewer, row, 'ask.edit'))];
};

const withRow = async (
  asked: DeskAsked,
  ledger: AskLedger,
  answer: (row: AskRow) => Promise<DeskAnswer>,
): Promise<DeskAnswer> => {
  const row = (await rowsFor(asked, ledger)).find(({ key }) => key === asked.params.key);
  return row ? answer(row) : null;
};

const OPEN: ReadonlySet<string> = new Set(['asked', 'due', 'late', 'answered-proposed']);

const list = async (asked: DeskAsked, ledger: AskLedger): Promise<DeskAnswer> => {
  const body = textIn(asked.query, 'body');
  const all = await rowsFor(asked, ledger);
  const open = all.filter(
    ({ entry, state }) => OPEN.has(state.delivery) && (body === '' || bodySlugOf(entry.body ?? '') === body),
  );
  const names = new Map(all.map(({ entry }) => [bodySlugOf(entry.body ?? '') ?? '', entry.body ?? '']));
  return {
    view: 'desk/asks.njk',
    context: {
      asks: open.slice(0, MOST).map(askView),
      total: open.length,
      body,
      bodies: [...names].map(([slug, name]) => ({ slug, name })).filter(({ name }) => name !== ''),
    },
  };
};

const page = async (asked: DeskAsked, row: AskRow, errors: Errors): Promise<DeskAnswer> => {
  const { viewer, form, store } = asked;
  const chases = await store.desk.find(viewer, { kind: 'chase', parent: row.key });
  return {
    view: 'desk/ask.njk',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    context: {
      ask: askView(row),
      isPublic: row.isPublic,
      sentAs: await store.desk.find(viewer, { kind: 'recommendation', parent: row.key }),
      mayEdit: may(viewer, row, 'ask.edit'),
      mayClose: may(viewer, row, 'ask.close'),
      chases: chases.map(({ data, by, at }) => ({ ...data, by, on: at.slice(0, 10) })),
      typed: Object.fromEntries(
        [...CORRECTABLE, 'why', 'happened', 'evidence', 'words', 'to', 'minute'].map((name) => [
          name,
          textIn(form, name),
        ]),
      ),
      letter: letterTo(row),
      errors,
      errorList: errorList(errors),
    },
  };
};

const letterTo = ({ entry: { ask, body, date, minute } }: AskRow): string =>
  `${body ?? 'The committee'} asked on ${date}${minute ? ` (minute ${minute})` : ''}: “${ask.quote}”${ask.due?.date ? ` It was due ${ask.due.date}.` : ''} Please say what has been done, and by when the rest will be.`;

const subject = ({ key, entry }: AskRow) => ({ key, document: entry.document });
const back = ({ key }: AskRow): DeskAnswer => ({ redirect: `/desk/asks/${key}?saved` });

/** The day that was typed, today where none was; an error where it is no day, or before anything was asked. */
const happened = ({ form, today }: DeskAsked, { entry }: AskRow): { day: string } | { error: string } => {
  const typed = dayIn(form, 'happened');
  if (typed === undefined) return { error: 'Enter a day such as 10 June 2031' };
  const day = typed ?? today;
  return day < entry.date || day > today
    ? { error: `The day lies between ${entry.date}, when it was asked, and ${today}` }
    : { day };
};

const enterDeed = async (asked: DeskAsked, row: AskRow): Promise<DeskAnswer> => {
  const { store, viewer, form } = asked;
  const typed = textIn(form, 'deed');
  const name = Object.hasOwn(DEEDS, typed) ? DEEDS[typed] : undefined;
  if (!name) return page(asked, row, { deed: 'Choose what happened' });
  const when = happened(asked, row);
  if ('error' in when) return page(asked, row, { happened: when.error });
  const proposal = row.proposals[Number(textIn(form, 'proposal')) - 1]?.passage;
  await store.enterAskEvent(subject(row), {
    name,
    who: viewer.name,
    why: textIn(form, 'why') || null,
    happened: when.day,
    evidence:
      textIn(form, 'evidence') || (proposal ? placeHref({ document: proposal.document, ...proposal.at }) : null),
  });
  return back(row);
};

/** Each field that was filled is put right beside what was read; "none" says that nobody, or no date, is meant. */
const correct = async (asked: DeskAsked, row: AskRow): Promise<DeskAnswer> => {
  const { store, viewer, form } = asked;
  const given = CORRECTABLE.flatMap((field): [Correctable, string][] =>
    textIn(form, field) === '' ? [] : [[field, textIn(form, field)]],
  );
  if (given.length === 0) return page(asked, row, { owner: 'Fill in what is to be put right' });
  const due = dayIn(form, 'due');
  if (due === undefined && textIn(form, 'due') !== 'none')
    return page(asked, row, { due: 'Enter a day such as 10 June 2031, or none' });
  for (const [field, value] of given)
    await store.correctAsk(subject(row), {
      field,
      value: value === 'none' ? null : field === 'due' ? (due ?? null) : value,
      who: viewer.name,
      why: textIn(form, 'why') || null,
    });
  return back(row);
};

/** That whoever owes it was reminded: who, in which words, kept at the desk and not published. */
const chase = async (asked: DeskAsked, row: AskRow): Promise<DeskAnswer> => {
  const { store, viewer, form, today } = asked;
  const [to, words] = [textIn(form, 'to'), textIn(form, 'words')];
  if (to === '' || words === '')
    return page(asked, row, { [to === '' ? 'to' : 'words']: 'Enter who was reminded, and how' });
  await store.desk.enter(viewer, {
    kind: 'chase',
    basedOn: null,
    body: bodySlugOf(row.entry.body ?? ''),
    parent: row.key,
    date: today,
    data: { ask: row.key, to, words },
    what: 'reminded of an ask',
    why: null,
  });
  return back(row);
};

/** Closed by the committee: the day of its meeting, and the minute in which it agreed. */
const close = async (asked: DeskAsked, row: AskRow): Promise<DeskAnswer> => {
  const { store, viewer, form } = asked;
  const when = happened(asked, row);
  if ('error' in when) return page(asked, row, { happened: when.error });
  const minute = textIn(form, 'minute');
  if (minute === '')
    return page(asked, row, { minute: 'Enter the minute in which the committee agreed that it is closed' });
  await store.enterAskEvent(subject(row), {
    name: 'agree-closed',
    who: viewer.name,
    happened: when.day,
    why: textIn(form, 'why') || null,
    evidence: `Minute ${minute} of ${when.day}`,
  });
  return back(row);
};
