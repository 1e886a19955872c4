import type { Found, Rule } from '../rule.ts';
import { ACCESSIBILITY_LAW } from './file-rule.ts';

/** Pages that are pictures of text. */
export const scannedPages: Rule = {
  id: 'law/scanned-pages',
  kind: 'law',
  severity: 'warning',
  source: `${ACCESSIBILITY_LAW}; WCAG 2.2, 1.4.5`,
  why: 'A scanned page is a picture: it cannot be read aloud, searched, enlarged without blur or copied from. Pages of a PDF without any text of their own are counted.',
  *find({ document: { mediaType, pages } }): Iterable<Found> {
    if (mediaType !== 'application/pdf') return;
    const scanned = pages.filter(({ text, recognised }) => text === '' || recognised !== null);
    const [first] = scanned;
    if (!first) return;
    yield {
      at: null,
      says: `${scanned.length} of ${pages.length} page${pages.length === 1 ? '' : 's'} ${scanned.length === 1 ? 'is a picture' : 'are pictures'} without text, the first page ${first.page}.`,
      mend: 'Publish the file that it was printed from, or have its text recognised and read it over.',
      sure: 0.95,
    };
  },
};
