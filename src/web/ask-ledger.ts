import { buildLedger } from '../asks/build-ledger.ts';
import { type AskRow, followAsks, ledgerRows } from '../asks/ledger-view.ts';
import type { PublicRecord } from '../store/store.ts';

/** The asks that the public may see as owed, as of a day. */
export type AskLedger = (record: PublicRecord, today: string) => Promise<AskRow[]>;

/** A ledger that is made once for each version of the record and day: following reads every paper. */
export const makeAskLedger = (): AskLedger => {
  let kept: { of: string; rows: Promise<AskRow[]> } | null = null;
  return async (record, today) => {
    const of = `${await record.version()} ${today}`;
    if (kept?.of !== of) {
      const rows = publicRows(record, today);
      kept = { of, rows };
      // What failed is tried again by the next page, and tells the present one why.
      rows.catch(() => {
        if (kept?.rows === rows) kept = null;
      });
    }
    return kept.rows;
  };
};

const publicRows = async (record: PublicRecord, today: string): Promise<AskRow[]> =>
  ledgerRows(followAsks(buildLedger(await record.readings())), await record.askEvents(), today).filter(
    ({ isPublic }) => isPublic,
  );
