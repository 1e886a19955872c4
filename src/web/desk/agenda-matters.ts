import { MATTER_GROUPS, type Matter, type MatterGroup, mattersArising } from '../../asks/matters-arising.ts';
import { type Agenda, type AgendaEntry, blankEntry, type MatterOnAgenda } from '../../cycle/agenda.ts';
import type { AskLedger } from '../ask-ledger.ts';
import { askView } from '../public/ask-view.ts';
import { asksOfBody } from '../public/body-asks.ts';
import { dateWords, MATTER_GROUP_WORDS, shortTitle } from '../words.ts';
import { askChoice } from './ask-choice.ts';
import type { DeskAsked } from './desk.ts';
import type { MeetingAtHand } from './meeting-frame.ts';

const KEY = 'matters-arising';

/** What is due is offered ticked; the rest is there to be picked. */
const IS_OFFERED: ReadonlySet<MatterGroup> = new Set(['due', 'late']);

/** An ask that may be taken under "matters arising", as it would stand there now. */
type Offer = { group: MatterGroup; isOffered: boolean; line: MatterOnAgenda; choice: ReturnType<typeof askChoice> };

/** What the body of a meeting asked for and has not been given. Asks that the public may not see yet are not among them. */
export const mattersFor = async (
  { store, today }: DeskAsked,
  ledger: AskLedger,
  hand: MeetingAtHand,
): Promise<Offer[]> => {
  const body = (await store.desk.bodies()).find(({ slug }) => slug === hand.body);
  if (!body) return [];
  const rows = asksOfBody(await ledger(store.public, today), body);
  return mattersArising(rows, () => true, hand.meeting.data.date, new Set()).map((matter) => ({
    group: matter.group,
    isOffered: IS_OFFERED.has(matter.group),
    line: lineOf(matter),
    choice: askChoice(matter.row),
  }));
};

/** The ask with its history, in full for the agenda, and as a reference for the minutes: these must not ask for it again. */
const lineOf = ({ row }: Matter): MatterOnAgenda => {
  const ask = askView(row);
  const from = `${ask.minute ? `Minute ${ask.minute} of ` : ''}${dateWords(ask.date)}`;
  const history = ask.events.map(({ date, words, why }) => `${dateWords(date)}: ${words}${why ? ` (${why})` : ''}.`);
  const last = ask.events.at(-1);
  const words = [
    `${from}: “${ask.wording ?? ask.quote}”`,
    ask.owner && !ask.ownerInferred ? `Owner: ${ask.owner}.` : null,
    ask.due?.date ? `Due: ${dateWords(ask.due.date)}.` : null,
    `${ask.state}.`,
    ...history,
  ];
  return {
    ask: row.key,
    words: words.filter(Boolean).join(' ').slice(0, 4000),
    minuted: `${from}, ${shortTitle(ask.title)}: ${ask.state}.${last ? ` ${dateWords(last.date)}: ${last.words}.` : ''}`,
  };
};

/** What the agenda has of them: which are due and not on it, and which have gone on since they were put there. */
export const mattersSince = (agenda: Agenda, offers: readonly Offer[]) => {
  const held = new Map(mattersOf(agenda).map((one) => [one.ask, one]));
  return {
    missing: offers.filter(({ isOffered, line }) => isOffered && !held.has(line.ask)).length,
    changed: offers.filter(({ line }) => held.has(line.ask) && held.get(line.ask)!.words !== line.words).length,
  };
};

/** The matters that stand on an agenda. */
export const mattersOf = ({ entries }: Agenda): readonly MatterOnAgenda[] =>
  entries.find(({ key }) => key === KEY)?.matters ?? [];

/** By group, each ticked where it is on the agenda, or where nothing was picked yet and it is due. */
export const mattersOffered = (agenda: Agenda, offers: readonly Offer[]) => {
  const held = new Set(mattersOf(agenda).map(({ ask }) => ask));
  return MATTER_GROUPS.map((group) => ({
    id: group,
    isOffered: IS_OFFERED.has(group),
    words: MATTER_GROUP_WORDS[group],
    choices: offers
      .filter((one) => one.group === group)
      .map(({ choice, line: { words } }) => ({
        ...choice,
        more: `${words.slice(0, words.indexOf(':'))}. ${words.slice(words.indexOf('”') + 1).trim()}`,
      })),
    chosen: offers
      .filter((one) => one.group === group && (held.size === 0 ? one.isOffered : held.has(one.line.ask)))
      .map(({ line }) => line.ask),
  })).filter(({ choices }) => choices.length > 0);
};

/** The agenda with these asks under "matters arising", which is made after the minutes where it has no such item. */
export const withMatters = (agenda: Agenda, picked: readonly MatterOnAgenda[]): Agenda => {
  const fill = (entry: AgendaEntry): AgendaEntry => ({
    ...entry,
    asks: picked.map(({ ask }) => ask),
    matters: [...picked],
  });
  const { entries } = agenda;
  if (entries.some(({ key }) => key === KEY))
    return { ...agenda, entries: entries.map((one) => (one.key === KEY ? fill(one) : one)) };
  const place = entries.findIndex(({ key }) => key === 'minutes') + 1;
  return { ...agenda, entries: entries.toSpliced(place, 0, fill(blankEntry(KEY, KEY, 'Matters arising', null))) };
};
