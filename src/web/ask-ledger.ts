import { buildLedger, type Ledger, ledgerOf } from '../asks/build-ledger.ts';
import { type AskRow, followAsks, ledgerRows } from '../asks/ledger-view.ts';
import { lineageOf } from '../asks/lineage.ts';
import type { PublicRecord } from '../store/store.ts';

/** The asks that the public may see as owed, as of a day, and which bodies took over from which. */
export type KnownAsks = { rows: AskRow[]; lineage: Map<string, string[]> };
export type AskLedger = (record: PublicRecord, today: string) => Promise<KnownAsks>;

/**
 * A ledger that is made once for each version of the record and day. What one document asked is kept as long as the
 * document is there, so that a change reads only the papers that are new.
 */
export const makeAskLedger = (): AskLedger => {
  let parts = new Map<string, Ledger>();
  let kept: { of: string; asks: Promise<KnownAsks> } | null = null;
  const make = async (record: PublicRecord, today: string): Promise<KnownAsks> => {
    const { current, added } = await record.readings(new Set(parts.keys()));
    for (const { id, source } of added) parts.set(id, ledgerOf(source));
    parts = new Map([...parts].filter(([id]) => current.has(id)));
    const ledger = buildLedger([...parts.values()]);
    const rows = ledgerRows(followAsks(ledger), await record.askEvents(), today, await record.askCorrections());
    return { rows: rows.filter(({ isPublic }) => isPublic), lineage: lineageOf(ledger.passages) };
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
