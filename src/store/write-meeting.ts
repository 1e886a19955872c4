import type { Insertable, Transaction } from 'kysely';
import { personKey } from '../people/names.ts';
import type { Item, Meeting } from '../record/meeting.ts';
import type { PageText } from '../record/reading.ts';
import { digestOf } from './confirmation-key.ts';
import { itemSlugs } from './item-slugs.ts';
import { type Mention, mentionFinder } from './mentions.ts';
import { minuteKey } from './minute-key.ts';
import { placePeople } from './people.ts';
import { placeColumns } from './place-columns.ts';
import type { PlacedBody } from './place-meeting.ts';
import { itemAppearances, itemPassages } from './project-item.ts';
import type { AppearanceTable, AttendanceTable, ItemTable, PassageTable, ReferenceTable } from './read-tables.ts';
import { nameKey } from './slugs.ts';
import type { Tables } from './tables.ts';
import { insertRows } from './write-rows.ts';

/** One document's account of one meeting, placed. */
export type Account = {
  documentId: number;
  sourceId: number;
  meetingId: number;
  body: PlacedBody;
  meeting: Meeting;
  pages: readonly PageText[];
};

/** Writes the rows of a document's account of a meeting: attendance, items, and all that hangs on items. */
export const writeAccount = async (trx: Transaction<Tables>, account: Account): Promise<void> => {
  const { body, meeting, pages } = account;
  const names = knownNames(meeting);
  const find = mentionFinder(names);
  const people = await placePeople(trx, body, names);
  await insertRows(trx, 'attendance', attendanceRows(account, people));
  const itemIds = await insertRows(trx, 'item', itemRows(account));
  const items = meeting.items.map((item, index) => passagesAndNames(item, itemIds[index]!, pages, find));
  await insertRows(
    trx,
    'passage',
    meeting.preamble.map(({ text, at }) => ({
      ...ofAccount(account),
      item_id: null,
      kind: 'paragraph' as const,
      text,
      ...placeColumns(at),
    })),
  );
  const passageIds = await insertRows(
    trx,
    'passage',
    items.flatMap(({ id, passages }) =>
      passages.map(({ kind, text, at }) => ({ ...ofAccount(account), item_id: id, kind, text, ...placeColumns(at) })),
    ),
  );
  let first = 0;
  const appearances: Insertable<AppearanceTable>[] = [];
  for (const item of items) {
    for (const { name, kind, quote, at, passage } of item.appearances) {
      const person_id = people.get(personKey(name));
      if (person_id === undefined) continue;
      const passage_id = passageIds[first + passage]!;
      const row = {
        document_id: account.documentId,
        item_id: item.id,
        passage_id,
        person_id,
        kind,
        printed: name,
        quote,
      };
      appearances.push({ ...row, ...placeColumns(at) });
    }
    first += item.passages.length;
  }
  await insertRows(trx, 'appearance', appearances);
  await insertRows(trx, 'reference', referenceRows(account, itemIds));
};

/**
 * Everyone who is named as such. Members of the public get no page of their own: what they asked stands
 * in the minutes, under the name that the minutes print.
 */
const knownNames = ({ attendance, membership, items }: Meeting): string[] => [
  ...(membership ?? []).map(({ name }) => name),
  ...attendance.flatMap(({ name, role }) => (name === null || role === 'public' ? [] : [name])),
  ...items.flatMap(({ presenters, votes, declarations }) => [
    ...presenters.flatMap(({ name }) => name ?? []),
    ...votes.flatMap(({ mover, seconder, named }) =>
      [mover ?? [], seconder ?? [], named.map(({ name }) => name)].flat(),
    ),
    ...declarations.map(({ name }) => name),
  ]),
];

const passagesAndNames = (item: Item, id: number, pages: readonly PageText[], find: (text: string) => Mention[]) => {
  const passages = itemPassages(item);
  return { id, passages, appearances: itemAppearances(item, passages, pages, find) };
};

const ofAccount = ({
  documentId,
  sourceId,
  meetingId,
  body,
  meeting,
}: Account): Omit<Insertable<PassageTable>, 'kind' | 'text' | 'page' | 'start_at' | 'end_at' | 'item_id'> => ({
  document_id: documentId,
  source_id: sourceId,
  meeting_id: meetingId,
  body_id: body.id,
  date: meeting.date,
  indexed: 0,
});

const attendanceRows = (
  { documentId, sourceId, meeting }: Account,
  people: ReadonlyMap<string, number>,
): Insertable<AttendanceTable>[] =>
  meeting.attendance.map(({ substituteFor, at, ...row }, position) => ({
    document_id: documentId,
    source_id: sourceId,
    position,
    name: row.name,
    person_id: row.name === null || row.role === 'public' ? null : (people.get(personKey(row.name)) ?? null),
    status: row.status,
    role: row.role,
    post: row.post,
    organisation: row.organisation,
    substitute_for: substituteFor,
    item: row.item,
    note: row.note,
    ...placeColumns(at),
  }));

const itemRows = ({ documentId, sourceId, meetingId, meeting }: Account): Insertable<ItemTable>[] => {
  const slugs = itemSlugs(meeting.items, meeting.from);
  return meeting.items.map((item, position) => {
    const detail = JSON.stringify(item);
    return {
      document_id: documentId,
      source_id: sourceId,
      meeting_id: meetingId,
      position,
      slug: slugs[position]!,
      number: item.number,
      number_key: meeting.from === 'agenda' ? null : minuteKey(item.number),
      agenda_number: item.agendaNumber,
      title: item.title,
      title_key: nameKey(item.title),
      decisions: item.decisions.length,
      visibility: 'public',
      detail,
      digest: digestOf(JSON.stringify({ ...item, asks: undefined })),
      ...placeColumns(item.at),
    };
  });
};

const referenceRows = ({ documentId, meeting }: Account, itemIds: readonly number[]): Insertable<ReferenceTable>[] =>
  meeting.items.flatMap((item, index) =>
    item.references.map(({ quote, minute, clause, body, date, inferred, at }, position) => ({
      document_id: documentId,
      item_id: itemIds[index]!,
      position,
      quote,
      minute,
      minute_key: minuteKey(minute),
      clause,
      body,
      body_key: body === null ? null : nameKey(body),
      date,
      inferred: inferred ? 1 : 0,
      ...placeColumns(at),
    })),
  );
