import type { Part } from './paper.ts';

/**
 * The papers of one agenda item, which must agree: a report with its appendices and forms. Minutes and agendas are
 * none; papers without an item's number are one dossier, since a report uploaded by itself has none.
 */
export const dossiersOf = (parts: readonly Part[]): Part[][] => {
  const dossiers = new Map<string | null, Part[]>();
  for (const part of parts) {
    if (part.kind === 'agenda' || part.kind === 'minutes') continue;
    const those = dossiers.get(part.item) ?? [];
    dossiers.set(part.item, [...those, part]);
  }
  return [...dossiers.values()];
};
