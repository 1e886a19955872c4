import assert from 'node:assert/strict';
import type { FastifyInstance } from 'fastify';
import { DESK_KINDS, type DeskKind, deskKind } from '../src/cycle/desk-kinds.ts';
import { STATES, type State } from '../src/cycle/permissions.ts';
import type { Store } from '../src/store/store.ts';
import type { Person } from './desk-people.ts';
import { browserOf } from './desk-site.ts';
import { filledIn } from './filled-in.ts';
import { type MadePaper, makePaper } from './made-reading.ts';
import { publishedMeeting } from './published-meeting.ts';

/** Every word that must stay inside begins so, and goes on with where it was planted. */
export const CANARY = 'kanarienvogel';
/** What is planted in what is public: where it is not found, the test looks in the wrong places. */
export const SPARROW = 'hausspatz';
export const BODY = 'harbour-panel';
export const HIDDEN = ['restricted', 'draft', 'withdrawn'] as const;

/** Minutes with one word in everything about the meeting, and another in everything about its item. */
const paper = (word: string, ofItem: string, date: string): MadePaper => ({
  path: `/papers/${date}.md`,
  title: `${word} papers of ${date}`,
  meetings: [
    {
      council: 'Saltmarsh Borough Council',
      body: 'Harbour Panel',
      date,
      attendance: [[`Cllr ${word} Reed`, 'present', 'chair']],
      preamble: [`${word} opened the meeting.`],
      next: { date: '2031-09-02' },
      items: [
        {
          number: '1',
          title: `${ofItem} quay`,
          purpose: `To hear of the ${ofItem} quay`,
          presenters: [`Dee ${ofItem}`],
          paragraphs: [`Members asked that the ${ofItem} officer report back by 1 July 2031.`],
          decisions: [[['1', `That the ${ofItem} officer be asked to report on the quay to the September meeting.`]]],
          declarations: [{ name: `Cllr ${ofItem} Reed`, interest: `owns a ${ofItem}` }],
        },
      ],
    },
  ],
  papers: [{ kind: 'report', title: `${word} report`, item: '1' }],
  report: [`The ${word} costs 4 million pounds.`],
});

export const plantPapers = async (store: Store): Promise<string[]> => {
  const hidden: string[] = [];
  const add = async (word: string, date: string, ofItem = word) => {
    const { reading, bytes } = makePaper(paper(word, ofItem, date));
    return (await store.addReading(reading, bytes, 1)).document;
  };
  const entered = { who: `${CANARY}-officer`, why: `${CANARY}-reason` };
  await add(SPARROW, '2031-03-04');
  for (const [index, visibility] of HIDDEN.entries()) {
    const document = await add(`${CANARY}-document-${visibility}`, `2031-04-0${index + 1}`);
    await store.setVisibility({ document }, visibility, entered);
    hidden.push(`/documents/${document}`, `/documents/${document}/file`, `/${BODY}/2031-04-0${index + 1}`);
    const meeting = `2031-05-0${index + 1}`;
    await add(`${CANARY}-meeting-${visibility}`, meeting);
    await store.setVisibility({ body: BODY, meeting }, visibility, entered);
    hidden.push(`/${BODY}/${meeting}`, `/${BODY}/${meeting}/1`, `/${BODY}/${meeting}/matters-arising`);
    const item = `2031-02-0${index + 1}`;
    await add(SPARROW, item, `${CANARY}-item-${visibility}`);
    await store.setVisibility({ body: BODY, meeting: item, item: '1' }, visibility, entered);
    hidden.push(`/${BODY}/${item}/1`);
  }
  return hidden;
};

/** A record of every kind in every state, with a canary in every text of what is not public and of each restricted part. */
export const plantRecords = async (store: Store, ada: Person): Promise<string[]> => {
  const hidden: string[] = [];
  for (const kind of Object.keys(DESK_KINDS) as DeskKind[])
    for (const state of STATES) {
      const first = state === 'withdrawn' ? 'public' : state;
      const made = await enter(store, ada, { kind, state: first, planted: state, id: null });
      if (state === 'withdrawn') await enter(store, ada, { kind, state, planted: state, id: made });
      hidden.push(`/desk/meetings/${made}`, `/${BODY}/${made}`);
    }
  return hidden;
};

type Planted = { kind: DeskKind; state: State; planted: State; id: string | null };

const enter = async (store: Store, ada: Person, { kind, state, planted, id }: Planted): Promise<string> => {
  const schemas = deskKind(kind);
  const word = planted === 'public' ? SPARROW : `${CANARY}-${kind}-${planted}`;
  const change = {
    kind,
    id: id ?? `${kind}-${planted}`,
    basedOn: id === null ? null : 1,
    body: BODY,
    meeting: `meeting-${planted}`,
    date: '2031-07-01',
    state,
    data: filledIn(schemas.data, word),
    ...(schemas.restricted ? { restricted: filledIn(schemas.restricted, `${CANARY}-${kind}-part-of-${planted}`) } : {}),
    what: 'planted',
    why: `${CANARY}-why-${kind}`,
  };
  return (await store.desk.enter(ada.viewer, JSON.parse(JSON.stringify(change)))).id;
};

/**
 * A meeting with everything published, of which a report and the minutes then lose passages, and another report is
 * withdrawn.
 * @returns ids of the meeting and of those papers
 */
export const plantWithheld = async (store: Store, app: FastifyInstance, ada: Person): Promise<string[]> => {
  const words = { secret: `${CANARY}-redacted`, withdrawn: `${CANARY}-withdrawn-report`, said: `${CANARY}-said` };
  const made = await publishedMeeting(store, app, ada, words);
  const officer = browserOf(app, ada.session);
  const deed = async (paper: string, what: string, fields: Record<string, string>): Promise<void> => {
    const address = `/desk/published/${paper}`;
    const answer = await officer.fill(address, { reason: 'It should not be told.', ...fields }, `${address}/${what}`);
    assert.equal(answer.statusCode, 303, `${what} ${paper}`);
  };
  const minutes = `minutes-${made.meeting}`;
  await deed(`report/${made.lease}`, 'redact', { name: 'Report on a lease', passages: words.secret, sure: 'yes' });
  await deed(`minutes/${minutes}`, 'redact', { passages: words.said, sure: 'yes' });
  await deed(`report/${made.quay}`, 'withdraw', { name: 'A report' });
  return [made.meeting, made.lease, made.quay, minutes, `agenda-${made.meeting}`];
};
