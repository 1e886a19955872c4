import type { FileFacts } from './file-facts.ts';
import { loadHtml } from './html-tree.ts';

const FEWEST_ROWS = 2;
const FEWEST_COLUMNS = 3;
const UNHEARD = '[role=presentation], [role=none], [aria-hidden=true]';

/** What a web page says of itself: language, title, headings, alternative texts, header cells. */
export const htmlFacts = (html: string): FileFacts => {
  const $ = loadHtml(html);
  // An empty alt says that the picture is decoration.
  const pictures = $('img').not(UNHEARD).get();
  const lacking = pictures.filter((one) => !('alt' in one.attribs) && !('aria-label' in one.attribs));
  const tables = $('table')
    .not(UNHEARD)
    .get()
    .filter((table) => {
      const rows = $(table).find('tr').get();
      return rows.length >= FEWEST_ROWS && rows.some((row) => $(row).children('td, th').length >= FEWEST_COLUMNS);
    })
    // A table around tables is a layout.
    .filter((table) => $(table).find('table').length === 0);
  const bare = tables.filter((table) => $(table).find('th, [role=columnheader], [role=rowheader]').length === 0);
  return {
    format: 'html',
    title: $('title').first().text().trim() || null,
    language: $('html').attr('lang')?.trim() || null,
    tagged: null,
    headings: $('h1, h2, h3, h4, h5, h6, [role=heading]').length,
    boldLines: 0,
    pictures: { all: pictures.length, lacking: lacking.length, firstPage: null },
    tables: { all: tables.length, lacking: bare.length, firstPage: null },
    pale: null,
  };
};
