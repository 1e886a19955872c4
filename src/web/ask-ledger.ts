import { setImmediate as others } from 'node:timers/promises';
import { buildLedger, type Ledger, ledgerOf } from '../asks/build-ledger.ts';
import { type AskRow, type Followed, following, ledgerRows } from '../asks/ledger-view.ts';
import { lineageOf } from '../asks/lineage.ts';
import type { PublicRecord } from '../store/store.ts';

/** The asks that the public may see as owed, as of a day, and which bodies took over from which. */
export type KnownAsks = {
  rows: AskRow[];
  /** What names a person and nobody has confirmed: for officers of the body, who confirm it; never for the public. */
  withheld: AskRow[];
  lineage: Map<string, string[]>;
};
export type AskLedger = (record: PublicRecord, today: string) => Promise<KnownAsks>;

/** After so many milliseconds of following others are served before it goes on. */
const SLICE = 25;

type Papers = { of: string; followed: Promise<Followed>; lineage: Map<string, string[]> };

/**
 * A ledger that is made once for each version of the record and day. What one document asked is kept as long as the
 * document is there, so that a change reads only the papers that are new; where no paper changed but only something was
 * entered, nothing is followed again. Following takes turns with other pages.
 */
export const makeAskLedger = (): AskLedger => {
  let parts = new Map<string, Ledger>();
  let papers: Papers | null = null;
  let kept: { of: string; asks: Promise<KnownAsks> } | null = null;

  const papersOf = async (record: PublicRecord): Promise<Papers> => {
    const { current, added } = await record.readings(new Set(parts.keys()));
    for (const { id, source } of added) parts.set(id, ledgerOf(source));
    parts = new Map([...parts].filter(([id]) => current.has(id)));
    const of = [...parts.keys()].sort().join(' ');
    if (papers?.of !== of) {
      const ledger = buildLedger([...parts.values()]);
      papers = { of, followed: inSlices(following(ledger)), lineage: lineageOf(ledger.passages) };
    }
    return papers;
  };

  const make = async (record: PublicRecord, today: string): Promise<KnownAsks> => {
    const { followed, lineage } = await papersOf(record);
    const rows = ledgerRows(await followed, await record.askEvents(), today, await record.askCorrections());
    return {
      rows: rows.filter(({ isPublic }) => isPublic),
      withheld: rows.filter(({ isPublic }) => !isPublic),
      lineage,
    };
  };

  return async (record, today) => {
    const of = `${await record.version()} ${today}`;
    if (kept?.of !== of) {
      const asks = make(record, today);
      kept = { of, asks };
      // What failed is tried again by the next page, and tells the present one why.
      asks.catch(() => {
        if (kept?.asks === asks) kept = null;
      });
    }
    return kept.asks;
  };
};

const inSlices = async <T>(all: Iterable<T>): Promise<T[]> => {
  const made: T[] = [];
  let until = performance.now() + SLICE;
  for (const one of all) {
    made.push(one);
    if (performance.now() < until) continue;
    await others();
    until = performance.now() + SLICE;
  }
  return made;
};
