import type { AuditRow } from '../../store/audit.ts';
import type { Desk } from './desk.ts';
import { textIn, wholeIn } from './form.ts';

/** Who changed what, when and why: of a record, a meeting, an ask or a body. */
export const trailPage = (desk: Desk): void => {
  desk.get('/desk/trail', 'trail.read', async ({ viewer, store, query }) => {
    const about = textIn(query, 'about').slice(0, 200);
    const before = wholeIn(query, 'before', 1, 999_999_999);
    const { entries, older } = await store.desk.trail(viewer, about || null, before);
    return { view: 'desk/trail.njk', context: { about, entries: entries.map(entryView), older } };
  });
};

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Europe/London' });

const entryView = (row: AuditRow) => ({ ...row, when: WHEN.format(new Date(row.at)), changes: changesOf(row) });

type Change = { name: string; before: string | null; after: string | null };

/** The fields that an entry names, or its words as one. */
const changesOf = ({ before, after }: AuditRow): Change[] => {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  if (was === null && is === null) return before === null && after === null ? [] : [{ name: 'value', before, after }];
  const names = [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])];
  return names.map((name) => ({ name, before: words(was?.[name]), after: words(is?.[name]) }));
};

const fieldsOf = (json: string | null): Record<string, unknown> | null => {
  if (!json?.startsWith('{')) return null;
  const value: unknown = JSON.parse(json);
  return typeof value === 'object' && value !== null ? { ...value } : null;
};

const words = (value: unknown): string | null => {
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
};
