import type { At } from '../record/at.ts';
import type { PlaceColumns } from './columns.ts';
import type { Place } from './views.ts';

export const placeColumns = ({ page, start, end }: At): PlaceColumns => ({ page, start_at: start, end_at: end });

/** The place in a document from a row's columns. */
export const placeOf = (document: string, row: PlaceColumns): Place => ({
  document,
  page: row.page,
  start: row.start_at,
  end: row.end_at,
});

/** The place in a document from a fact's own `at`. */
export const placeAt = (document: string, { page, start, end }: At): Place => ({ document, page, start, end });
