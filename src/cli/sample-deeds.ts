import { readFileSync } from 'node:fs';
import { buildLedger, ledgerOf } from '../asks/build-ledger.ts';
import { type AskRow, followAsks, ledgerRows } from '../asks/ledger-view.ts';
import { subjectWords } from '../asks/subject-words.ts';
import type { AskEntered } from '../store/enter-ask-event.ts';
import type { Store } from '../store/store.ts';

type Deed = Omit<AskEntered, 'name'> & { thread: string; event: AskEntered['name'] };
type Thread = { id: string; steps: { date: string; quote: string }[] };

const SAME_ASK = 0.7;

const read = <T>(file: string): T =>
  JSON.parse(readFileSync(new URL(`../../sample/${file}`, import.meta.url), 'utf8')) as T;

/**
 * Enters what the officers of the made-up borough did about its asks, once: an ask about which anything was entered
 * is left as it is.
 */
export const enterSampleDeeds = async (store: Store, today: string): Promise<void> => {
  const { threads } = read<{ threads: Thread[] }>('threads.json');
  const deeds = read<Deed[]>('entered.json');
  const { added } = await store.public.readings(new Set());
  const ledger = buildLedger(added.map(({ source }) => ledgerOf(source)));
  const rows = ledgerRows(followAsks(ledger), await store.public.askEvents(), today);
  const untouched = rows.filter(({ events }) => events.length === 0);
  for (const { thread, event, ...entered } of deeds) {
    const asked = threads.find(({ id }) => id === thread)?.steps[0];
    const row = asked && untouched.find((one) => isAsked(one, asked));
    if (row) await store.enterAskEvent({ key: row.key, document: row.entry.document }, { ...entered, name: event });
  }
};

const isAsked = ({ entry }: AskRow, { date, quote }: Thread['steps'][number]): boolean => {
  const [own, wanted] = [new Set(subjectWords(entry.ask.quote)), new Set(subjectWords(quote))];
  const shared = [...wanted].filter((word) => own.has(word)).length;
  return entry.date === date && wanted.size > 0 && shared >= Math.min(own.size, wanted.size) * SAME_ASK && shared >= 2;
};
