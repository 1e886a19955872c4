import { readFileSync } from 'node:fs';
import { buildLedger, ledgerOf } from '../asks/build-ledger.ts';
import { type AskRow, followAsks, ledgerRows } from '../asks/ledger-view.ts';
import { subjectWords } from '../asks/subject-words.ts';
import type { Correction } from '../store/correct-ask.ts';
import type { AskEntered } from '../store/enter-ask-event.ts';
import type { Store } from '../store/store.ts';

type Event = Omit<AskEntered, 'name'> & { thread: string; event: AskEntered['name'] };
type Righting = Omit<Correction, 'field'> & { thread: string; correct: Correction['field'] };
type Thread = { id: string; steps: { date: string; quote: string }[] };

const SAME_ASK = 0.7;

const read = <T>(file: string): T =>
  JSON.parse(readFileSync(new URL(`../../sample/${file}`, import.meta.url), 'utf8')) as T;

/**
 * Enters what the officers of the made-up borough did about its asks, once: an ask about which anything was entered
 * is left as it is.
 *
 * @returns threads whose ask was not found, so that none is lost in silence
 */
export const enterSampleDeeds = async (store: Store, today: string): Promise<string[]> => {
  const { threads } = read<{ threads: Thread[] }>('threads.json');
  const deeds = read<(Event | Righting)[]>('entered.json');
  const { added } = await store.public.readings(new Set());
  const ledger = buildLedger(added.map(({ source }) => ledgerOf(source)));
  const rows = ledgerRows(
    followAsks(ledger),
    await store.public.askEvents(),
    today,
    await store.public.askCorrections(),
  );
  const lost: string[] = [];
  for (const deed of deeds) {
    const asked = threads.find(({ id }) => id === deed.thread)?.steps[0];
    const row = asked && rows.find((one) => isAsked(one, asked));
    if (!row) lost.push(deed.thread);
    else if (row.events.length === 0 && row.corrections.length === 0) await enter(store, row, deed);
  }
  return lost;
};

const enter = async (store: Store, { key, entry }: AskRow, deed: Event | Righting): Promise<void> => {
  const subject = { key, document: entry.document };
  if ('correct' in deed) {
    const { thread: _thread, correct, ...entered } = deed;
    await store.correctAsk(subject, { ...entered, field: correct });
    return;
  }
  const { thread: _thread, event, ...entered } = deed;
  await store.enterAskEvent(subject, { ...entered, name: event });
};

const isAsked = ({ entry }: AskRow, { date, quote }: Thread['steps'][number]): boolean => {
  const [own, wanted] = [new Set(subjectWords(entry.ask.quote)), new Set(subjectWords(quote))];
  const shared = [...wanted].filter((word) => own.has(word)).length;
  return entry.date === date && wanted.size > 0 && shared >= Math.min(own.size, wanted.size) * SAME_ASK && shared >= 2;
};
