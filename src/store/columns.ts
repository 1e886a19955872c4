/** Who may see a document, a meeting or an item. */
export type Visibility = 'public' | 'restricted' | 'draft' | 'withdrawn';

/** Columns of a place in a document's page. */
export type PlaceColumns = { page: number; start_at: number; end_at: number };

/** 0 or 1: SQLite has no booleans. */
export type Flag = 0 | 1;
